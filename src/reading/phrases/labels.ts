import { SEMINAR_WORDS } from '#src/reading/phrases/function-words.ts'
import { plain } from '#src/reading/plain.ts'

/** What a label of a form or the head of a column asks for. */
export type Label =
  | 'name'
  | 'given'
  | 'family'
  | 'role'
  | 'organisation'
  | 'unit'
  | 'email'
  | 'phone'
  | 'fax'
  | 'other'

const labels: Readonly<Record<Label, string>> = {
  name: 'nom prenom|nom et prenom|nom prenoms|prenom nom|prenom et nom|noms et prenoms|nom complet|nom / prenom|nom/prenom|prenom/nom|nom & prenom|nom, prenom|participant|participante|participants|participant(e)|participant(s)|participant-e|agent|agents|salarie|personne|personnes|identite|name|full name|your name|attendee|attendees|delegate|colleague|prenoms et noms|inscrit|inscrite|professionnel|personne a inscrire|personne inscrite|stagiaire|who',
  given: 'prenom|prenoms|prenom(s)|first name|given name|forename|firstname|first names',
  family: "nom|noms|nom de famille|nom d'usage|nom usuel|nom d'epouse|last name|surname|family name|lastname",
  role: 'grade / fonction|grade/fonction|fonction / grade|fonction/grade|corps / grade|grade et fonction|fonction|fonctions|poste|profession|metier|qualite|statut|titre|emploi|poste occupe|fonction exercee|fonction / metier|fonction/metier|role|job|job title|position|title|occupation|function|grade|activite|fonction ou qualite|mandat',
  organisation:
    "structure|shop|club|charity|church|parish|council|practice|surgery|hospital|farm|workplace|place of work|paroisse|municipalite|exploitation|service / structure|structure ou service|etablissement scolaire|organisation / structure|group|groupe|employer/organisation|your organisation|centre|foyer|business|commerce|boutique|organisme|organisation|etablissement|employeur|association|institution|collectivite|entreprise|societe|organization|company|affiliation|employer|institut|structure / organisme|structure/organisme|organisme / structure|structure de rattachement|structure employeuse|nom de la structure|nom de l'organisme|nom de l'association|structure ou association|mairie|commune|asso|universite|ecole|school|university|agency|organisme employeur|lieu d'exercice|lieu de travail|structure representee|rattachement|entite|team / organisation|etablissement / structure",
  unit: 'service|direction|pole|equipe|secteur|department|unite|team|antenne',
  email:
    'mail|e-mail|email|courriel|mel|adresse mail|adresse e-mail|adresse email|adresse electronique|adresse courriel|adresse mel|e mail|messagerie|mail professionnel|mail pro|courriel professionnel|email address|e-mail address|adresse de messagerie|@|contact mail|adresse mail pro|adresse mail professionnelle',
  phone:
    'tel|telephone|tel.|portable|mobile|port|gsm|ligne directe|numero de telephone|num tel|n° de telephone|n° tel|no de telephone|tel portable|tel fixe|tel mobile|tel pro|tel. portable|telephone portable|telephone fixe|fixe|phone|phone number|telephone number|cell|cell phone|mobile phone|mobile number|telephone professionnel|tel direct|tel / portable|numero',
  fax: 'fax|telecopie',
  other:
    "seminaire|seminaires|seance|seances|rencontre|rencontres|session|sessions|date|dates|choix|modalite|modalites|presence|participation|format|visio|presentiel|remarque|remarques|commentaire|commentaires|observation|observations|adresse|adresse postale|ville|code postal|objet|civilite|seminaires choisis|seminaire(s)|rencontre(s)|seance(s)|session(s)|seminar|seminars|workshop|workshops|inscription|inscriptions|mode|mode de participation|en visio|sur place|distance|address|comments|attendance|besoins|regime|age|coordonnees|seances choisies|seminaires souhaites|je m'inscris|mode de presence|n°|no|sessions attended|which sessions|seminaires demandes",
}

const meaning: ReadonlyMap<string, Label> = new Map(
  (Object.entries(labels) as [Label, string][]).flatMap(([label, list]) =>
    list.split('|').map((words) => [words, label] as const),
  ),
)

/** What a label asks for; null for words that are no label. */
export function labelOf(text: string): Label | null {
  const whole = plain(text)
  const words = whole
    .replace(/\([^)]{0,40}\)/g, ' ')
    .replace(/^[\s*_•·>-]+|[\s*_:.;=-]+$/g, '')
    .replace(/^(?:vos?|votre|mes|mon|ma|son|sa|le|la|your|my) /, '')
    .replace(/\s+/g, ' ')
  if (words.length === 0 || words.length > 40) return null
  return meaning.get(words) ?? meaning.get(whole.trim()) ?? (SEMINAR_WORDS.has(words) ? 'other' : null)
}
