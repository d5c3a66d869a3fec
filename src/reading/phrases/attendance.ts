import type { Phrases } from '#src/reading/lexicon.ts'

/** How somebody comes. `either`: it is left open. `elsewhere`: something other than coming is done so. The syntax is that of `lexicon`. */
export const ATTENDANCE: Phrases<'online' | 'inPerson' | 'either' | 'elsewhere'> = {
  online: `
    visio
    visios
    visioconf*
    visio conference
    a distance
    distanciel
    en ligne
    depuis|de mon|son domicile
    depuis chez moi
    connect*
    connecterai
    online
    remote*
    remotely
    via zoom|teams
    par zoom|teams
    zoom
    virtual*
    virtually
    on line
    by video
    video link
    from home
    webex
    en virtuel
    dial in
    live stream
    derriere|devant mon|notre|l ecran|ordinateur|ordi
    depuis mon|notre ordinateur|ordi|bureau
    behind|from my screen|laptop|desk
    sur|via|par|over|on|by teams|meet|skype|jitsi|zoom
    ecran interpose
    depuis|de|sur|from|on mon|ma|notre|my|our|the canape|salon|cuisine|fauteuil|sofa|couch|kitchen|armchair|lit|bed|phone|tablet|tablette
    depuis|from la|the maison|house|comfort
    par internet
    en streaming|direct
    impossible|difficile|complique ?pour ?moi ?nous de|d me|nous deplacer
    ne|n .. me|nous deplacer
    ne|n me|nous deplacer* pas
    sans me|nous deplacer
    can|cannot|can|won|unable ?t ?be ?able ?to travel
    from afar|home|abroad
    pas de presentiel pour moi|nous
    sur|depuis|de|from|on mon|ma|my|notre|our|l|the ordinateur|ordi|pc|computer|laptop
    tune|tuning in
    log|logging in|on
  `,
  inPerson: `
    presentiel
    presentielle
    en presence
    presenciel
    sur place
    sur site
    physiquement
    en personne
    en salle
    de visu
    in person
    on site
    onsite
    in the room
    in presence
    physically
    face to face
    face a face
    en vrai
    en chair
    me deplacer*
    deplacerai
    ferai le deplacement
    fais le deplacement
    faire le deplacement
    dans la|votre salle
    dans vos locaux
    in the flesh
    in the hall
    at the venue
    there in person
    fais|ferai|ferons|faire la|le|l route|trajet|voyage|aller
    dans|entre vos murs
    be in the audience|hall|room|building
    pas de visio*|distanciel pour moi|nous
  `,
  either: `
    visio|distance|distanciel|ligne|presentiel|place ?ou ou|et ?en ?a ?sur visio|distance|distanciel|ligne|presentiel|place|presence
    online or ?in person|on
    in person or online|remotely
    peu importe
    en presence de|d|du|des
    pas en|a|sur visio|presentiel|distance|place|ligne
    not online|remotely
    not in person
    que ce soit
    seront ?ils ?elles en visio
    pas de visio*|distanciel|presentiel|zoom
    no zoom|video
    ni visio ni
  `,
  elsewhere: `
    formulaire*|annonce*|programme|site|boutique*|vente*|vendre|vends|achat*|acheter|commande*|publication|plateforme|paiement|catalogue|jeu|jeux|demarche*|billetterie en ligne
    vu|lu|trouve|decouvert|consulte ?votre ?l ?le ?la ?annonce ?programme en ligne
    travaille|travaillons|travail ?surtout ?souvent ?essentiellement en|a ligne|distance|visio
    teletravail
    online shop*|form*|store*|programme|page|booking|registration|system|calendar|sale*|business|newsletter|link|brochure|poster|banking|dating|gaming|safety|harms|abuse|marketplace
    selling|sell|sells|shop|shopping|buying|trading|work|working|trade|saw|seen|read|found|spotted|advertised|registered|registering|booked|paid ?it ?this ?that ?mostly ?mainly ?about online|remotely
    saw|seen|read|found|spotted your|the|this programme|series|poster|advert|announcement|page|details|website online
    work|working ?mostly ?mainly ?now from home
    une|ma|notre|autre|des|mes|nos|leur visio|visios|visioconference*|webinaire* avec|d|de|m|me|est|a|nous|au|chez|chaque
    atelier*|cours|reunion*|groupe*|permanence*|club*|communaute*|accompagnement*|entretien*|rendez|consultation*|media*|outil*|service*|ressource*|bibliotheque ?vous ?d ?de en ligne|visio|distance
    online support|group*|class|classes|course*|meeting*|community|training|forum|service*|resource*|shop|library|exam*|lessons
    groups|meetings|classes|courses|lessons|training|clinic* online|remotely
  `,
}
