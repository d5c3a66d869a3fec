import { plain } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/**
 * Words that open a French role, with the ending of the feminine: `educateur|educatrice`. Plain.
 * Health, social work, education, police, housing, local government, associations, justice, studies.
 */
const french = `
accompagnant|accompagnante accompagnateur|accompagnatrice adherent|adherente adjoint|adjointe adjudant|adjudante administrateur|administratrice
agent|agente aidant|aidante aide aide-soignant|aide-soignante aide-educateur|aide-educatrice
aide-mediateur|aide-mediatrice alternant|alternante animateur|animatrice anesthesiste anthropologue apprenti|apprentie
architecte archiviste aspirant artiste assistant|assistante ash asvp atsem auxiliaire avocat|avocate aesh
benevole bibliothecaire brigadier|brigadiere brigadier-chef cadre caporal capitaine caissier|caissiere charge|chargee chef|cheffe chercheur|chercheuse chirurgien|chirurgienne
citoyen|citoyenne clinicien|clinicienne coach collaborateur|collaboratrice colonel|colonelle commandant|commandante commissaire comptable
concierge conducteur|conductrice conseiller|conseillere conservateur|conservatrice consultant|consultante controleur|controleuse
coordinateur|coordinatrice coordonnateur|coordonnatrice correspondant|correspondante cpe createur|creatrice commis magasinier|magasiniere cuisinier|cuisiniere
cesf dac delegue|deleguee dentiste depute|deputee dermatologue designer developpeur|developpeuse dieteticien|dieteticienne directeur|directrice
dirigeant|dirigeante docteur|docteure doctorant|doctorante documentaliste doyen|doyenne dga dgs dst
economiste ecoutant|ecoutante ecrivain|ecrivaine educateur|educatrice elu|elue eleve employe|employee encadrant|encadrante enseignant|enseignante
enseignant-chercheur|enseignante-chercheuse enqueteur|enqueteuse entraineur|entraineuse ergotherapeute ethnologue etudiant|etudiante expert|experte
facilitateur|facilitatrice formateur|formatrice fondateur|fondatrice
gardien|gardienne geographe gerant|gerante gestionnaire generaliste geriatre gouvernant|gouvernante graphiste greffier|greffiere
gynecologue habitant|habitante historien|historienne hote|hotesse huissier|huissiere
iade ibode ide idec illustrateur|illustratrice infirmier|infirmiere informaticien|informaticienne ingenieur|ingenieure inspecteur|inspectrice
instituteur|institutrice intervenant|intervenante interne interprete
jardinier|jardiniere journaliste juge juriste
drh daf rrh dsi pdg dg cip echevin|echevine bourgmestre mairesse kine kinesitherapeute lieutenant|lieutenante lieutenant-colonel libraire locataire logisticien|logisticienne
magistrat|magistrate maire maitre maitresse major manager mandataire manipulateur|manipulatrice masseur|masseuse mediateur|mediatrice medecin membre militant|militante moniteur|monitrice
moniteur-educateur|monitrice-educatrice musicien|musicienne musicotherapeute
neurologue neuropsychologue notaire nutritionniste
officier|officiere operateur|operatrice opj orthophoniste orthoptiste ouvrier|ouvriere osteopathe
parent pair|paire pair-aidant|paire-aidante patient|patiente patient-expert|patiente-experte pediatre permanent|permanente pharmacien|pharmacienne phd
philosophe photographe pilote podologue policier|policiere postdoctorant|postdoctorante praticien|praticienne prefet|prefete preparateur|preparatrice president|presidente
prestataire principal|principale prof procureur|procureure professeur|professeure proviseur|proviseure proviseur-adjoint|proviseure-adjointe psy psychanalyste psychiatre pedopsychiatre psychologue
psychomotricien|psychomotricienne psychotherapeute psyen psy-en puericulteur|puericultrice puer
realisateur|realisatrice recteur|rectrice redacteur|redactrice referent|referente regisseur|regisseuse relayeur|relayeuse remplacant|remplacante representant|representante
responsable retraite|retraitee sage-femme salarie|salariee sapeur sapeur-pompier sapeure secretaire senateur|senatrice sergent|sergente sexologue
sociologue socio-esthetician socio-estheticienne soignant|soignante sous-directeur|sous-directrice sous-prefet|sous-prefete sous-brigadier specialiste substitut vice-procureur|vice-procureure stagiaire statisticien|statisticienne superviseur|superviseuse
surveillant|surveillante syndic syndicaliste
technicien|technicienne tis tisf therapeute traducteur|traductrice travailleur|travailleuse tresorier|tresoriere tuteur|tutrice
urbaniste urgentiste usager|usagere
vacataire vice-president|vice-presidente vice-doyen veterinaire viceprincipal veilleur|veilleuse volontaire webmaster
attache|attachee patron|patronne bailleur|bailleuse aed avs accueillant|accueillante aumonier|aumoniere cure pasteur|pasteure imam pretre diacre rabbin religieux|religieuse visiteur|visiteuse clerc|clerque cpip dpip ien cpc rased civique ambassadeur|ambassadrice co-directeur|co-directrice codirecteur|codirectrice co-president|co-presidente copresident|copresidente co-responsable co-fondateur|co-fondatrice
directeur-adjoint|directrice-adjointe ergo as ass es eje aes educ resp coord dir dpo cadre-sante infirmier-coordinateur|infirmiere-coordinatrice
`

/** Words that close, or are, an English role: `Peer support coordinator`, `Research Fellow`. Plain. */
const english = `
accountant agent captain commander firefighter crofter contractor gamekeeper harbourmaster coxswain bailiff magistrate caterer postmaster postmistress greenkeeper groundsman handyman mechanic machinist auditor controller adviser advisor advocate analyst assistant associate attorney apprentice
barrister bishop archdeacon canon caretaker caseworker carer cfo ceo chef chair chairman chairperson chairwoman chief clerk clinician coach commissioner constable consultant
convenor coordinator co-ordinator counsellor counselor councillor curator
dean deputy detective director doctor doctoral
economist educator engineer epidemiologist executive expert
facilitator farmer fellow founder co-founder
geographer gp guard
head headteacher headmaster headmistress historian housekeeper
inspector instructor intern interpreter
journalist keyworker
landlady landlord lawyer lead leader lecturer librarian liaison
manager matron mayor mediator member mentor midwife minister navigator nurse
officer owner organiser organizer
actor actress artist baker banker broker builder butcher buyer cashier composer conductor conservator cook designer developer driver ecologist editor electrician filmmaker fisher gardener grocer hydrologist performer photographer plumber producer proprietor chaplain publican ranger retailer shopkeeper surveyor trader valuer writer
architect archivist beekeeper farmhand smallholder forester paramedic parent partner pharmacist phd philosopher physician physiotherapist planner policeman policewoman postdoc practitioner president principal probation professor psychiatrist psychologist psychotherapist
reader reeve alderman sheriff receptionist registrar representative researcher resident
scholar scientist senco secretary sergeant social-worker sociologist solicitor specialist student superintendent supervisor
teacher technician therapist trainee trainer translator treasurer trustee tutor
undergraduate volunteer vicar warden worker
`

/** Words that may stand before the word that opens a role. */
const before = `nouveau nouvelle nouvel new newly ancien ancienne futur future jeune vice premier premiere 1er 1ere 1re 2e 2eme deuxieme 3e 3eme second seconde troisieme quatrieme senior junior lead principal principale
actuellement actuel actuelle simple grand haut haute formateur notre nos votre ma mon mes sa son ses leur le la une un l en tant que qu comme qualite de d the a an our my as former currently`

const expand = (list: string) =>
  plain(list)
    .split(' ')
    .flatMap((entry) => entry.split('|'))
    .filter(Boolean)

const openings: ReadonlySet<string> = new Set(expand(french))
const closings: ReadonlySet<string> = new Set(expand(english))
const leads: ReadonlySet<string> = new Set(expand(before))

/** Endings of trades that no list holds: `criminologue`, `sophrologue`, `art-thérapeute`. */
const trade = /(?:logue|therapeute|atrice|utrice|iatre|icienne?|ographe|onomiste)$/

/** Words of that form that are no trade. */
const noTrade: ReadonlySet<string> = new Set(
  'catalogue dialogue analogue prologue epilogue monologue decalogue'.split(' '),
)

/** True for a plain word that opens a French role: `educatrice`, `chargee`, `criminologue`. */
export const opensRole: (word: string) => boolean = remembered((word) => {
  const one = word.replace(/s(?=-|$)/g, '')
  const head = word.split('-')[0] ?? ''
  return (
    openings.has(word) ||
    openings.has(one) ||
    (head !== word && head.length > 3 && openings.has(head)) ||
    (trade.test(word) && !noTrade.has(word))
  )
})

/** Letters that are a role in capitals or in small ones, and a name or an English word otherwise: `ASH`, not `Ash`. */
const letters: ReadonlySet<string> = new Set('as ash ass aes ide ien iade tis dac cpc puer eje'.split(' '))

/** True for `Ash`, `As`: capitalised only at its start, a role's letters are none. */
export function isNoAcronym(text: string, word: string): boolean {
  return letters.has(word) && /^\p{Lu}\p{Ll}/u.test(text)
}

/** Words that look like a trade by their ending and are none. */
const noTrader: ReadonlySet<string> = new Set(
  'leur ailleurs plusieurs interieur exterieur superieur meilleur bonheur heure malheur plaisir faveur valeur couleur coeur soeur peur auteure honneur erreur longueur liste existe premier premiere dernier derniere entier entiere regulier reguliere particulier particuliere singulier etranger etrangere leger legere janvier fevrier papier quartier metier dossier courrier atelier cahier calendrier clavier chantier cher chere manger danger rocher toucher chercher changer songer partager echanger engager recher premiers volontiers matiere maniere lumiere riviere frontiere priere carriere barriere poussiere'.split(
    ' ',
  ),
)

/** Trades that are names of families too: roles only where a role is looked for. */
const trades: ReadonlySet<string> = new Set(
  expand(`artisan|artisane agriculteur|agricultrice eleveur|eleveuse producteur|productrice vigneron|vigneronne maraicher|maraichere
boulanger|boulangere menuisier|menuisiere charpentier|charpentiere plombier|plombiere macon|maconne electricien|electricienne couvreur|couvreuse
coiffeur|coiffeuse restaurateur|restauratrice hotelier|hoteliere berger|bergere apiculteur|apicultrice forestier|forestiere pecheur|pecheuse
paysan|paysanne exploitant|exploitante viticulteur|viticultrice paysagiste antiquaire couturier|couturiere ebeniste potier|potiere ceramiste
imprimeur|imprimeuse mecanicien|mecanicienne garagiste chauffeur|chauffeuse facteur|factrice comedien|comedienne danseur|danseuse chanteur|chanteuse
plasticien|plasticienne sculpteur|sculptrice peintre guide commercant|commercante independant|independante marin gendarme pompier|pompiere douanier|douaniere
militaire opticien|opticienne aubergiste fleuriste epicier|epiciere meunier|meuniere tapissier|tapissiere serrurier|serruriere paludier|paludiere`),
)

/** True for a plain word with the ending of a trade or office: `visiteuse`, `fleuriste`, `clerc` aside. */
export const looksLikeTrade: (word: string) => boolean = remembered(
  (word) =>
    trades.has(word) ||
    (/(?:eur|euse|trice|iste|logue|ienne|iere|[cg]here?|gere?|[^a]ier)$/.test(word) &&
      word.length > 5 &&
      !noTrader.has(word)),
)

/** True for a plain word that closes an English role: `worker`, `coordinator`. */
export const closesRole: (word: string) => boolean = remembered(
  (word) => closings.has(word) || /ologist$/.test(word),
)

/** True for a word that may stand before a role: `notre`, `ancienne`, `1ère`. */
export function leadsToRole(word: string): boolean {
  return leads.has(word)
}
