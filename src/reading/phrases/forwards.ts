/** The writer asks for themselves: then what is below is quoted, even when the subject says "TR:". Lines are folded. */
export const ownRequest =
  /\b(?:je (?:m'inscris|souhaite(?:rais)? (?:m'|participer|assister|être inscri|venir)|voudrais (?:m'|participer|assister|venir)|désire (?:m'|participer)|participerai|viendrai|serai présente?|serai là|confirme ma (?:participation|venue|présence)|suis (?:intéressée?|partante?))|(?:pouvez|pourriez|peux|peut)[ -](?:vous|tu|on)[ -]m'inscrire|merci de m'inscrire|inscrivez[ -]moi|m'inscrire|nous nous inscrivons|i (?:would|'d) like to (?:register|attend|join|sign up|take part|participate)|i(?:'ll| will) (?:attend|join|be there|come)|(?:please )?(?:register|sign|enrol|put) me\b|count me in)\b/i

/** Somebody asks for something. */
export const request =
  /(?:\bm'?\s?inscri|\binscri(?:re|s|vez|ption de)\b|\bje (?:souhaite|voudrai|désire|aimerai|viendrai|serai|participe|prends|peux|pourrai)|\bj'aimerais|\bnous (?:souhait|voudri|serons|viendrons|participer)|\bregister me|\bsign (?:me|us) up|\bi(?:'d| would) like|\bi(?:'ll| will)\b|\bcount me in|\bannule|\bcancel)/i

/** The forwarder says so. */
export const passesOn =
  /(?<!\p{L})(?:ci-dessous|ci-apr[èe]s|ci-joint|pour inscription|à inscrire|a inscrire|pour suite|à traiter|a traiter|je (?:vous|te) (?:transf[èe]re|fais suivre|transmets|fais passer|adresse)|(?:pour|merci de) (?:transmission|faire suivre)|transfert|transmis|voir (?:plus bas|dessous|mail)|see below|below is|forward(?:ing|ed)?|fyi|pvi|pour (?:info|information|attribution|prise en compte))(?!\p{L})/iu

/** What invitations say; two of them make one. */
export const invitationWords =
  /\b(?:invitation|vous invitons?|vous invite|vous convie|vous propose(?:nt|ns)?|pour (?:vous|s') ?inscrire|inscriptions? (?:par|auprès|avant|en ligne|gratuite|obligatoire|à l'adresse)|inscription par|vos coordonnées|modalités|programme|intervenante?s?|to register|registration (?:is|by|opens|deadline)|you are invited|we (?:are pleased to )?invite|speakers?|please register)\b/gi
