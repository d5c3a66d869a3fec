/** How programs speak. Texts are folded. */

/** Subjects of out-of-office answers. */
export const absenceSubject = new RegExp(
  `^(?:\\W{0,3}(?:re|aw|sv) ?: ?)?\\W{0,3}(?:${[
    'r[ée]ponse automatique|r[ée]ponse d.absence|auto-?r[ée]ponse|r[ée]pondeur|message automatique|absence (?:du|de) bureau|absente?s? du bureau|absence ?:|message d.absence|notification d.absence|avis d.absence|notification automatique|en cong[ée]s? ?:|absente? ?[:(]|absence \\(',
    "automatic (?:reply|response|answer)|auto(?:mated|matic)?[- ]?(?:reply|response|responder|answer|re)\\b|out[ -]of[ -](?:the )?office|out of town|away from (?:my |the )?(?:mail|office|desk|e-?mail)|i am (?:currently )?(?:away|out of|on (?:vacation|leave|holiday))|on (?:vacation|holiday|annual leave|maternity leave|leave) ?[:-]|vacation (?:reply|response|message|notice|auto)|i'm (?:away|out of)|absence notification|\\[?auto\\]? ?:|ooo ?:|away ?:|\\[auto(?:-?reply)?\\]",
    'automatische antwort|abwesenheit|abwesend|au[ßs]er haus|nicht im (?:b[üu]ro|haus)|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausencia|risposta automatica|fuori (?:sede|ufficio)|assenza|resposta autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia|automatisch antwoord|afwezig|automatiskt svar|autosvar|fr[åa]nvaro|automatisk svar|poissa|automaattinen vastaus|odpowied[źz] automatyczna|automatick[áa] odpov|automatikus v[áa]lasz|автоматический ответ|автоответ|自动回复|自動応答|自動返信|不在|부재|automatski odgovor|otomatik yan[ıi]t',
  ].join('|')})`,
  'i',
)

/** Subjects that only a program writes. */
export const robotSubject = new RegExp(
  [
    // cron, monitoring, security reports
    '^automat(?:ed|ic) (?!reply|answer|response|door|car)|^cron <|^anacron job|^logwatch|^\\*{2,} ?(?:problem|recovery|security|warning|acknowledgement)|^\\[(?:nagios|zabbix|icinga|monit|sentry|jenkins|munin|uptime|alert(?:e|s)?)\\b|^(?:problem|recovery|flapping) service|\\b(?:daily|weekly|monthly|security|periodic) (?:run )?output\\b|^output from your job|^your job \\d|system events?:|^smartd|^tripwire|^rkhunter|^fail2ban|\\bbuild (?:failed|fixed|succeeded|successful|is back|#\\d)|^(?:failed|fixed|passed|broken|still failing|errored): ',
    // commits
    '^(?:\\[[^\\]]{1,60}\\] ?){0,3}(?:cvs|svn)(?: ?commits?| ?update)?:|^(?:\\[[^\\]]{1,60}\\] ?){0,3}(?:git|hg|bzr|darcs|p4) (?:commits?|push|update)\\b|^(?:\\[[^\\]]{1,60}\\] ?){0,2}(?:cvs|svn|git|subversion|mercurial) ?commit|^\\[[^\\]]{0,60}(?:commits?|cvs|svn|checkins?|changes)\\] |\\br\\d{2,7} - (?:in )?[\\w/.-]+$|^\\[[^\\]]{0,60}\\] ?\\[?[0-9a-f]{7,40}\\b',
    // trackers and forges
    '^\\[(?:bug|issue|jira|ticket|pr|mantis|trac|rt|case|request) ?[#:]? ?\\d+\\]|^\\[[a-z]{2,12}-\\d+\\] |^\\[jira\\] |^(?:new|updated|closed|commented|assigned|resolved|created): \\([a-z]{2,12}-\\d+\\)|^bug ?#?\\d+: (?:acknowledg|info received|marked as|closed)|^processed: |^\\[[a-z0-9 ._-]{2,40} #\\d+\\] (?:autoreply|resolved|ticket|acknowledg)',
    // list programs
    "^(?:lot|digest|r[ée]sum[ée]|resumen|nachrichtensammlung|sammlung) .{1,80}, (?:vol|band)\\.? ?\\d+|\\bdigest,? (?:vol|v\\.? ?\\d|number|no|issue|#|\\d)|\\bdigest \\(\\d+ messages?|abridged summary of|\\bsummary of .{1,60} - \\d+ messages|^(?:welcome|bienvenue) (?:to|sur|à|dans) (?:the |la |le )?.{0,20}[\"'«]?.{1,80}[\"'»]? (?:mailing list|list\\b|liste)|mailing list memberships? reminder|^confirm [0-9a-f]{6,}|^confirm(?:ation)? (?:of |de |d')?(?:your |votre )?(?:subscription|abonnement|unsubscri|d[ée]sabonn|subscribe)|confirm subscribe to|confirm unsubscribe|majordomo (?:results|file)|results? of your (?:e-?mail )?commands?|r[ée]sultats? de (?:vos|votre) commandes?|your message to .{1,80} (?:awaits|await|is awaiting) (?:moderat|approv)|awaits moderator approval|post from .{1,120} requires approval|moderator request\\(?s?\\)?|\\d+ .{1,60} moderator request|message (?:en attente|attend).{0,40}mod[ée]rat|command confirmation request|you have been (?:un)?subscribed|^(?:un)?subscri(?:be|ption) (?:request|notification|confirmation|result)|listserv|output of your job|your (?:subscription|unsubscription)|d[ée]sabonnement de|abonnement à la liste|[\"'].{1,60}[\"'] list (?:subscri|membership)|usage guidelines|bounce action notification|uncaught bounce",
    // receipts of delivery and of reading, feedback
    '^(?:delivery status notification|notification d.[ée]tat de remise|message d.[ée]tat) ?\\((?:relay|success|r[ée]ussite|succ[èe]s|relais|expand)|^success(?:ful)? (?:mail )?delivery|^delivery (?:confirmation|receipt)|^(?:remis|relay[ée]e?|relayed|delivered|expanded) ?:|^(?:return receipt|read receipt|lecture ?:|accus[ée] de (?:lecture|r[ée]ception|remise)|confirmation de (?:lecture|r[ée]ception|remise)|notification de lecture|disposition notification|message (?:read|lu) ?:|lesebest[äa]tigung|gelesen ?:|le[íi]do ?:|letto ?:|gelezen ?:|ricevuta di)|^(?:abuse|complaint|feedback|spam) (?:report|loop)|^email feedback report|\\bfbl\\b|^\\[?dmarc|^report domain:',
    // challenges
    'votre message (?:est|a [ée]t[ée] mis|a [ée]t[ée] plac[ée]) en (?:attente|quarantaine)|action requise (?:de votre part|:)|(?:please |veuillez )?(?:confirm|verify|authenti[a-z]{2,6}|valid[a-z]{1,4}) (?:your |votre |that you )(?:message|e-?mail|courriel|mail|sent|adress?e?|address)|(?:validation|v[ée]rification|authentification) de votre (?:message|adresse|e-?mail|mail|courriel)|your (?:e-?mail|message) (?:requires|needs) (?:verification|confirmation|validation|approval)|\\bchallenge[- ](?:response|message)|message (?:held|quarantined|is being held)|spam ?arrest|boxbe|\\btmda\\b|mailinblack|verification required|anti-?spam.{0,30}(?:confirm|verif|valid)|sender (?:verification|authentication|confirmation)|waiting list \\(action required\\)',
    // filters
    '\\bvirus(?:es)? (?:found|detected|alert|warning|notification|in (?:your|mail|message)|report|trouv[ée]|d[ée]tect[ée])|virus \\(.{1,60}\\)|(?:content|attachment|policy|security) (?:violation|filter|alert|blocked|removed)|scanmail|interscan|mailscanner|mailsweeper|\\{virus\\?\\}|banned (?:file|attachment|contents?)|considered unsolicited|spam (?:quarantine|notification|digest|summary)|quarantine (?:summary|report|notification|digest)|(?:rapport|r[ée]sum[ée]|bilan) de (?:la )?quarantaine|notification de quarantaine|(?:messages?|e-?mails?|courriels?|mails?) (?:mis |plac[ée]s? |are |held )?(?:en|in|dans) (?:la |your |votre )?(?:quarantaine|quarantine)|(?:held|quarantined|blocked) (?:e-?mails?|messages?)|(?:e-?mails?|messages?|courriels?) (?:bloqu[ée]s|retenus|held|blocked)|^(?:quarantaine|quarantine) ?[:-] ?\\d|end user digest|junk ?(?:e-?mail|mail)? (?:report|summary|digest)|spam report',
    // tickets, shops, accounts
    '(?:your|votre) (?:ticket|request|demande|order|commande|enquiry|inquiry|case|incident|message|reservation|r[ée]servation|booking|invoice|facture|receipt|re[çc]u|payment|paiement|colis|parcel|password|mot de passe|account|compte|verification code|code)\\b.{0,80}(?:received|re[çc]ue?|enregistr[ée]e?|created|cr[ée][ée]e?|opened|ouvert|confirm|shipped|exp[ée]di|resolved|r[ée]solu|closed|cl[ôo]tur|num[ée]ro|#\\d|n°|reset|r[ée]initialis|expire|available|disponible|dispatched)|^\\[?ticket ?(?:#|id|n°|:)|\\[ticket ?[#:]|\\bticket (?:created|received|opened|closed|updated|cr[ée][ée])|^(?:order|purchase) (?:confirmation|received|#|number)|^confirmation (?:de|d.) (?:votre )?(?:commande|r[ée]servation|paiement|votre demande|r[ée]ception|votre message|cr[ée]ation)|^(?:receipt|invoice|re[çc]u|facture) (?:for|pour|n°|#|de)|password reset|r[ée]initialisation (?:de|du) (?:votre )?mot de passe|(?:we|nous) (?:have|avons) (?:bien )?(?:received|re[çc]u) (?:your|votre)|thank you for (?:your order|contacting|registering|signing|subscribing|your purchase|your submission)|merci (?:pour|de) (?:votre (?:commande|inscription|abonnement|achat)|nous avoir contact[ée])|^case \\d+|^\\[case[: #]',
    // social networks
    '(?:souhaite|voudrait|wants?|would like) (?:rejoindre|to (?:join|connect|add you|be (?:your )?friends?))|(?:vous a (?:envoy[ée]|invit[ée]|ajout[ée]|mentionn[ée]|tagu[ée])|has (?:invited|tagged|mentioned|sent you|commented|endorsed|viewed|shared|added you)|commented on your|mentioned you|is now following you|is following you|vous suit|a comment[ée] (?:votre|une)|friend request|demande d.ami|invitation to connect|sent you a (?:message|friend|connection)|a partag[ée] (?:un|une) (?:document|fichier|dossier)|(?:shared|invited you to) .{0,60}(?:with you|on|to view|to edit|folder|document))',
  ].join('|'),
  'i',
)

/** Local parts of addresses that nobody reads or writes from. */
export const robotAddress =
  /^(?:(?:.{0,40}[-_.+])?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|ne[-_.]?pas[-_.]?repondre|nepasrepondre|noreponse|pas[-_.]?de[-_.]?reponse|no[-_.]?responder|nao[-_.]?responda|nicht[-_.]?antworten|keine[-_.]?antwort|unattended|autoreply|auto[-_.]?reply|autorespond(?:er)?|auto[-_.]?response|mailer-?daemon|robot|mailbot|autobot)(?:[-_.+].{0,40})?|.{1,64}-(?:request|bounces)|notifications?|notify|notifier|bugzilla(?:-daemon)?|jira|majordomo|listserv|listproc|mailman(?:-owner)?|sympa|lyris|cron(?:daemon)?|nagios|daemon|bounces?|newsletters?|alerts?|alertes?|mailer|automat(?:e|ic|ed)?|info-?lettre|infolettre|lettre|rss(?:[-_]?(?:feeds?|2e-?mail|bot))?|feeds?|feed2(?:imap|mail)|jenkins|hudson|gitlab|builder|buildbot|logwatch|invitations?-noreply)@/i

/** Names that a mail server writes under. */
export const mailServer =
  /mailer-?daemon|mail delivery (?:sub)?system|microsoftexchange[0-9a-f]{8,}|mail delivery service/i

/** Said in the body: a program wrote this. */
export const writtenByProgram = new RegExp(
  [
    '(?:messages?|e-?mails?|courriels?) (?:below |suivants? |listed )?(?:have been|has been|are|were|ont été|a été|sont) (?:placed|moved|mise?s?|placée?s?|held|retenue?s?|bloquée?s?) (?:in|en|dans|to) (?:your |la |the |votre )?(?:quarant|junk|spam)',
    '(?:this|the above) (?:is|was) an? (?:auto(?:mated|matic|matically)?[- ]?(?:generated|response|reply|message|e-?mail|notification|answer|acknowledge)|computer[- ]generated|system[- ]generated)|this (?:message|e-?mail|mail|response|reply|notification|letter) (?:was|is|has been) (?:sent |being sent |generated |created |produced |)?(?:auto(?:matically|matic|mated)?|by (?:an? )?(?:auto|robot|program|computer|machine))|automatically[- ]generated (?:e-?mail|message|response|mail|reply)|auto-?generated (?:e-?mail|message|mail)|generated automatically|(?:please )?do not (?:reply|respond|answer) (?:directly )?(?:to|on) (?:this|the)|(?:please )?do not reply\\b|replies? to this (?:e-?mail|message|address) (?:are|is|will|go)|this (?:mailbox|e-?mail address|address|account) is (?:not monitored|unattended|unmonitored|not checked)|sent from an? (?:unmonitored|notification[- ]only)|this is an auto-?(?:reply|response|responder|mated|matic|-mated)',
    "(?:ceci|ce (?:message|mail|courriel|courrier)|cet (?:e-?mail|envoi)) (?:est|a [ée]t[ée]|constitue) (?:un(?:e)? )?(?:(?:message|mail|e-?mail|courriel|r[ée]ponse|envoi|notification) (?:g[ée]n[ée]r[ée]e? )?auto|g[ée]n[ée]r[ée]e? (?:de (?:fa[çc]on|mani[èe]re) )?auto|envoy[ée]e? (?:de (?:fa[çc]on|mani[èe]re) )?auto|[ée]mise? auto|auto)|(?:message|courriel|mail|e-?mail|r[ée]ponse) (?:g[ée]n[ée]r[ée]e?|envoy[ée]e?) (?:de (?:fa[çc]on|mani[èe]re) )?automatique|message automatique|(?:merci de |veuillez |prière de )ne pas (?:y )?r[ée]pondre(?: (?:à|a|directement))?|ne (?:pas r[ée]pondre|r[ée]pondez pas) (?:à|a) (?:ce|cet|cette)|adresse (?:n'est pas|non) (?:consult|surveill|relev)",
    'automatisch (?:erzeugt|generiert|erstellt|versend)|mensaje (?:autom[áa]tico|generado)|messaggio (?:automatico|generato)|mensagem autom[áa]tica|automatisch gegenereerd|automatiskt genererat',
  ].join('|'),
  'i',
)

/** Outlook takes a message back. */
export const recall =
  /(?:souhaite|souhaiterait|voudrait|aimerait) rappeler le (?:message|courriel|mail)|would like to recall the (?:message|e-?mail)|(?:le rappel du|tentative de rappel du) message/i

/** The first lines of a digest that list software makes. */
export const digestHead =
  /^(?:today's topics|th[èe]mes du jour|meldungen des tages|asuntos del d[íi]a|argomenti del giorno|send .{1,80} mailing list submissions to|envoyez vos messages pour la liste .{1,80} [àa])\s?:?$/i

/** Said in the body: the reader is away. */
export const away = new RegExp(
  [
    "je (?:suis|serai) (?:actuellement |moi-même |donc |)?(?:absente?|en cong[ée]s?|en vacances|en d[ée]placement|en formation|en arr[êe]t|indisponible|hors du bureau|en mission|en repos|en rtt)|(?:absente?|en cong[ée]s?|ferm[ée]e?s?) (?:du bureau )?(?:du|jusqu'au|à partir|pour|depuis|le|les|de|pendant) |actuellement (?:absente?|en cong[ée]|indisponible|ferm[ée])|de retour (?:le|au|à|lundi|mardi|mercredi|jeudi|vendredi)|mon retour|à mon retour|pendant mon absence|en mon absence|durant mon absence|je reviens le|je ne travaille plus|j'ai quitt[ée]|ne fait plus partie|n'est plus (?:en poste|dans)|a quitt[ée] (?:l'|la|le|ses|notre)",
    "i(?: am|'m| will be|'ll be| shall be) (?:currently |presently |now |)?(?:away|out of|out on|out until|out from|on (?:annual |maternity |paternity |sick |parental |medical |study )?(?:leave|vacation|holidays?|sabbatical|travel)|travell?ing|unavailable|not (?:in|available|at)|off (?:until|from))|(?:currently|presently) (?:away|out of (?:the )?office|on (?:leave|vacation|holiday|sabbatical)|unavailable|travell?ing)|out of (?:the )?office|(?:upon|on|after|until|when|as soon as) (?:my|i) return|while i(?:'m| am) (?:away|out|gone)|in my absence|during my absence|limited access to (?:e-?mail|my)|no access to (?:e-?mail|my)|i will (?:be back|return)|be back (?:on|in the office|at|by)|return(?:ing)? (?:to (?:the )?office )?on|no longer (?:work|with|employed|at|an employee)|has left the (?:company|organi)",
    'ich bin (?:derzeit |zur ?zeit |bis |vom |ab |momentan )?.{0,40}(?:abwesend|nicht (?:im|erreichbar|am)|im urlaub|au[ßs]er haus)|estoy (?:fuera|ausente|de vacaciones)|estar[ée] (?:fuera|ausente)|sono (?:assente|fuori)|sar[òo] (?:assente|fuori)|estou (?:ausente|fora|de f[ée]rias)|ik ben (?:afwezig|niet aanwezig|met vakantie)|jag [äa]r (?:inte|p[åa] semester|borta)|olen (?:poissa|lomalla)',
  ].join('|'),
  'i',
)

/** What people who are away add for whoever writes: whom to turn to, when they read again. */
export const awayAdvice =
  /en cas d'urgence|pour toute (?:urgence|demande|question)|en cas de (?:besoin|n[ée]cessit[ée])|vous pouvez (?:contacter|joindre|vous adresser)|merci de (?:contacter|vous adresser|prendre contact)|veuillez (?:contacter|vous adresser)|(?:je )?(?:ne manquerai pas de |vous )?r[ée]pondrai|prendrai connaissance|traiterai|votre (?:message|mail|courriel|demande) (?:ne sera|sera|a bien)|j'ai bien re[çc]u|ne pourrai (?:pas )?(?:vous )?r[ée]pondre|transf[ée]r[ée]|(?:if|for|in) .{0,40}(?:urgent|urgency|emergenc|immediate|assistance|need)|please (?:contact|call|e-?mail|direct|reach)|i (?:will|'ll|shall) (?:reply|respond|read|get back|answer|be checking|only be|have|attend to|return your)|checking e-?mail|your (?:message|e-?mail|mail) (?:will|has|is|was)|not be (?:read|forwarded|answered)|thank you for your (?:e-?mail|message|mail)|thanks for your (?:e-?mail|message|mail)|regarding your (?:mail|message)|ma remplaçante?|r[ée]pond à vos messages|in dringenden|bitte wenden|en caso de|in caso di|em caso de/i

/** A challenge: the writer is asked to prove to be a person. */
export const challenge =
  /(?:je ne suis pas un robot|prot[èe]ge (?:ma|sa|mes|cette|notre) (?:messagerie|bo[iî]te|adresse)|vous authentifier|(?:prouver|confirmer|v[ée]rifier) que vous [êe]tes|n'a pas encore [ée]t[ée] (?:remis|d[ée]livr)|not yet been delivered to|click (?:on )?the (?:link|button|following link) (?:below )?to (?:verify|confirm|complete|prove|release|have your|deliver)|(?:verify|confirm|prove) that you are (?:a )?(?:human|real|not|legitimate|person)|one-time (?:confirmation|verification|process)|(?:simply|just|please) (?:reply|respond) to this (?:message|e-?mail|confirmation) .{0,60}(?:deliver|confirm|verify|approve)|added to (?:my|the|his|her) (?:approved|whitelist|white list|allowed|contact)|approved senders?|i(?:'m| am) protecting (?:my|myself)|is protected by|uses? .{0,30}(?:spam ?arrest|boxbe|choicemail|tmda|mailinblack|vanquish|knowspam|earthlink|qurb|spamblocker)|to prevent spam|anti-?spam (?:system|service|software|protection)|en un clic|une seule fois)/i

/** Newsletters: the way out, the view in a browser. */
export const unsubscribing =
  /(?:unsubscri|opt[- ]?out|d[ée]sabonn|d[ée]sinscri|ne plus recevoir|se d[ée]sinscrire|manage (?:your )?(?:preferences|subscription)|update your (?:preferences|profile)|g[ée]rer (?:mes|vos|votre) (?:abonnement|pr[ée]f[ée]rences)|abbestellen|abmelden|darse de baja|cancellati|to be removed from|remove yourself|you (?:are receiving|received|have received|'re receiving|are subscribed|subscribed|signed up|registered) .{0,60}(?:because|this|to|as)|vous recevez (?:ce|cet|cette)|change your (?:subscription|e-?mail|settings)|abonn[ée]e? (?:à|a) (?:la|notre|cette))/i
export const viewOnline =
  /(?:(?:view|read|see|voir|lire|consulter|visualiser|ouvrir) .{0,50}(?:in (?:your|a|the) (?:web ?)?browser|online|on the web|en ligne|dans (?:votre|un|le) navigateur|sur le (?:web|site))|(?:trouble|problems?|difficult).{0,30}(?:viewing|reading|displaying)|version (?:en ligne|web|html|online)|web version|si (?:vous n'arrivez pas|ce (?:message|mail|courriel)|cet e-?mail|le message).{0,40}(?:affich|lire|visuali)|online version|can't (?:see|read|view) this|not displaying)/i
export const newsletterWords =
  /\b(?:newsletter|news ?letter|e-?news|news\b|headlines|stories|tips|issue|vol(?:ume)?\.? ?\d|horoscope|sweepstakes|announcements?|freebies|deals?|save|store|e-?zine|bulletin|gazette|infolettre|info-?lettre|lettre (?:d'information|d'info|n°|hebdo|mensuelle|de l|du)|flash info|daily|weekly|monthly|hebdo|quotidien|headlines|digest|alerts?|alertes?|update|edition|édition|of the day|exclusive|special offer|offres?|promo|soldes?|webinaire|webinar)\b/i

/** Subjects that nobody but an editor writes. */
export const editionSubject =
  /\b(?:news ?letter|infolettre|info-lettre|e-?zine)\b.{0,40}(?:\b(?:issue|vol|no|n°|edition|[ée]dition)\b|#|\d)|\b(?:lettre|bulletin|gazette) (?:n°|d'information|d'info|mensuelle?|hebdo)/i
/** Hosts that mailings leave from. */
export const mailingHost =
  /@(?:[\w-]{1,63}\.){0,4}(?:news|newsletters?|alerts?|bounces?|reply|emailing|mailing|campaigns?|em|e|infolettres?|envois?|sendgrid|mailjet)\.[\w-]{1,63}\./i

/** Programs that send mailings. */
export const bulkMailer =
  /accucast|list ?manager|lyris|targetmail|emessaging|sunmail|mime::lite|phplist|phpmailer|mailchimp|sendblaster|groupmail|aweber|cheetah|dreammail|store-mailer|campaign|bulk|mass ?mail|newsletter|mailjet|sendinblue|brevo|sarbacane|dolist|emailvision|acymail|mailpoet|mailgun|sendgrid|constant contact|swiftmailer|powermta|exacttarget|salesforce|hubspot|marketo|sendemail/i

/** Mail programs that people sit in front of. */
export const mailUserAgent =
  /thunderbird|mozilla|outlook|apple mail|iphone|ipad|evolution|kmail|mutt|gnus|pine|alpine|claws|sylpheed|eudora|roundcube|squirrelmail|horde|internet messaging program|zimbra|lotus notes|notes|groupwise|the bat|foxmail|becky|pegasus|opera|elm|vm \d|emacs|mew|wanderlust|forte|agent \d|nmh|mh-e|exmh|incredimail|seamonkey|gmail|yahoo|hotmail|aol|samsungmail|k-9|bluemail|airmail|postbox|mailmate|entourage|ximian|balsa|mailsmith|turnpike|calypso|messenger|webmail|windows mail|open-?xchange|sogo|rainloop|snappymail|nine|spark|geary|trojita|aquamail|fairemail|protonmail|exchange|office|novell|imho|silkymail|emumail|atmail|webpine|nail|heirloom|mailx|im\/\d|xfmail|spruce|mahogany|tin\/|slrn|knode|xnews|40tude|xananews|usenet/i
