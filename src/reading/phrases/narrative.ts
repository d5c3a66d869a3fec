import type { Phrases } from '#src/reading/lexicon.ts'

/** Words, plain, by which a clause is seen to tell of something else than taking part. See `aside.ts`. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Whose doing it is: the writer's, somebody else's. */
export const OWN_SUBJECTS = words('je j nous on i we')
export const OTHER_SUBJECTS = words('il elle ils elles qui he she they who')
export const YOU = words('vous tu you')

/** What the organisers did with a seminar that is told of. */
export const YOU_DID = words(
  `envoye envoyee transmis transmise parle presente montre prete donne sent gave showed shown told given`,
)

/** Between a subject and its verb. */
export const CLITICS = words(
  `ne n me m te t se s y en le la l les lui leur vous nous ' already just also still now recently kindly only never always
  deja aussi bien recemment encore really even once`,
)

/** Verbs that help another: what they help stands behind. */
export const HELPING = words(
  `ai as a avons avez ont avais avait avions aviez avaient eus eut eurent
  etais etait etions etiez etaient fus fut furent
  have has had ve was were been`,
)

/** What was done is asked for, or is how one knows of it: "j'ai choisi", "nous avons vu", "I was hoping". */
export const CHOSEN = words(
  `choisi choisie choisis retenu retenue retenus note notes coche selectionne decide prevu prevus reserve bloque opte souhaite
  voulu aime aimes prefere inscrit inscrite demande envie besoin hate intention pense songe arrete repere libere mis ajoute
  valide confirme entoure surligne jete plaisir honneur faible preference interet accord eu pris prise droit vu lu vus recu
  recue decouvert appris remarque trouve note regarde consulte parcouru envoye transmis indique dit signale precise oublie
  omis ecrit rempli complete fixe convenu propose promis hesite
  hoping wondering thinking planning looking going interested keen wanted hoped decided chosen picked selected ticked meant
  planned registered signed booked asked requested marked circled noted blocked reserved kept put saved cleared freed got
  supposed due able told said sent written filled seen read found noticed received heard forgotten agreed promised no better rather chosen
  an a the to`,
)

/** Between a verb that helps and the other. */
export const FREQUENT = words(
  'eu ete been tout beaucoup vraiment trop tant jamais toujours never ever toute passe plus',
)

/** Of these "j'ai vu", "we received" the object tells what it is about. */
export const PERCEIVED = words(
  'vu lu recu recue decouvert appris remarque trouve regarde consulte envoye seen read found noticed received heard sent',
)

/** By these one hears of a seminar. */
export const HEARD = words(
  `parle transmis signale conseille recommande vante propose parvenu suivre autorise autorisee valide accorde libere
  told mentioned recommended suggested forwarded passed pointed agreed allowed approved released`,
)

/** Past forms of English verbs that don't end in "ed". */
export const PAST_VERBS = words(
  `was were had did went met took gave began started left lost became knew thought felt brought spoke taught ran won
  came kept grew wrote bought built caught drove fell flew broke`,
)

/** What somebody's life is made of: said of a date it names no seminar. */
export const LIFE_VERBS = words(
  `habite habitons loge demenage demenageons commence commencons termine terminons finis finissons pars partons rentre rentrons
  reviens revenons accouche travaille travaillons quitte quittons debute debutons retire move moving start finish leave live
  work return graduate fly travel retiring teach run host lead chair organise organisons anime animons accueille accueillons
  recois recevons fete fetons celebre celebrons tiens tenons`,
)

/** Verbs of the third person that say little. */
export const BEING = words(
  `a ont est sont etait etaient sera seront serait fut va vont aura auront avait avaient fait font doit doivent reste restent
  is are was were has have had will would does did runs starts ends takes says reads shows gives mentions opens closes meets sits plays
  annonce indique dit mentionne affiche ouvre ferme`,
)

/** What belongs to somebody and is asked for, or whose time is the seminar's. */
export const OWN_NOUNS = words(
  `inscription inscriptions presence participation venue choix preference preferences demande reponse souhait souhaits interet
  nom prenom disponibilite disponibilites dispos dispo place places jour jours creneau creneaux coup faible envie besoin
  intention plaisir absence deplacement passage visite trajet agenda calendrier planning apres-midi matinee soiree journee diary calendar day afternoon morning evening numero adresse telephone mail visio part
  registration attendance booking bookings place seat spot choice choices preference name email address phone answer request
  interest pick picks favourite favorite availability date dates slot option options`,
)

export const POSSESSIVES = words('mon ma mes notre nos son sa ses leur leurs my our his her their')
export const DETERMINERS = words(
  'un une des du le la les l ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs a an the my our your his her their its this',
)

/** What one may wish to do at a seminar besides coming to it. */
export const DOING_OTHERWISE = words(
  `interviewer filmer photographier exposer presenter intervenir proposer vendre distribuer louer tenir publier obtenir recevoir
  recuperer telecharger acheter connaitre savoir poser remercier feliciter annoncer relayer diffuser offrir preter accueillir
  parler animer soutenir financer organiser vous
  exhibit give speak present interview film sponsor cater promote distribute sell offer record thank photograph host advertise
  lead run know ask see lend provide supply display publicise share`,
)

/** "Rue du 4 septembre", "8 May Cottages". */
export const STREETS = words(
  'rue avenue boulevard bd quai impasse allee chemin square cours route ruelle esplanade faubourg street road lane close terrace',
)

/** Others who see to it themselves. */
export const ELSEWHERE: Phrases<'themselves'> = {
  themselves: `
    de leur|son cote
    se sont ?deja inscrits|inscrites
    s est ?deja inscrit|inscrite
    vous ecrira|ecriront|contactera|contacteront|repondra|repondront|recontactera
    s inscrira|inscriront ?elle ?eux ?lui ?elles meme|memes|directement|separement|plus
    avant de vous ecrire|repondre
    elle|lui|eux|elles meme|memes
    will write|email|reply|sign|register|book|contact|let ?to ?up ?you himself|herself|themselves|separately|later|directly
    signed up|registered themselves|herself|himself|already|separately
    have|has ?already signed|registered|booked
    will be in touch
  `,
}
