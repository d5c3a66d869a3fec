/**
 * Words that mail apps put over an earlier mail. Lines are folded (`foldLine`) and in the app's own language, which
 * is not always the writer's.
 */

/** What every line over a quoted mail has one of: a line without any is not looked at further. */
export const headCue =
  /:|\d{4}|^[-_*=~\u2500\u2014]{2}|message|nachricht|bericht|messaggio|mensa[jg]e|[ée]crit|wrote/i

/** "Le … a écrit :": the verb at the end of an attribution. */
export const wroteAtEnd =
  /(?:^|[\s>,)])(?:a [ée]crit|[àa] [ée]crit|wrote|writes|schrieb|escribi[óo]|ha scritto|escreveu|schreef|skrev|napisa[łl]\(?a?\)?|kirjoitti)\s?:?$/i

/** "Am … schrieb Jean Dupont <…>:", "Le … à 10:00, Jean Dupont <…> a écrit ceci :": the verb further in. */
export const wroteInside =
  /(?:^|\s)(?:schrieb|escribi[óo]|ha scritto|schreef|skrev|a [ée]crit|wrote)(?:\s(?:le|on|the following)\b)?[^.!?]{0,200}:$/i

/** How an attribution begins that may run over two or three lines. */
export const attributionStart =
  /^(?:le|on|am|el|il|em|op|den|d\.|w dniu|a|lun\.|mar\.|mer\.|jeu\.|ven\.|sam\.|dim\.|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tue|wed|thu|fri|sat|sun|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|quoting|en r[ée]ponse [àa]|in reply to|selon|citando|cytowanie)(?![a-z])/i

/** A date, an hour or an address: an attribution carries one, "Ma collègue m'a écrit :" does not. */
export const datedOrAddressed =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}\s?[:h]\s?\d{2}\b|[^\s@<]@[^\s@>]+\.[a-z]{2,}/i

/** Older Gmail and some webmails: date, zone, name, address and a colon, without a verb. */
export const bareAttribution =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:le )?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:le )?\d{1,2} [a-zéûô.]{3,10} \d{4}),? .{0,160}<[^<>\s]{3,120}@[^<>\s]{3,120}>\s?:$/i

/** Horde, mutt and others: the address, a verb in front. */
export const quotingAttribution =
  /^(?:quoting|citation de|en r[ée]ponse [àa]|zitat von|citando(?: a)?|citando) .{2,160}:$/i

/** A line of its own over an earlier mail; what follows is it. */
export const replySeparator =
  /^[-_*=~ ]{0,40}(?:message d'origine|message original|message initial|original message|original-nachricht|urspr[üu]ngliche nachricht|mail original|e-?mail d'origine|courriel original|e-?mail original|original e-?mail|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|courriel d'origine|r[ée]ponse de .{2,80}|reply message|message de .{2,80})[-_*=~ ]{0,40}:?$/i

/** The same over a mail that is passed on. */
export const forwardSeparator =
  /^[-_*=~ ]{0,40}(?:forwarded message|forwarded mail|forwarded by .{2,120}|message transf[ée]r[ée]|mail transf[ée]r[ée]|message r[ée]exp[ée]di[ée]|courriel transf[ée]r[ée]|e-?mail transf[ée]r[ée]|transmis par .{2,120}|r[ée]achemin[ée] par .{2,120}|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)(?:\s+(?:le|on|from|de)\b.{0,120})?[-_*=~ ]{0,40}:?$/i

/** "-----Jean Dupont a écrit : -----" (Notes), "Message du 14/12/20 10:05" (Orange), a row of underscores (Outlook on the web). */
export const webmailHead =
  /^(?:-{2,}\s?.{2,120}(?:a [ée]crit|wrote)\s?:\s?-{2,}|message du ?:? ?\d{1,2}\/\d{1,2}\/\d{2,4}.{0,40})$/i
export const ruler = /^[_=\u2500\u2014-]{10,}$/

/** Names of header lines over a quoted mail, by what they hold (French, English, German, Spanish, Italian, Dutch). */
export const headerNames: Readonly<Record<string, 'from' | 'date' | 'to' | 'subject' | 'other'>> = {
  de: 'from',
  from: 'from',
  von: 'from',
  da: 'from',
  van: 'from',
  expéditeur: 'from',
  expediteur: 'from',
  émetteur: 'from',
  'envoyé par': 'from',
  sender: 'other',
  envoyé: 'date',
  envoye: 'date',
  'envoyé le': 'date',
  'envoyé à': 'date',
  "date d'envoi": 'date',
  sent: 'date',
  'sent on': 'date',
  date: 'date',
  'date et heure': 'date',
  gesendet: 'date',
  datum: 'date',
  enviado: 'date',
  'enviado el': 'date',
  fecha: 'date',
  data: 'date',
  inviato: 'date',
  verzonden: 'date',
  le: 'date',
  à: 'to',
  a: 'to',
  to: 'to',
  an: 'to',
  aan: 'to',
  para: 'to',
  per: 'to',
  pour: 'to',
  destinataire: 'to',
  destinataires: 'to',
  'répondre à': 'other',
  'reply-to': 'other',
  répondre: 'other',
  cc: 'other',
  cci: 'other',
  bcc: 'other',
  copie: 'other',
  'copie à': 'other',
  kopie: 'other',
  importance: 'other',
  priorité: 'other',
  'pièces jointes': 'other',
  attachments: 'other',
  organisation: 'other',
  objet: 'subject',
  object: 'subject',
  sujet: 'subject',
  subject: 'subject',
  betreff: 'subject',
  asunto: 'subject',
  oggetto: 'subject',
  assunto: 'subject',
  onderwerp: 'subject',
}

/** A reply or a forward by its subject (RFC 5322, section 3.6.5 and the clients' own words). */
export const replyPrefix =
  /^\s*(?:re|r[ée]p|aw|sv|antw|rif|res|r[ée]f?|odp)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:/i
export const forwardPrefix =
  /^\s*(?:fwd?|tr|tr\s?fr|wg|i|rv|enc|doorst|vs|transf\.?|transfert|r[ée]exp)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:/i
