import { plain } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/** Words written with a capital that are no part of a person's name. Plain. */
const words: ReadonlySet<string> = new Set(
  plain(`
lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
bonjour bonsoir salut coucou hello hi dear cher chere chers cheres coucou merci thanks thank regards best kind sincerely yours cordialement bien cdt cdlt
sincerement amicalement respectueusement bises salutations cordiales bonne belle journee soiree excellente
je j tu il elle nous vous ils elles on me te se moi toi lui eux mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce c cet cette ces ca
i we you he she they it my your his her our their this that these those the a an
un une de du des la le les l d au aux a en dans par pour sur avec sans chez et ou mais donc or ni car que qu qui quoi dont
of in on at by for with from and or but to as is are was be will would could should can please
suite objet sujet re tr fwd fw copie cc destinataire ci joint jointe inscription inscriptions inscrire inscrivez demande participation participer participants participant
registration register sign enrol enroll booking book reservation annulation desistement remplacement changement modification confirmation
seminaire seminaires seance seances rencontre rencontres session sessions atelier ateliers conference conferences webinaire cycle serie programme journee module formation
seminar seminars workshop workshops lecture webinar series
nom prenom prenoms fonction structure organisme organisation tel telephone port portable mobile mail email courriel mel fax adresse address phone name role
voici voila ainsi aussi egalement concernant pourriez pouvez puis peut est sont sera seront serait serai souhaite souhaitent desire voudrais aimerais peux ok oui non
tous toutes tout toute ceux celui celle pas plus comme si lors apres avant depuis pendant
envoye sent from date to subject attached attachment pj ps nb svp stp
madame monsieur mesdames messieurs mademoiselle mme mlle mr mrs ms m dr
collegue collegues equipe directrice directeur responsable president presidente
visio distance presentiel ligne online zoom teams
france europe francais francaise
desormais dorenavant maintenant now
facebook twitter linkedin instagram youtube outlook gmail android iphone samsung ipad
`)
    .split(' ')
    .filter(Boolean),
)

/** True for a word that is never part of a person's name where names are looked for. */
export const isNeverName: (word: string) => boolean = remembered((word) =>
  words.has(plain(word).replace(/[.'’]+$/, '')),
)
