/** Words of mail servers that report a failure. Texts are folded and lower case unless said otherwise. */

/** Who reports: the name or address of a mail system. */
export const daemon =
  /mailer[-_ .]?daemon|post_?master|mail[-_ ]?(?:delivery|system|router|gateway|server|transport|administrat|robot|host)|delivery[-_ ](?:subsystem|system|service|agent|failure|notif|status|report)|mail[-_]?master|microsoftexchange[0-9a-f]{8,}|system administrator|administrateur syst[èe]me|systemadministrator|administrador del sistema|amministratore di sistema|internet mail|\bbounces?\b|no-?reply.{0,40}delivery|\bmdaemon\b|\bpostoffice\b|post office|mail(?:er)?bot|\bmmdf\b|\bpmdf\b|\bsmtp(?:d|32)?\b|groupwise|\bmta\b|e-?mail (?:system|gateway|server|delivery)|message delivery|messagerie|\bremise\b|distribution du courrier|\buucp\b|mail-?admin|mailadm|mail ?deliver/i

/** Subjects of failure and delay reports. */
export const bounceSubject = new RegExp(
  [
    'undeliver(?:ed|able|y)|un-?deliverable|non[- ]?deliver|not (?:be |been )?deliver|delivery (?:status|fail|error|problem|report|notif|unsuccess|incomplete|has failed|attempt|delay|impossible|to .{1,80} (?:has )?(?:failed|delayed))|deliver (?:fail|error)|mail deliver|email deliver|message deliver',
    "return(?:ed|ing)? (?:e-?mail|mail|message|to sender)|returned to sender|mail (?:returned|could not|not delivered|status|system error|error|failure|bounced?|rejected|was not)|failed (?:mail|message|delivery)|failure (?:notice|delivery|notification|report)|mail failure|message (?:not delivered|could not|couldn't|delayed|undeliver|status|you sent|rejected|blocked|bounced|failed|non)|e-?mail (?:not delivered|could not|rejected|bounced|failure|error)|could not (?:be deliver|send|deliver)|unable to (?:deliver|send)|(?:can ?not|can't) (?:deliver|be deliver)|warning: (?:message|could not|mail)|delayed mail|delivery delayed|\\bbounced?\\b|unknown (?:user|recipient|address)|user unknown|no such user|recipient (?:unknown|rejected)|mailbox (?:full|unavailable|unknown)|over quota|rejected mail|error sending|send error|problem delivering|failure sending|permanent (?:delivery )?(?:error|failure)|nondeliverable|ndn:|dsn:|\\bndr\\b|mail loop|too many hops|message (?:wasn't|was not) sent|blocked by our|inbox full",
    "non[- ](?:remis|d[ée]livr|distribu|livr|transmis|achemin)|[ée]chec (?:de|du|d'|lors)|retour (?:de|du|à|a|au) (?:l'|mail|message|courr|courriel|e-?mail|exp)|retourn[ée] à|avis de non|notification (?:d'[ée]tat|de non|d'[ée]chec)|erreur (?:de|d'|lors) (?:distribution|remise|livraison|envoi|l'envoi)|impossible (?:de|d') (?:remettre|d[ée]livrer|distribuer|envoyer)|n'a (?:pas )?pu (?:pas )?être|remise (?:retard|diff[ée]r|impossible)|message (?:en retard|diff[ée]r|refus|rejet|retourn)|adresse (?:introuvable|inconnue|inexistante)|distribution (?:retard|impossible)",
    'unzustellbar|zustell|nicht zugestellt|r[üu]ckl[äa]ufer|no (?:se )?(?:pudo|entreg|ha podido)|no entregado|devuelto|mancata consegna|non (?:recapitat|consegnat)|impossibile (?:recapitare|consegnare)|n[ãa]o (?:entregue|foi poss)|devolvid|falha na entrega|onbestelbaar|niet (?:bezorgd|afgeleverd)|ikke leveret|kunde inte|levereras|olevererbart|nie dostarczon|niedostarcz|nedoru[čc]',
    'недостав|не доставлен|не удалось|ошибка|エラー|配信|配送|送信(?:でき|エラー)|届か|不達|退信|未送达|无法投递|系统退信|반송',
  ].join('|'),
  'i',
)

/** Said in the report: this message did not, or not yet, arrive. */
export const notDelivered = new RegExp(
  [
    "(?:could ?n[o']t|could not|can ?not|can't|was ?n[o']t|was not|were not|weren't|unable to|not able to|wasn't able to|failed to|have failed|has not|have not|hasn't|haven't|not yet|did not|didn't|won't|will not|trouble|error|errors|problems?|never|impossible to|failure)\\b.{0,90}(?:deliver|sen[dt]\\b|reach|relay|forward|route|process|transmi|accept|recognized|recognised|found|complete)",
    "undeliver|delivery (?:has |was )?(?:fail|delay|unsuccess|to (?:the )?following|attempt|error|not|suspended|status)|returned (?:to|mail|message|below|because|by)|unknown (?:user|recipient|address|mailbox|local|host|domain)|user (?:unknown|not (?:found|known|listed)|doesn't|does not|is not)|no such (?:user|recipient|mailbox|address|person|account|domain|host)|no mailbox|postponed|invalid .{0,30}(?:user|recipient|address|mailbox)|not a valid user|addresse?e?s? (?:failed|had|unknown|rejected|is invalid|not|below)|failed (?:address|recipient|delivery|to deliver)|(?:permanent|fatal|delivery) (?:fatal )?error|not accepting|rejected|refused|was blocked|been blocked|invalid (?:recipient|address|mailbox|user)|(?:recipient|mailbox|address).{0,60}(?:invalid|unknown|full|disabled|unavailable|not found|inactive|rejected|suspended|does not exist)|over (?:its |their |the )?(?:disk )?quota|quota (?:exceeded|violation|full)|exceeded.{0,30}quota|exceeds.{0,40}(?:size|limit|quota)|mail ?loop|too many hops|loops? back|unroutable|host unknown|host or domain name not found|unreachable|timed? ?out|(?:message|mail|e-?mail).{0,40}(?:undeliver|bounced|not delivered|failed|discarded|delayed)|does(?:n't| not) (?:exist|have a)|returning .{0,30}(?:message|mail)|did not reach|giving up|given up|recipients? could not|problem delivering|transcript of session",
    "n'a (?:pas |donc pas |pas encore )?pu (?:pas )?être|n'ont (?:pas )?pu (?:pas )?être|n'a pas été (?:remis|d[ée]livr|distribu|livr|transmis|envoy)|impossible (?:de|d')|[ée]chec (?:de|du|d'|lors)|introuvable|inconnue?s?\\b|inexistante?|bo[iî]te.{0,30}pleine|quota|n'existe (?:pas|plus)|rejet[ée]|refus[ée]|ne peut (?:pas )?(?:être|recevoir)|n'est pas parvenu|retard|non (?:remis|distribu|d[ée]livr)",
    'unzustellbar|nicht (?:zugestellt|[üu]bermittelt|erreicht|zustellen|gefunden)|konnte.{0,60}nicht|no (?:se )?(?:ha )?(?:pudo|podido|existe)|non (?:[èe] stato possibile|esiste|recapit)|n[ãa]o (?:p[ôo]de|foi|existe)|kon niet|niet (?:worden )?(?:bezorgd|afgeleverd)|kunde inte|nie (?:mo[żz]na|zosta[łl]a)|nelze|не (?:доставлен|удалось|существует)|недостав|(?:配信|配送|送信|届け|お届け).{0,20}(?:でき|ません)|できません|无法|退信|전송',
  ].join('|'),
  'i',
)

/** Where the returned message begins in a report of plain text. Tested on one line. */
export const returnedFrom =
  /^(?:[-=*_+#>|~ ]{0,80}(?:below this line is a copy|this is a copy of|original message (?:follows|header|below|text|was)|the (?:original )?(?:message|header|body)(?: of the original message)? (?:follows|is|was)|returned (?:message|mail)|(?:the )?(?:body|headers?) of (?:the |your )?(?:original |returned )?(?:message|mail)|undelivered message|unsent message|message (?:header|text|follows|contents)|start of returned|copy of (?:the |your )?(?:original )?message|original (?:e-?mail|message)|headers? (?:of|follow)|your (?:original )?message (?:follows|reads|begins)|message d'origine|en-?t[êe]tes? (?:du|de|d'origine)|copie du message|text of (?:the )?(?:original|message)|rejected message|attached message|included message|message content|mail (?:header|follows)|beginning of (?:the )?original|here is (?:the |your )?(?:original|a copy)|--- enclosed|contents? of (?:the )?message).{0,120}|received: from .{1,300}|return-path: ?<.{0,200}|message-id: ?<.{1,250}>)/i

/** A report about a delay, or about trying again. */
export const delayed =
  /warning only|do not (?:need to )?resend|still (?:being|trying)|(?:will|continue to|keep) (?:be )?(?:retri|retry|try)|will be retried|being retried|has (?:not yet|been delayed)|not yet been|been delayed|is delayed|delivery delay|delayed (?:mail|delivery)|postponed|advisory|attempts will continue|continue to try|queued for|will keep trying|no action is required|sera (?:r[ée]essay|retent)|seront (?:r[ée]essay|retent)|tentera? (?:de nouveau|à nouveau)|retard[ée]e?\b|remise (?:retard|diff)|wird (?:weiter|erneut)|reintent/i

/** Said beside them: it was the last attempt after all. */
export const gaveUp =
  /giv(?:en|ing) up|too (?:old|long)|expired|permanent|could not be delivered (?:for|within|in) .{0,40}(?:returned|return)|abandon|no further|returning|bounced|message timed out|maximum|retry (?:time(?:out)?|limit)/i

/** Statuses by words, for reports that bear no code (RFC 3463, section 3). The first that fits. */
export const statusByWords: readonly (readonly [RegExp, string])[] = [
  [
    /(?:mail)?(?:box|folder).{0,30}full|full mailbox|(?:over|exceed).{0,40}quota|quota.{0,40}(?:exceed|full|reached|over)|bo[iî]te.{0,30}pleine|quota.{0,30}(?:d[ée]pass|atteint)|disk ?quota|insufficient (?:disk|storage)|not enough (?:disk|storage)|mailbox size/i,
    '5.2.2',
  ],
  [
    /(?:too (?:large|big|long)|exceeds?.{0,30}(?:size|maximum)|size (?:limit|exceed)|message size|trop (?:gros|volumineux))/i,
    '5.3.4',
  ],
  [
    /(?:account|mailbox|user|compte|bo[iî]te).{0,40}(?:disabled|inactive|suspended|locked|d[ée]sactiv|suspendu|not active|deactivated|expired)|not accepting (?:mail|messages)/i,
    '5.2.1',
  ],
  [
    /(?:host|domain|domaine|server|serveur).{0,60}(?:unknown|not found|not be found|inconnu|introuvable|does not (?:exist|appear)|not registered|unreachable|n'existe pas|no (?:mx|such))|no such (?:host|domain)|unknown (?:host|domain)|unroutable|name service error|couldn't find any host|bad (?:host|domain)|nxdomain|unrouteable/i,
    '5.1.2',
  ],
  [
    /no such (?:user|recipient|mailbox|address|person|account|local)|(?:user|recipient|address|mailbox|account|destinataire|utilisateur|adresse|addressee|name|compte).{0,80}(?:unknown|not (?:be )?(?:found|known|listed|exist|recogni|local|valid|in )|does ?n[o']t exist|doesn't|does not|inconnue?|introuvable|inexistante?|invalid|n'existe|rejected|unavailable|no longer|undeliverable)|unknown (?:user|recipient|address|mailbox|local)|no mailbox|invalid (?:user|recipient|mailbox|address)|bad address|not a known user|receiver not found|n'existe (?:pas|plus)/i,
    '5.1.1',
  ],
  [/too many hops|mail ?loop|loops? back|looping/i, '5.4.6'],
  [
    /relay|spam|blocked|denied|not (?:allowed|permitted|authorized)|prohibited|policy|polic[iy]|blacklist|black ?list|rejected|refus|reputation|unsolicited|content/i,
    '5.7.1',
  ],
  [
    /timed? ?out|no response|connection (?:refused|lost|dropped|reset)|could not connect|unreachable|no route/i,
    '4.4.1',
  ],
]

/** A call to act that no mail server makes: the mark of a message that only poses as one. */
export const lure =
  /(?:release|retrieve|recover|restore|view|review|read|allow|accept|deliver|fix|resolve|resend|retry|clear|upgrade|update|verify|validate|confirm|re-?activate|continue|keep|unblock|access|download|log ?in|sign ?in|click|cliqu|proc[ée]d|lib[ée]rer|r[ée]cup[ée]rer|consulter|d[ée]bloquer|v[ée]rifier|mettre à jour|confirmer)\b.{0,60}\b(?:messages?|mails?|e-?mails?|inbox|account|mailbox|password|storage|quota|here|now|below|link|button|portal|server|webmail|compte|bo[iî]te|ici|lien|maintenant|file|document)/i
