/** What apps, servers and companies put under a mail. Lines are folded. */

/** One line, and no more. */
export const appFooter = new RegExp(
  [
    "^[(\\[]?(?:envoy[ée]|message envoy[ée]|mail envoy[ée]|transmis|[ée]crit|exp[ée]di[ée]|re[çc]u)e?s? (?:de|depuis|à partir d[e']|a partir d[e']|avec|par|via|sur|à l'aide|de mon|du) ?(?:mon |ma |l'|la |le |un |une |mes |d'un |d'une )?.{0,80}$",
    '^[(\\[]?sent (?:from|with|via|by|using|on) (?:my |a |an |the )?.{1,80}$',
    '^(?:gesendet (?:von|mit)|von meinem .{1,30} gesendet|enviado (?:desde|do|de)|inviato da|verzonden vanaf|verstuurd vanaf|enviat des) .{1,80}$',
    "^(?:get|t[ée]l[ée]charge[rz]|obtenez|obtenir|d[ée]couvrez|essayez|utilisez) (?:l'application |the |l')?(?:outlook|yahoo|gmail|protonmail|proton mail|bluemail|spark|mail orange|myMail|k-9|samsung email|aol).{0,80}$",
    '^(?:provenance|windows mail|yahoo mail|mail de windows|courrier pour windows).{0,60}$',
    "^(?:garanti sans virus|sans virus|virus-free|l'absence de virus dans|cet e-?mail a été vérifié|ce courriel a été vérifié|ce courrier électronique ne contient aucun virus|this email has been checked for viruses|no virus found|aucun virus trouv[ée]|scanned by|checked by avg|mail has been checked)\\b.{0,160}$",
    "^\\W{0,3}(?:pensez (?:à|a) l'environnement|pensons (?:à|a) l'environnement|n'imprimez|merci de n'imprimer|avant d'imprimer|devez-vous vraiment imprimer|adoptez l'[ée]co-?attitude|[ée]co-?(?:geste|responsable|citoyen)|please consider the environment|think before (?:you print|printing)|save (?:paper|a tree)|think green|préservons (?:l'environnement|la planète)|un petit geste pour).{0,200}$",
    '^(?:_{2,} ?)?(?:mobile|smartphone|tablette) (?:android|samsung|orange).{0,60}$',
    '^(?:mail propulsé par|propulsé par|powered by|une messagerie|je crée ma boîte mail|boîte mail gratuite|laposte\\.net|créez votre adresse|free mobile|la poste mobile).{0,120}$',
  ].join('|'),
  'i',
)

/** Begins a disclaimer that runs to the end of its paragraph. */
export const disclaimer = new RegExp(
  [
    "^\\W{0,4}(?:avertissement|disclaimer|confidentialit[ée]|confidentiality|important|notice|clause de|mentions? l[ée]gales?|note|attention)?\\W{0,4}(?:l[ea]s? |cet? |cette |the |this |these |les informations|toute)?\\s?(?:pr[ée]sent )?(?:e-?mails?|courriels?|messages?|m[ée]ls?|courriers?(?: [ée]lectroniques?)?|communications?|transmissions?|informations?|[ée]changes?)\\b.{0,140}(?:confidentiel|confidential|privileged|destin[ée]|destinataires?|intended|intention exclusive|addressee|protégée?s?|soumis|secret|personnelles|susceptible|n'engage|strictly|erreur)",
    '^\\W{0,4}(?:avis de confidentialité|confidentiality notice|legal (?:notice|disclaimer)|privacy notice|avis juridique|clause de confidentialité|note de confidentialité|confidentiality note|disclaimer|avertissement|notice of confidentiality)',
    "^(?:if you (?:are not|have received)|si vous (?:n'êtes pas|avez reçu|recevez)|toute (?:utilisation|diffusion|publication|copie|reproduction)|any (?:unauthori[sz]ed|views|use|review|dissemination)|l'(?:internet|expéditeur|émetteur|intégrité)|the (?:contents?|sender|recipient|information) .{0,60}(?:confidential|intended|liab|respons))\\b.{0,160}(?:message|courriel|e-?mail|mail|transmission|erreur|error|destinataire|recipient|liab|respons|confiden|altér)",
    '^(?:conformément (?:à la loi|au r[èe]glement|au rgpd)|en application du r[èe]glement|droit à la déconnexion|les données (?:personnelles|à caractère personnel)|vos données|in accordance with (?:the )?gdpr|registered (?:office|in england|charity)|siège social)\\b',
    '^(?:vous recevez (?:ce|cet|cette)|pour (?:vous d[ée]sabonner|ne plus recevoir|se d[ée]sabonner)|to unsubscribe|unsubscribe|se d[ée]sabonner|you (?:are receiv|receiv)ed? this (?:e-?mail|message|because))',
  ].join('|'),
  'i',
)

/** A row of characters that mailing lists put over their footer. */
export const listFooter = /^(?:_{20,}|-{20,}|={20,})$/
export const listFooterWords =
  /(?:mailing list|liste de diffusion|listinfo|unsubscribe|d[ée]sabonner|d[ée]sinscrire|options de la liste|archives? (?:de la|of the) list)/i

/** A slogan or announcement between stars or arrows, part of a banner and of no mail. */
export const banner =
  /^(?:\*{2,}|={2,}|#{2,}|~{2,}|>{2,}|[►▶★☆✶]{1,3}) ?.{3,300}?(?: ?(?:\*{2,}|={2,}|#{2,}|~{2,}|<{2,}|[◄◀★☆✶]{1,3}))?$/
