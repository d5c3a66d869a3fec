import type { Format } from '#src/domain/series.ts'

/** How organisers state facts of the programme, plain, French and English. Bounded: each is linear. */

/** What may stand before the fact. */
export const leadIn =
  /^\s{0,10}(?:(?:bonjour|hello|hi|attention|nb|ps|info|note|changement|modification|rappel|finalement|merci|donc|et|pour info)[ ,:!–-]{1,4}){0,3}(?:(?:merci de |veuillez )?(?:noter|prevenir|informer|annoncer|dire)(?: a tous| tout le monde| les inscrits| les participants)? que |(?:je|nous) (?:vous|t[e'] ?) ?(?:informe|informons|signale|signalons|confirme|confirmons) que |voici |(?:please )?(?:note|tell everybody|tell people|announce) that )?/

/** Somebody's own coming, or words to the program about a person: that is no fact of the programme. */
export const wants =
  /\b(?:(?:des)?inscri(?:s|re|vez|vons|ption|ptions)|participe|participer|participerai|participerons|viendrai|viendrais|viendrons|viens|serai|serons|assiste|assister|assisterai|assisterons|register|registering|registration|sign (?:me|us)|enrol|attend|attending|join|i will come|i'll come)\b/

const is =
  ' (?:(?:est|sera|seront|sont|passe|passent|passera|passeront|devient|deviendra|se tient|se tiendra|se tiendront|se fera|se feront|aura lieu|auront lieu|a lieu|ont lieu|is|are|will be|will take place|takes place|moves|will be held|is now|are now) )(?:(?:finalement|donc|bien|desormais|maintenant|now|finally|only|uniquement|seulement) ){0,2}'
const online =
  '(?:en visio(?:conference| conference)?|en visio-conference|a distance|en ligne|en distanciel|on ?line|by video(?: ?conference)?|remote)'
const inPerson = '(?:en presentiel|sur place|en salle|in person|in-person|on site|face to face)'
const only = '(?: (?:uniquement|seulement|only|finalement))?'

/** After the seminars: the way of attending, and nothing else. */
export const formatWords: Readonly<Record<Exclude<Format, 'to-be-confirmed'>, RegExp>> = {
  hybrid: new RegExp(
    `^${is}(?:(?:en )?hybride|hybrid|${inPerson} (?:et|ou|and|or) ${online}|${online} (?:et|ou|and|or) ${inPerson})$`,
  ),
  online: new RegExp(`^${is}${online}${only}$`),
  'in-person': new RegExp(`^${is}${inPerson}${only}$`),
}

export const cancelledWords =
  /^ (?:(?:est|sera|sont|seront|is|are|will be|has been|have been|a ete|ont ete) (?:finalement )?(?:annulee?s?|cancell?ed)|n'aura pas lieu|n'auront pas lieu|n'a pas lieu|will not take place|won't take place)$/

/** After one seminar and before its day. */
export const takesPlace =
  /^ (?:aura lieu|a lieu|se tiendra|se deroulera|est (?:deplacee?|reportee?|decalee?|avancee?|fixee?)|sera (?:deplacee?|reportee?|decalee?|avancee?|fixee?)|passe|will take place|takes place|is moved|has been moved|is postponed|will be|is) (?:finalement )?(?:au|le|a|on|to|until)? ?/

const owner = ' (?:du|de la|des|de|pour le|pour la|pour les|of|for)(?: the)? '

/** Before the seminars a link or a room is for. */
export const linkOf = new RegExp(
  `^(?:(?:le |the )?(?:nouveau |new )?(?:lien|link|url)(?: (?:de connexion|de la visio|de visio|visio|zoom|teams|webex))?)${owner}`,
)
export const venueOf = new RegExp(
  `^(?:(?:le |la |l'|the )?(?:nouveau |nouvelle |new )?(?:salle|lieu|adresse|venue|room|place|address))${owner}`,
)

/** Before the day by which a seminar is named. */
export const beforeDay =
  /^(?:le |la |l'|the )?(?:(?:seminaire|seance|session|atelier|rencontre|seminar|workshop) )?(?:du |de |of |on )?(?:the )?/
