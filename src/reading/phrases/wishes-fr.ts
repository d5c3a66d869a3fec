import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which French writers ask for seminars, keep them or leave it in doubt. The syntax is that of `lexicon`. */
export const WISHES_FR: Phrases<Meaning> = {
  join: `
    inscri*
    considere* que je|j suis inscrit*
    etre ?bien ?aussi inscrit|inscrite|inscrits|inscrites
    m inscrit|inscrite
    inscrit moi|nous
    incrire
    incription|inscritpion|inscripion|incriptions
    pre inscri*
    preinscri*
    minscri*
    enregistrer|enregistrez|enregistre|enregistrement de ma|mon|notre
    enregistrer|enregistrez|enregistre
    reserve*|reservation*
    retenir|retenez|reteniez
    particip*
    assist*
    viendr*
    viens|vient|venons|viennent|venir
    vais venir
    serai|serons|sera|seront|serais ?bien ?aussi|donc|egalement present|presente|presents|presentes|la|parmi|des
    suis|sommes|est|sont ?tres|vivement|vraiment|particulierement|fort|bien interesse|interessee|interesses|interessees
    interess*
    tente*
    partant|partante|partants|partantes
    ok
    d accord
    compt* sur
    comptez|comptez|compter
    prends|prend|prendrai|prendrais|prenons|prendrons|prendra|prendre
    choisi*
    opte|opter|opterai|optons
    retiens|retenons
    suivr*
    suis dispo|disponible|libre
    serai|serons|sera|seront au|aux|pour|le
    serai|serons|sera|seront a la|l|celle|celui|cette
    serons deux|trois|quatre|cinq|six|plusieurs|tous
    serai|serons|serais dispo|disponible|libre|disponibles
    dispo|disponible|disponibles
    connecterai|connecte|connecter|connecterons
    vous|te|le|la|les rejoin*
    ajout*
    rajout*
    confirm* ?bien ma|notre|sa|leur presence|participation|venue
    confirm*
    note|notez|noter
    bloque*|bloquer
    mets|mettez moi|nous|le|la
    me|nous|la|le mettre|met|mettez
    vienne|viennes
    veux|voudrais|voudrai|voulons|veut
    souhait*
    voulais|voulions
    aimer*
    desir*
    pour moi|nous ce|ca sera|serait|est
    ce|ca sera|serait
    presence
    present|presents
    presente|presentes
    demande d inscription
    positionn*
    candidat*
    y vais|vas|allons|vont
    irai|irons|ira|iront
    volontiers
    avez oublie
    rejoindre le|la|votre groupe|cycle|serie
    valide|validons
    gard*|garde* moi|nous
    une|1 place pour
    evidemment|absolument|certainement|carrement
    bien sur
    avec plaisir|joie
    ne|n manquer* pas|surtout
    impossible|question de manquer|rater
    prefer*
    oui
    c est bon|sur|certain
    sur et certain
    sans faute
    accepte|acceptons
    m y rendrai
    j en suis
    on en est
    garde* ?moi ?nous une|deux|trois place|places
    me|nous joindre a
    m|me|nous arrange*|convien* mieux|davantage|plus
    m|me|nous ira|irait|conviendrait|arrangerait|va
    fais|ferai|ferons|faisons|ferais le|la|les|l
    me|m|nous|la|le notes|comptes|mets|met|ajoutes|gardes|places|places
    coche|cochez
    anmeld*
    teilnehmen|teilnahme
    melde|melden mich|ich|uns
    inscrib*
    inscripcion
    iscriv*
    iscrizione
    partecip*
    aanmeld*
    inschrij*
    m|nous annonce|annoncons|annoncer
    annonce|annoncons ma|notre presence|venue|participation
    volontiers|heureux|heureuse|ravi|ravie inscrit|inscrite|inscrits
    ne|n .. pas|jamais|surtout ?pas ?surtout ?vouloir manquer|rater|louper
    ne|n manquer*|raterai*|raterons|rater|louperai*|loupe ?surtout ?absolument pas|jamais
    n oublie*|oublier pas|surtout ?pas ?surtout d|de
    en sera|serai|serons|suis|sommes
    il n est pas|y question|a
    sera|serai|serons de la partie|fete
    suite favorable
    reponds|repondons|repond|repondre favorablement|positivement|present|presente|presents
    par l affirmative
    suis|sommes|serais|serai|serions preneu*
    me|nous joins|joignons|joindrai|joindrons
    signe|signons pour
    fauteuil|siege|strapontin|chaise pour moi|nous|le|la|celui|celle
    ai|avons ?donc ?finalement retenu|selectionne|coche|repere|pointe|entoure|surligne|libere|bloque
    jete|jetons mon|notre devolu sur
    serai|serais|serons|serait|sera ?tres ?vraiment ?bien heureux|heureuse|ravi|ravie|contents|content|contente d en etre
    d en etre
    y vais|vas ?avec ?plaisir
    reponse positive|favorable
    m|nous engage|engageons ?donc pour|a|sur
  `,
  only: `
    seulement
    uniquement
    juste
    exclusivement
    ne|n .. qu|que
    viendr* qu
    rien que
    seul|seule|seuls|seules
  `,
  keep: `
    garde|gardons|gardez|garder|garderai
    conserv*
    maintien*|maintenir|maintenez|maintenons
    reste|restons|rester|resterai|restera ?bien ?donc inscri*
    rien ne|n change
    ne|n change rien
    ne change* pas
    pas de changement
    sans changement
    inchang*
    reste|restons . partant*|inscrit*|present*|interess*
    comme prevu
    viens|vient|venons|participe|participons|assiste|assistons toujours ?bien
    toujours partant*|present*|inscrit*|preneu*|la|au|aux
    tout|tous|toutes le|les reste ?est inchang*|tient
    ne bouge* pas
    compte|espere|comptons|esperons toujours ?bien ?etre ?venir ?participer ?assister ?suivre ?la ?present ?presente
    reste valable|d|valables
    toujours d actualite
    reste* bon|bonne|ok|les
    rien ne|n bouge*|modifi*
    pas de modification
    sans modification
    restent|reste|demeure|demeurent les|la|le memes|meme
    tel quel
    telles quelles
    en l etat
  `,
  maybe: `
    peut etre
    peutetre
    petetre
    si possible
    sous reserve*
    reserve de
    a confirmer
    confirm* plus tard|ulterieurement|prochainement|bientot|apres|des|quand
    confirm* .. semaine|jours
    reste a confirmer
    encore a confirmer
    pas ?encore ?tout ?completement ?a ?totalement ?vraiment ?absolument ?fait sur|sure|surs|sures|certain|certaine|certains|certaines
    pas encore ?si ?vraiment ?du ?tout confirme*
    pas ?encore ?totalement ?completement garanti*
    hesit*
    eventuel*
    probable*
    probablement
    vraisemblablement
    selon mon|mes|ma|l|la|les|le|nos|notre|planning|disponibilites|ses|son|leur
    en fonction de|du|des
    suivant mon|mes|ma|l|la|le|les
    ne sais|savons pas ?encore ?trop si
    ne sais|savons pas ?encore ?trop
    sais pas encore
    a voir
    depend*
    on verra
    je|nous verrai|verrons
    je vois avec|si
    reste a voir
    si je|j peux|pourrai|arrive|suis|reussis|obtiens|trouve|parviens
    si nous|on pouvons|pourrons|peut|arrivons|obtenons
    si ma|mon|mes|la|le|notre|nos chef*|hierarchie|direction|planning|emploi|agenda|responsable|employeur|equipe|direct*|garde|horaire*|emploi|cadre|patron*|remplacant*
    si l emploi
    si mes horaires|conges|gardes
    essaier*|essayer*
    essaie|essaye|essayons
    tacher* de
    je|nous|vous redis|redirai|redirons|recontacte*
    tiens|tiendrai|tiendrons ?vous au courant
    a condition
    seulement si
    que si
    a valider
    reste|doit|dois ?encore ?a ?etre ?faire valide*|valider
    en attente de|d
    attend* ?encore ?toujours l|la|le|une|ma|mon accord|validation|reponse|feu|planning|confirmation|emploi
    en suspens
    en option
    optionnel*
    mettre une option
    sous condition
    incertain*
    pas exclu
    il se peut
    se pourrait
    au cas ou
    a moins que
    sans certitude
    provisoire*
    dans l ideal
    si c|ce|celui|celle|elle|il ?la ?celui ?celle ?ci a|est|etait|se|a|aura|tombe|reste|devait
    si les|la|le|l horaire*|date*|jour*|lieu*|seance*|rencontre*|session*|seminaire*|atelier*
    pourrais|pourrait peut etre
    pas promis
    je ne promets rien
    si tout va bien
    sous toutes reserves
    tentativement
    j espere pouvoir
    espere* ?bien pouvoir|arriver|venir|participer|etre|assister
    plus incertain*
    point d interrogation
    simple possibilite
    une possibilite
    ce n est qu une possibilite|hypothese|eventualite
    hypothese
    si je|j|nous ne suis|peux|pourrai|ai pas
    dois|devons|doit|devrai|devrons ?encore ?d ?abord ?bien ?en voir|verifier|demander|confirmer|consulter|attendre|regarder|parler|obtenir|caler|valider
    dois|devons|doit m|me|nous|s assurer|renseigner|organiser|arranger
    il faut|faudra|faudrait ?encore ?d ?abord que|voir|verifier|demander|attendre
    je|nous verifie|verifions|regarde|demande|me renseigne|renseigne
    moins|peu|guere|rarement sur|sure|surs|sures|certain|certaine|certains|certaines|evident
    mesure du possible
    autant que possible
    si faire se peut
    une|en|sur|comme option ?pour ?sur
    conditionnel*
    au crayon
    si la|le|l|celle|celui|cette|ce .. est|sont|a|se|avait|aura|etait|etaient|tombe|tient|reste
    si elle|il|elles|ils|c|ca|cela est|sont|a|se|avait|aura|etait|etaient|tombe|tient|reste
    croise* les doigts
    j|nous attends|attendons ?encore ?toujours de|d|que|confirmation|reponse
    il me|nous|lui manque l|le|la|encore accord|feu|validation|autorisation
    tributaire*
    pas ?encore garanti*
    rien n|ne|de est|sur|garanti|fait
    sans garantie
    a verifier
    a caler
    a preciser
    encore flou*
    incertitude*
    pas encore tranche*
    sous couvert
    si on me|m|nous|l
    si l on
    si j obtiens|ai
    tout depend*
  `,
}
