/** Rights over personal data and the wish for no more mail, in ordinary words. Tested on folded running text. */

/** Alternatives that begin at a word, tried there and nowhere else; for text in small letters. */
function atWord(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})`, 'u')
}

const dataFr = '(?:donn[ée]es|informations?|infos|coordonn[ée]es|renseignements|fiche|dossier|traces?)'
const dataEn = '(?:data|information|info|details|records?|files?|account|profile)'

const theirFiles =
  '(?:vos|votre|tous vos|toutes vos) (?:fichiers?|bases?|base de donn[ée]es|serveurs?|registres?|syst[èe]mes?|dossiers?|archives|listings?|ordinateurs?|tablettes)'

/** "Supprimez mes données", "delete everything you hold about me" (GDPR, article 17). */
export const erasure = atWord([
  `(?:supprim|effac|d[ée]trui|retir|enl[eè]v|enlev|ray[eéo]|ôt|purg|faire dispara|[ée]limin|anonymis)[a-zéèê]*[- ]?(?:moi )?(?:svp |s'il vous pla[îi]t |donc |d[ée]finitivement |int[ée]gralement |compl[èe]tement |enti[èe]rement )?(?:de (?:vos|votre) (?:fichiers?|bases?|base de donn[ée]es|serveurs?|syst[èe]mes?|registres?) )?(?:toutes? |tous |l'ensemble (?:de |des )?|l'int[ée]gralit[ée] (?:de |des )?)?(?:les |mes |ces |nos |ma |mon )?${dataFr}(?: (?:personnelles?|à caract[èe]re personnel|nominatives?))?(?:(?: (?:me|nous) concernant| (?:qui )?(?:me|nous) concern| (?:que )?vous (?:avez|d[ée]tenez|poss[ée]dez|conservez)| sur moi| à mon sujet| personnel| de (?:vos|votre)|[^\\p{L}]|$))`,
  '(?:faire|fasse|faites) dispara[îi][a-zî]* (?:mes|mon|ma|toute)',
  `suppression (?:de |d[ée]finitive de |totale de )?(?:toutes )?(?:mes|mon|ma|des|de mes) ?(?:donn[ée]es|informations|coordonn[ée]es|compte|fiche)`,
  `effacement (?:de |d[ée]finitif de )?(?:toutes )?(?:mes|des|de mes|l'ensemble)`,
  `(?:mes|toutes les) ${dataFr}.{0,60}(?<![\\p{L}\\p{N}])(?:soient|[êe]tre) (?:toutes )?(?:supprim|effac|d[ée]trui|retir)`,
  `(?:supprim|effac|ray|retir|enl[eè]v|enlev|sort)[a-zéèê]*[- ](?:moi|nous|mon nom|mon adresse|mon num[ée]ro|mon mail|mon e-?mail|mon t[ée]l[ée]phone|mon compte|me|tout ce qui me concerne|tout ce que vous avez)\\b.{0,60}(?<![\\p{L}\\p{N}])(?:fichiers?|bases?|base de donn[ée]es|serveurs?|registres?|syst[èe]mes?|sur moi|me concerne)\\b`,
  `me (?:supprimer|effacer|rayer|retirer|enlever|sortir) (?:d[ée]finitivement )?de (?:vos|votre|tous vos) (?:fichiers?|bases?|base de donn[ée]es|registres?|syst[èe]mes?)`,
  `ne (?:(?:veux|souhaite|d[ée]sire|voudrais|souhaitons|voulons) )?(?:plus|pas) (?:conserver|garder|figurer|appara[îi]tre|stocker)\\b.{0,60}(?<![\\p{L}\\p{N}])(?:${dataFr}|fichiers?|bases?)`,
  'ne (?:souhaite|veux|d[ée]sire|voudrais|souhaitons|voulons) (?:pas|plus) que .{0,80}(?<![\\p{L}])(?:dans|sur) (?:vos|votre|tous vos) (?:fichiers?|bases?|base de donn[ée]es|registres?|syst[èe]mes?|ordinateurs?)',
  "droit (?:à|a) (?:l'|l)(?:effacement|oubli)|droit de suppression|article 17\\b|art\\.? ?17\\b",
  `(?:delete|erase|remove|destroy|purge|wipe|get rid of)\\b(?: please)? (?:all |any |every |the |of |me and |everything |whatever )*(?:my|your|the|personal|this|that|of my|about me|you (?:have|hold|keep))\\b.{0,40}\\b${dataEn}\\b`,
  '(?:delete|erase|remove|destroy) (?:all|everything|anything|whatever|what) (?:that )?you (?:have|hold|keep|know|store)',
  `(?:delet|eras|remov|destr)[a-z]* of (?:all )?(?:of )?my (?:personal )?${dataEn}`,
  `my (?:personal )?${dataEn} (?:to be |be |should be |must be |is |are )?(?:deleted|erased|removed|destroyed)`,
  'remove (?:me|my (?:name|e-?mail|address|number)).{0,40}(?<![\\p{L}\\p{N}])(?:database|records|files|systems?)\\b',
  '(?:delete|erase|remove|destroy|wipe|purge|scrub)\\b.{0,20}(?<![\\p{L}\\p{N}])(?:everything|anything|all|whatever|every trace|the lot)\\b.{0,40}(?<![\\p{L}\\p{N}])(?:about|on|of|concerning) me\\b',
  '(?:delete|erase|wipe|purge|scrub|remove)\\b(?: out)? my\\b.{0,80}(?<![\\p{L}\\p{N}])(?:from|off|out of|in)\\b.{0,20}(?<![\\p{L}\\p{N}])(?:records?|database|systems?|files?|servers?|registers?)\\b',
  '(?:delete|erase|forget) me\\b|remove me (?:completely|entirely|altogether|permanently|for good)',
  'right (?:to|of) (?:erasure|deletion|be forgotten)|to be forgotten\\b',
  // what was spoken of before: "Vous avez gardé mes coordonnées. Veuillez les détruire."
  `(?:mes|ces|nos) ${dataFr}\\b.{0,80}(?<![\\p{L}])(?:les |l')(?:d[ée]truire|d[ée]truisiez|supprim|effac|[ée]limin|retir)`,
  '(?:d[ée]truisez|supprimez|effacez|[ée]liminez)-les\\b',
  `suppression (?:de |d'|des |du )(?:\\S{1,20} ){0,9}?(?:me concernant|personnelles|(?:de|dans) ${theirFiles})`,
  `effac(?:er|ez) (?:absolument )?tout(?=[.! ]*$)|oubliez[- ]moi (?:compl[èe]tement|d[ée]finitivement)`,
  `(?:d[ée]trui|supprim|effac|[ée]limin)[a-z]{0,6}[- ](?:\\S{1,12} ){0,2}?tout(?:e trace)?\\b.{0,40}(?:sur moi|me concern|à mon sujet|de moi)`,
  `(?:supprim|effac|ray|retir|enl[eè]v|enlev|d[ée]trui)[a-zéèê]*[- ](?:\\p{L}{4,20}ment )?mon (?:nom|adresse|num[ée]ro|mail|e-?mail|t[ée]l[ée]phone)\\b.{0,90}(?<![\\p{L}])(?:de|dans) (?:vos|votre|tous vos|toutes vos) (?:listes?|fichiers?|bases?)`,
  `(?:supprim|effac|ray|retir|enl[eè]v|enlev|d[ée]trui)[a-zéèê]*[- ](?:moi|mon|ma|mes) ?.{0,50}(?<![\\p{L}])(?:de|dans) ${theirFiles}`,
  `(?:dispara[îi]tre|sortir|[êe]tre (?:retir[ée]e?|ray[ée]e?|effac[ée]e?|supprim[ée]e?)) de ${theirFiles}`,
  `ne (?:plus )?rien (?:conserver|garder|stocker)\\b.{0,20}(?:me concern|sur moi|à mon sujet)|ne (?:conservez|gardez) (?:rien|plus rien|aucune)\\b.{0,40}(?:me concern|sur moi|à mon sujet|de moi)`,
  '(?:get rid of|bin|shred|delete|destroy|erase|wipe)\\b.{0,20}(?<![\\p{L}])(?:everything|anything|all|whatever|what)\\b.{0,30}(?<![\\p{L}])(?:on|about) me\\b',
  '(?:destroy|delete|remove|erase|wipe|get rid of|purge)\\b.{0,20}(?<![\\p{L}])(?:records?|traces?|mentions?) of (?:me|mine)\\b',
  '(?:records?|traces?|mentions?) of (?:me|mine)\\b.{0,30}(?<![\\p{L}])(?:removed|deleted|erased|destroyed|wiped|gone)\\b',
  "(?:don't|do not|no longer) (?:want|wish|like)\\b.{0,12}(?<![\\p{L}])my (?:\\S{1,14} ){1,4}?(?:to be |to )?(?:kept|held|stored|remain|stay)\\b.{0,20}(?<![\\p{L}])(?:files?|records?|databases?|systems?)\\b",
  "(?:don't|do not|not to) (?:keep|hold|store|retain) (?:my|any|anything)\\b.{0,40}(?<![\\p{L}])(?:on file|about me|on me|files|records|database|any longer)\\b",
])

/** "Quelles données avez-vous sur moi ?" (GDPR, articles 15 and 20). */
export const access = atWord([
  `${dataFr}\\b.{0,60}(?<![\\p{L}])(?:d[ée]tient|d[ée]tiennent|d[ée]tenues?|poss[èe]de|conserve|conserv[ée]e?s?|a|ont|aurait|stocke)\\b.{0,20}(?:à mon sujet|sur moi|me concernant|sur mon compte)`,
  `${dataEn}\\b.{0,60}(?<![\\p{L}])(?:holds?|held|has|have|keeps?|kept|stores?|stored|retains?)\\b.{0,12}(?:about|on|concerning) me\\b`,
  `quelles? (?:sont (?:les |mes )?)?${dataFr}\\b.{0,80}(?<![\\p{L}\\p{N}])(?:avez|avoir|d[ée]tenez|poss[ée]dez|conservez|conserv[ée]es|disposez|gardez|stockez|enregistr[ée]es|sur moi|me concernant|à mon sujet)`,
  `(?:conna[îi]tre|savoir|voir|consulter|obtenir|recevoir|r[ée]cup[ée]rer|communiquer|transmettre|fournir|envoyer|acc[ée]der à|acc[èe]s à|copie (?:de|des)|liste (?:de|des)|export(?:er)?(?: de)?)\\b.{0,50}(?<![\\p{L}\\p{N}])(?:mes donn[ée]es|mes informations personnelles|(?:les |des |toutes les |l'ensemble des )?${dataFr}(?: (?:personnelles|à caract[èe]re personnel))?.{0,20}(?:me concernant|que vous (?:avez|d[ée]tenez|poss[ée]dez|conservez|d[ée]tiendriez)|sur moi|à mon sujet|qui me concernent|à caract[èe]re personnel))`,
  "(?:que|qu'est-ce que|tout ce que|ce que) (?:vous )?(?:savez|avez|d[ée]tenez|conservez)(?:[- ]vous)?\\b.{0,30}(?<![\\p{L}\\p{N}])(?:sur moi|à mon sujet|me concernant)",
  "(?:que|qu'est-ce que) (?:vous )?(?:savez|connaissez)(?:[- ]vous)? (?:donc )?(?:de|à propos de) moi\\b",
  'what do you know (?:about|of) me\\b',
  "droit (?:d'|d )acc[èe]s|droit (?:à|a) la portabilit[ée]|article 15\\b|art\\.? ?15\\b|demande d'acc[èe]s (?:à|a|aux)",
  "(?:d'où|comment) (?:tenez|avez|d[ée]tenez|auriez)[- ]vous\\b.{0,40}(?<![\\p{L}\\p{N}])(?:mon adresse|mes coordonn[ée]es|mon (?:mail|e-?mail|nom|num[ée]ro))",
  `(?:what|which) (?:personal |of my )?${dataEn}\\b.{0,60}(?<![\\p{L}\\p{N}])(?:do you|you|is|are|have you)\\b.{0,20}(?<![\\p{L}\\p{N}])(?:have|hold|held|holding|keep|kept|keeping|store|stored|storing|process|processing|collected|about me|on me)`,
  `(?:what|which|any|all|whatever) (?:the |of the )?(?:personal )?${dataEn} (?:about|on|of|concerning|relating to) (?:me|mine|myself)\\b`,
  'what (?:do )?you (?:have|hold|keep|know|store)(?: on file| stored| recorded)? (?:about|on|for) me\\b|everything you (?:have|hold|keep) (?:about|on) me\\b',
  `(?:copy|access|export|disclosure|list|overview) (?:of|to) (?:all |any |the |of )*(?:my|the personal|personal)\\b.{0,20}\\b${dataEn}`,
  `(?:send|give|provide|tell) me\\b.{0,40}(?<![\\p{L}\\p{N}])(?:personal )?${dataEn} (?:that )?you (?:have|hold|keep|store)`,
  'subject access|right of access|right to access|data portability|dsar\\b|under article 15',
])

const mails =
  '(?:mails?|m[ée]ls?|e-?mails?|courriels?|messages?|invitations?|informations?|infos|newsletters?|lettres?|publicit[ée]s?|pub|sollicitations?|envois?|communications?|annonces?|relances?|rappels?|spams?|courriers?|rien)'

/** "Ne plus recevoir vos messages": no more mail, the data left alone. */
export const optOut = atWord([
  `ne (?:plus|pas|souhaite plus|veux plus|d[ée]sire plus) (?:me |m'|nous |vouloir |souhaiter )?(?:les? |en )?(?:recevoir|r[ée]ceptionner|[êe]tre (?:contact|sollicit|destinataire|inform[ée]e? (?:de|des) vos|relanc|importun|d[ée]rang|sur (?:votre|vos|cette) liste))`,
  `ne (?:plus|pas) (?:me |m'|nous )(?:envoyer|adresser|[ée]crire|contacter|solliciter|relancer|faire parvenir|transmettre|importuner|d[ée]ranger|mailer|spammer|mettre (?:en copie|dans))`,
  `ne (?:plus|pas) (?:envoyer|adresser) (?:de |d'|vos |ces |ce |cette |aucun |des |les )+(?:type de )?${mails}`,
  `ne m'(?:envoyez|adressez|[ée]crivez) plus|ne me (?:contactez|sollicitez|relancez|mettez) plus|ne nous (?:envoyez|[ée]crivez|contactez) plus|n'envoyez plus`,
  `(?:ne souhaite|ne souhaitons|ne veux|ne d[ée]sire|ne voudrais)[a-z]* (?:plus|pas) (?:[êe]tre|recevoir|que vous m)`,
  `(?:arr[êe]te[rz]|cesse[rz]|stoppe[rz]) (?:de |d'|vos |ces |les |l'|tout |tous |toutes? )+(?:m'|me |nous )?(?:envoyer|envois?|[ée]crire|contacter|solliciter|spammer|${mails})`,
  "(?:plus la peine|inutile|pas la peine|plus besoin|pas besoin) de (?:continuer (?:à|a) )?(?:me |m'|nous )(?:envoyer|[ée]crire|adresser|contacter|solliciter|relancer|faire parvenir)",
  'd[ée]sabonn(?:e|er|ez|ement)|desabonn',
  `(?<!(?:^| )(?:le |la |les |l'|lui ))(?:d[ée]sinscri|retir|enl[eè]v|supprim|ray|ôt|sort|radi|effac)[a-zéèê]*[- ]?(?:(?:moi|nous|mon|notre|cette|adresse|mail|nom|e-?mail|[ée]lectronique|svp) ?){0,4}(?:de |du |des |dans )(?:la |l'|votre |vos |cette |ce |toutes? |les? |ensemble des? ){0,3}(?:listes? de (?:diffusion|distribution|publipostage|mailing|destinataires|contacts|courriel|mail)|listes?(?! (?:des|d'|de) ?(?:inscri|particip|attente|pr[ée]sen)| pour | du \\d)|mailing|diffusion|newsletters?|envois?|lettres?|carnet|contacts|publipostage|destinataires)`,
  `plus (?:figurer|appara[îi]tre|[êe]tre) (?:parmi|dans|sur|au nombre)\\b.{0,40}(?<![\\p{L}\\p{N}])(?:destinataires?|listes?|envois?|diffusion|mailing|carnet|abonn[ée]s)`,
  "stop (?:mails?|e-?mails?|pub|spam|newsletter|courriel|aux|à vos|merci)|^stop[.! ]*$|droit d'opposition|article 21\\b",
  'unsubscribe\\b|opt(?:ing)?[- ]?(?:me )?out\\b|(?:take|remove|drop|get|strike|delete) (?:me|us|my (?:name|e-?mail|address|e-?mail address)) (?:off|from|out of) (?:of )?(?:the |your |this |that |all |any )*(?:further )?(?:mailing|list|e-?mail|distribution|newsletter|contact)',
  '(?:kindly|please|just) stop(?: now)?(?= ?[.!]| ?$)|(?:rather|prefer) (?:that |it if )?you (?:didn.t|did not|don.t|wouldn.t|not|stopped)\\b.{0,20}(?<![\\p{L}])(?:send|sending|e-?mail|write|writing|contact|mail)',
  '(?:leave|keep) (?:me|us) (?:off|out of)\\b.{0,30}(?<![\\p{L}])(?:mailings?|lists?|e-?mails?|newsletters?|announcements?)\\b',
  `(?:vos|ces|tous vos|toutes vos) ${mails} (?:\\S{1,14} ){0,2}?ne m'int[ée]ress`,
  "merci d'arr[êe]ter(?= ?[.!]| ?$)|(?<=^|[.!,;:] )plus (?:de |d'|aucun )(?:mails?|e-?mails?|courriels?|newsletters?|pub|publicit[ée]s?|spams?|sollicitations?|relances?)\\b",
  'remove me\\b(?!.{0,30}(?<![\\p{L}\\p{N}])(?:session|seminar|event|workshop|registration))',
  '(?:stop|cease|quit) (?:sending|e-?mailing|mailing|contacting|writing|spamming|these|your)|(?:no longer|not|never|don.t) (?:wish|want|like|care|need) to (?:receive|be contacted|be e-?mailed|get|hear)\\b.{0,40}(?<![\\p{L}\\p{N}])(?:mails?|e-?mails?|messages?|newsletters?|invitations?|announcements?|from you|these|this|any more|anymore|information)|no longer (?:receive|be contacted|get)\\b|(?:rather|prefer) not (?:to )?(?:receive|get|be contacted)',
  '(?:please )?(?:do not|don.t|no longer|never) (?:send|e-?mail|contact|write|mail)(?: to)? (?:me|us)\\b|no (?:more|further) (?:e-?mails?|messages?|mail|invitations?|newsletters?|announcements?)',
])

/** A mail that a mail program sends for its user from a `List-Unsubscribe` header (RFC 2369, section 3.2). */
export const unsubscribeSubject =
  /^\W{0,3}(?:unsubscribe|d[ée]sabonnement|d[ée]sabonner|se d[ée]sabonner|opt-?out|remove|stop)\b[^\p{L}]{0,3}(?:[\w.-]{0,120})?$/iu
