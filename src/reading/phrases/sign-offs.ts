/** Closing formulas, French and English, alone on their line or with a few words around. Lines are folded. */
export const signOff = new RegExp(
  `^(?:${[
    '(?:(?:bien|très|tres|trés) )?(?:respectueusement|sincèrement|sincerement|chaleureusement|affectueusement|cdlt|cdt|crdlt|crdt|cordt|bàv|bav)',
    '(?:(?:bien|très|tres|trés) )?cordiale?ment(?: (?:vôtre|votre|à vous|à tous|et à bientôt))?',
    '(?:bien |très |tout )?[a-zéèêç]{4,20}ment(?: (?:vôtre|à vous|à tous))?',
    '(?:bien )?(?:à|a) (?:vous|toi|tous|toutes)(?: et (?:à|a) (?:bientôt|bientot))?',
    '(?:(?:avec )?(?:mes|nos) )?(?:meilleures? |sincères |cordiales |respectueuses |bien cordiales )*salutations?(?: (?:distinguées|cordiales|respectueuses|les meilleures|sincères|à vous|a vous|associatives|amicales|sportives|militantes))?',
    '(?:avec )?(?:mes|nos|tous mes|tous nos) (?:remerciements?|meilleurs? sentiments|respects|sentiments.{0,40})(?: (?:anticipés|par avance|.{0,30}))?',
    '(?:très |tres |bien )?(?:bonne|belle|excellente|douce) (?:journée|journee|soirée|soiree|réception|reception|semaine|fin de journée|fin de semaine|continuation|matinée|après-midi|apres-midi)(?: (?:à|a) (?:vous|toi|tous|toutes|.{0,30}))?(?: et.{0,40})?',
    'bon(?:ne)? (?:week-?end|après-midi|apres-midi|courage)(?: (?:à|a) (?:vous|toi|tous))?',
    '(?:bien )?amicalement|amitiés|bises|biz|bisous|bises et (?:à|a) (?:bientôt|bientot)',
    '(?:à|a) (?:très |tres )?(?:bientôt|bientot|plus|plus tard|vite)|au plaisir(?: de .{0,60})?',
    '(?:(?:en|dans) (?:vous|l.)(?: .{0,60})?|dans l.attente.{0,80}|en attente.{0,60}|restant à votre.{0,60}|vous (?:en )?souhaitant.{0,60})',
    '(?:(?:un )?grand |encore )?merci(?: (?:bien|beaucoup|bcp|à vous|a vous|à toi|a toi|d.avance|par avance|encore|pour tout|infiniment|et .{0,40}))?(?: (?:et )?(?:à|a) (?:bientôt|vous))?',
    'p/o|pour (?:le|la|l.) ?(?:cabinet|secr[ée]tariat|direction|bureau|pr[ée]sidente?|maire|directeur|directrice|comit[ée]|association|[ée]quipe|conseil|commission|service|d[ée]l[ée]gation|mairie|commune)[^,.:0-9]{0,40}',
    '(?:je )?vous remerci(?:e|ant)(?: (?:d.avance|par avance|beaucoup|vivement))?',
    '(?:je vous prie d.agr[ée]er|veuillez (?:agr[ée]er|recevoir|croire)|recevez|je vous prie de (?:croire|recevoir)).{0,160}',
    '(?:(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|many|kindest) )?(?:regards|wishes|greetings|rgds)',
    'best|cheers|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly|ever))?|respectfully(?: yours)?|all the best|cordially|warmly',
    '(?:many |with )?thanks(?: (?:again|in advance|so much|a lot|and .{0,30}|for .{0,40}))?|thank you(?: (?:very much|so much|again|in advance|and .{0,30}|for .{0,40}))?',
    'take care|have a (?:nice|good|great|lovely) .{0,20}|looking forward.{0,60}|see you(?: soon| there)?',
    'v/r|vr',
  ].join('|')})(?: ?[,;:.!…~-]{1,3})?(?: ?(?::-?\\)|;-?\\)|😊|🙂))?$`,
  'i',
)

/** Closing formulas that say something by themselves, where nothing else is written. */
export const courtesy =
  /(?<!\p{L})(?:merci|remerci|thank|cheers|see you|look(?:ing)? forward|(?:à|a) (?:très |tres )?(?:bient[oô]t|vite|plus)|au plaisir|take care|all the best|have a)/iu

/** Begins a line that adds to the text after a signature. */
export const postscript = /^(?:p\.? ?s\.?|n\.? ?b\.?|ps ?2|post-?scriptum|edit|ajout|erratum)\s?[:.,-]?\s/i

/** A sentence that takes leave at its end: what stands below is the signature, though the words are the writer's own. */
export const leaveTaking =
  /(?:agr[ée]er|recevoir|croire|expression|assurance|salutations|consid[ée]ration|sentiments|cordialement|respectueusement|remerci[a-z]*(?! (?:de |d.)(?!votre|notre)(?:bien vouloir )?(?:me |m.|nous |l.|les? |la |y )?[a-zéèê]+(?:er|ir|re)\b)|merci (?:d'avance|par avance|de votre|pour votre|beaucoup|encore|à vous)|bonne (?:journ[ée]e|soir[ée]e|semaine|continuation|r[ée]ception)|bon week-?end|belle journ[ée]e|à bient[ôo]t|plaisir|v[oœ]eux|regards|thanks|thank you|best wishes|looking forward|see you|excuses)\b[^.!?]{0,80}[.!,…]{0,3}$/i

/** Words of a sentence: a line that has one is no name, role or address. */
export const sentenceWords =
  /(?:^|[\s'(,])(?:[jm]'\p{L}|(?:je|nous|vous|tu|merci|pouvez|pourriez|souhaite|souhaitons|voudrais|serai|serons|sera|viendrai|viendra|participer|participe|participera|participerai|inscrire|inscris|inscrit|inscrite|inscrivez|bonjour|bonsoir|i|we|you|please|would|will|could|can|register|registered|hello|dear|est-ce|suis|sommes|avons|veuillez|désolée?|sorry|annuler|annule|annulez|cancel)(?=$|[\s',.;:!?)]))/iu

/** Words of a request that a signature has no use for. */
export const requestWords =
  /(?:^|[\s'(,])(?:inscriptions?|attend|sign|séminaires?|seminaires?|seminars?|sessions?|rencontres?|ateliers?|journées?|conférences?|webinaires?|séances?|modules?|dates?)(?=$|[\s',.;:!?)])/i

/** Seminars named on a line of their own: numbers, dates, "séminaire 3", never a phone number. */
export const choiceLine =
  /^[-*•·– ]{0,3}(?:(?:les? |aux? |à la |n[°o] ?|numéros? |pour )?(?:séminaires?|seminaires?|seminars?|sessions?|rencontres?|ateliers?|inscriptions?|dates?)\b[^!]{0,60}\d[^!]{0,30}$|(?:le |les |n°? ?|s)?\d{1,2}(?:(?: ?[,;&+/-] ?| et | and )(?:le |n°? ?|s)?\d{1,2}){0,9}\.?$|\d(?: \d){1,9}$|(?:(?:le |les |on |et |and )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche |monday |tuesday |wednesday |thursday |friday )?\d{1,2}(?:er|st|nd|rd|th)? (?:janv|févr|fevr|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|déc|dec|jan|feb|mar|apr|may|june|july|aug)[a-zéû.]{0,7}(?: \d{4})?[,;.]? ?){1,8}$)/i

/** The label of a line of a form, which is the writer's statement and no signature. */
export const formLabel =
  /^[-*•·– ]{0,3}(?:nom|pr[ée]nom|nom et pr[ée]nom|pr[ée]nom et nom|nom pr[ée]nom|name|first name|last name|surname|family name|given name|full name|participante?s?|inscrits?|inscription|structure|organisme|organisation|service|employeur|institution|company|fonction|poste|profession|role|position|job title|choix|s[ée]minaires?|seminars?|dates?|sessions?|modalit[ée]s?|format|questions?|remarques?|commentaires?)\b.{0,30}?:/i
