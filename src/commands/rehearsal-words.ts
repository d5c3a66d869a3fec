import type { Reason } from '#src/domain/journal.ts'
import type { Concern } from '#src/domain/letter.ts'
import type { Kind } from '#src/domain/reading.ts'
import type { Doubt } from '#src/operations/rehearse.ts'

/** The words of a rehearsal's report; the organiser who reads it knows none of ours. */
export interface ReportWords {
  readonly title: (series: string) => string
  readonly intro: string
  readonly noMails: string
  readonly span: (count: number, first: string, last: string) => string
  readonly byKind: string
  readonly byReason: string
  readonly byLetter: string
  readonly doubts: Readonly<Record<Doubt, (count: number) => string>>
  readonly sure: (count: number) => string
  readonly atTheEnd: string
  readonly registered: (count: number) => string
  readonly held: (letter: string) => string
  readonly unread: string
  /** Of an organiser, to the registration address. */
  readonly command: string
  readonly nameless: string
  readonly nothing: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly reasons: Readonly<Record<Reason, string>>
  readonly concerns: Readonly<Record<Concern, string>>
  readonly statuses: Readonly<Record<'tentative' | 'waiting' | 'cancelled', string>>
  /** By kind; a kind without a word here is shown by its name. */
  readonly letters: Readonly<Record<string, string>>
}

const mailsFr = (count: number) => `${count} mail${count > 1 ? 's' : ''}`
const mailsEn = (count: number) => `${count} mail${count === 1 ? '' : 's'}`

export const french: ReportWords = {
  title: (series) => `Répétition : ${series}`,
  intro: 'Voici ce que le programme aurait fait de ces mails. Rien n’a été envoyé ni enregistré.',
  noMails: 'Aucun mail.',
  span: (count, first, last) => `${mailsFr(count)}, du ${first} au ${last}.`,
  byKind: 'Ce qu’ils sont :',
  byReason: 'Ce qui aurait été fait :',
  byLetter: 'Les lettres qui auraient été écrites :',
  doubts: {
    unclear: (count) => `À vérifier : tout n’a pas été compris, la personne aurait été interrogée (${count})`,
    'to-organiser': (count) => `À vérifier : vous auriez été prévenu(e) (${count})`,
    parked: (count) => `À vérifier : mis de côté, illisible (${count})`,
    capped: (count) => `À vérifier : trop de lettres, certaines auraient attendu votre accord (${count})`,
    refused: (count) => `À vérifier : refusé, séminaire passé ou inscriptions closes (${count})`,
  },
  sure: (count) => `Compris sans hésitation (${count})`,
  atTheEnd: 'Qui serait inscrit à la fin',
  registered: (count) => `${count} inscription${count > 1 ? 's' : ''}`,
  held: (letter) => `${letter} (retenue)`,
  unread: 'illisible',
  command: 'commande de l’organisation',
  nameless: '(sans nom)',
  nothing: 'rien',
  kinds: {
    registration: 'inscription',
    change: 'changement',
    cancellation: 'désistement',
    'data-access': 'accès aux données',
    'data-erasure': 'effacement des données',
    'opt-out': 'ne veut plus de messages',
    'calendar-reply': 'réponse d’agenda',
    other: 'autre',
    automatic: 'réponse automatique',
    bounce: 'avis de non-remise',
  },
  reasons: {
    registered: 'inscrit',
    'already-registered': 'déjà inscrit, rien ne change',
    'waiting-listed': 'mis sur liste d’attente',
    promoted: 'passé de la liste d’attente aux inscrits',
    closed: 'inscriptions closes',
    changed: 'modifié',
    withdrawn: 'désinscrit',
    tentative: 'noté « peut-être »',
    asked: 'question posée à la personne',
    answered: 'réponse reçue',
    undone: 'annulé',
    'to-organiser': 'transmis à l’organisateur',
    acknowledged: 'lu, rien à faire',
    'opted-out': 'ne recevra plus d’annonces',
    'access-given': 'données transmises',
    'erasure-asked': 'confirmation d’effacement demandée',
    erased: 'données effacées',
    bounced: 'lettre revenue',
    automatic: 'lu, pas de réponse à un automate',
    'own-mail': 'mail du programme lui-même',
    duplicate: 'même mail déjà traité',
    parked: 'mis de côté',
    'too-old': 'séminaire passé',
    capped: 'trop de lettres',
    published: 'programme publié',
    announced: 'annonce',
    reminded: 'rappel',
    corrected: 'corrigé par l’organisateur',
    imported: 'importé',
    expired: 'délai passé',
  },
  concerns: {
    question: 'une question, ou un besoin particulier',
    'no-words': 'mail vide, ou seulement une pièce jointe',
    'data-access': 'demande ses données (un mois pour répondre)',
    'data-erasure': 'demande l’effacement de ses données (un mois pour répondre)',
    'opt-out': 'ne veut plus de messages',
    'calendar-reply': 'réponse d’agenda qui ne correspond à rien',
    'not-the-address-on-record': 'parle d’une personne inscrite, mais d’une autre adresse que la sienne',
    'several-at-address': 'plusieurs personnes à cette adresse : laquelle ?',
    full: 'séminaire complet',
    closed: 'inscriptions closes',
    bounce: 'lettre non remise',
    parked: 'mail illisible',
    capped: 'trop de lettres pour cette adresse',
    'no-answer-possible': 'aucune réponse possible à cette adresse',
    'joined-by-name': 'reconnu(e) par son nom et sa structure seulement',
    unanswered: 'question restée sans réponse',
    'not-the-organiser': 'au nom de l’organisation, sans preuve',
    'from-organiser': 'mail de l’organisation, pas une commande',
    'missed-reminder': 'rappel manqué',
    'expired-letters': 'lettres dont le moment est passé',
    'series-file': 'fichier de la série non valable',
  },
  statuses: { tentative: '(peut-être)', waiting: '(liste d’attente)', cancelled: '(désinscrit)' },
  letters: {
    confirmation: 'confirmation',
    withdrawal: 'désinscription',
    doubt: 'question',
    notice: 'avis à une personne inscrite par une autre',
    'ask-owner': 'demande d’accord à la personne concernée',
    promotion: 'place trouvée',
    offer: 'place proposée',
    nudge: 'relance',
    'to-organiser': 'lettre à l’organisateur',
    digest: 'résumé du jour à l’organisateur',
  },
}

export const english: ReportWords = {
  title: (series) => `Rehearsal: ${series}`,
  intro: 'This is what the program would have done about these mails. Nothing was sent or recorded.',
  noMails: 'No mails.',
  span: (count, first, last) => `${mailsEn(count)}, from ${first} to ${last}.`,
  byKind: 'What they are:',
  byReason: 'What would have been done:',
  byLetter: 'Letters that would have been written:',
  doubts: {
    unclear: (count) =>
      `To check: not everything was understood, the person would have been asked (${count})`,
    'to-organiser': (count) => `To check: you would have been told (${count})`,
    parked: (count) => `To check: put aside, unreadable (${count})`,
    capped: (count) => `To check: too many letters, some would have waited for you (${count})`,
    refused: (count) => `To check: refused, seminar past or registration closed (${count})`,
  },
  sure: (count) => `Understood without doubt (${count})`,
  atTheEnd: 'Who would be registered at the end',
  registered: (count) => `${count} registered`,
  held: (letter) => `${letter} (held)`,
  unread: 'unreadable',
  command: 'an organiser’s command',
  nameless: '(no name)',
  nothing: 'nothing',
  kinds: {
    registration: 'registration',
    change: 'change',
    cancellation: 'cancellation',
    'data-access': 'access to data',
    'data-erasure': 'erasure of data',
    'opt-out': 'wants no more messages',
    'calendar-reply': 'calendar reply',
    other: 'other',
    automatic: 'automatic reply',
    bounce: 'delivery report',
  },
  reasons: {
    registered: 'registered',
    'already-registered': 'registered already, nothing changes',
    'waiting-listed': 'put on the waiting list',
    promoted: 'moved up from the waiting list',
    closed: 'registration closed',
    changed: 'changed',
    withdrawn: 'withdrawn',
    tentative: 'noted as "maybe"',
    asked: 'the person is asked',
    answered: 'answer received',
    undone: 'undone',
    'to-organiser': 'passed on to the organiser',
    acknowledged: 'read, nothing to do',
    'opted-out': 'gets no more announcements',
    'access-given': 'data given',
    'erasure-asked': 'asked to confirm the erasure',
    erased: 'data erased',
    bounced: 'letter came back',
    automatic: 'read, robots get no answer',
    'own-mail': 'the program’s own mail',
    duplicate: 'the same mail was handled before',
    parked: 'put aside',
    'too-old': 'seminar is past',
    capped: 'too many letters',
    published: 'programme published',
    announced: 'announcement',
    reminded: 'reminder',
    corrected: 'corrected by the organiser',
    imported: 'imported',
    expired: 'time is over',
  },
  concerns: {
    question: 'a question, or a special need',
    'no-words': 'empty, or an attachment only',
    'data-access': 'asks for their data (a month to answer)',
    'data-erasure': 'asks to have their data erased (a month to answer)',
    'opt-out': 'wants no more messages',
    'calendar-reply': 'a calendar reply that matches nothing',
    'not-the-address-on-record': 'is about somebody registered, from another address than theirs',
    'several-at-address': 'several people at this address: which one?',
    full: 'seminar full',
    closed: 'registration closed',
    bounce: 'letter not delivered',
    parked: 'unreadable mail',
    capped: 'too many letters to this address',
    'no-answer-possible': 'no answer possible to this address',
    'joined-by-name': 'known by name and organisation only',
    unanswered: 'a question without an answer',
    'not-the-organiser': 'in an organiser’s name, without proof',
    'from-organiser': 'an organiser’s mail that is no command',
    'missed-reminder': 'a missed reminder',
    'expired-letters': 'letters too late to be of use',
    'series-file': 'the series file is not valid',
  },
  statuses: { tentative: '(maybe)', waiting: '(waiting list)', cancelled: '(withdrawn)' },
  letters: {
    confirmation: 'confirmation',
    withdrawal: 'withdrawal',
    doubt: 'question',
    notice: 'notice to somebody registered by another',
    'ask-owner': 'question to the person concerned',
    promotion: 'place found',
    offer: 'place offered',
    nudge: 'reminder of a question',
    'to-organiser': 'letter to the organiser',
    digest: 'daily digest to the organiser',
  },
}
