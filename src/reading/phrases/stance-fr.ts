import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** What French writers say of seminars. The syntax is that of `lexicon`; words are plain. */
export const STANCE_FR: Phrases<Meaning> = {
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
    garde* ?moi ?nous une|deux|trois place|places
    accompagn*
  `,
  leave: `
    annul*
    desist*
    desinscri*
    desinscription
    me|nous|la|le retirer
    retirez|retirer|retirer
    renonc*
    liber* ?ma|sa|notre|la|leur|une place*
    rend* ma|sa|notre place
    donner|cede|ceder|donnez|laisse|laisser ma|sa|notre place
    profite a quelqu
    enlev*
    supprim*|enlev*|retir*|effac* ?moi ?de mon|ma|mes|notre|nos|son|ses|leur|leurs inscription|inscriptions|participation|reservation|nom
    ray* de la liste
    ne plus venir|participer|assister
    ne|n .. plus venir|participer|assister|etre|suivre
    ne|n viendr* . plus
    ne|n serai|serons|sera|seront . plus
    ne|n pourr*|peu* . plus
    decommand*
    ne|n vien*|viendr*|souhait*|veu*|voul*|compt*|particip*|assist*|suivr* . plus
    mais plus a|au|aux|le|la|les|celui|celle
    faux bond
    declar* ?malheureusement forfait
    forfait pour
    desolee|desole annul*
    ne|n suis|sommes|est|sont . plus disponible|disponibles|dispo|libre|libres|la|en
    jette l eponge
    contraint|contrainte|oblige|obligee d|de annul*|renonc*|declin*
    pas des votres
    plus compter sur
    ne comptez plus sur
  `,
  cannot: `
    ne|n pourr* . pas ?etre ?venir ?assister ?participer
    ne|n pourr* . venir|assister|participer|etre
    ne|n peu*|pouv* . pas ?etre ?venir ?assister ?participer ?me ?liberer
    pourr*|peux . pas ?etre ?venir ?assister ?participer
    ne|n viendr* . pas
    viendr* pas
    ne|n vien* . pas
    ne|n serai|serons|sera|seront . pas
    serai|serons|sera . pas
    ne|n suis|sommes|est|sont . pas disponible|disponibles|dispo|la|libre|libres|present|presente|presents
    suis|sommes|est pas disponible|disponibles|dispo|la|libre|libres
    ne|n participer* . pas
    ne|n assister* . pas
    ne|n suivr* pas
    ne|n irai|irons|ira pas
    ne|n me|nous sera .. pas possible
    me|nous|lui sera|serait|est impossible
    il m est impossible
    pas dispo*
    pas libre
    indispo*
    sans moi|nous
    sera|serait sans moi|nous|lui|elle
    ce|ca sera|serait sans moi|nous
    empech*
    empechement
    dans l impossibilite
    impossible ?pour ?moi ?nous
    absent|absente|absents|absentes
    mon|notre|son|sa|leur absence
    manquer*|raterai|raterons|louperai
    dois|devons manquer|rater
    faire l impasse
    passe* mon tour
    ne|n ai ?malheureusement pas la possibilite
    ne|n arriverai|arriverons pas a
    dois|devons ?malheureusement decliner
    declin*
  `,
  not: `
    ce n est pas le|la|les|au|aux|celui|celle
    pas
    pas besoin
    inutile
    ni
    ne|n .. pas interesse*
    ne m interess* pas
    non
    sans
    ne suis pas concern*
    ne|n me|nous concern* pas
    ne|n souhait*|veu*|voul*|desir* ?donc pas
    ne|n inscri* ?donc pas
    ne m inscri* ?donc pas
    ne prend* pas
    tant pis pour
    tant pis
    trop loin|tot|tard|court
    ne me convien* pas
    ne m arrange* pas
  `,
  except: `
    sauf
    hormis
    excepte
    exceptee
    exception
    a part
    moins le|la|celui|celle
    en dehors
    hors
    mis a part
    autre que
    autres que
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
    comme prevu
    reste valable|d|valables
    toujours d actualite
    reste* bon|bonne|ok|les
  `,
  instead: `
    au lieu
    plutot
    a la place
    plutot que
    en remplacement
    en lieu et place
    en echange
  `,
  swap: `
    echanger|echangez|echangerais|echangeons
    j echange
    bascul*
    permut*
    passer|passez|passe du|de
    intervert*
    remplac* le|la|ma|mon|l|celui|celle|celui|mes
    transfer*
    report* ?mon ?ma ?inscription ?sur ?au ?vers
    decal*
    substitu*
    troqu*
    chang* ?de ?mon ?ma ?inscription ?du ?le
  `,
  past: `
    ai|avons|a|ont ?bien ?deja ?donc assiste|participe|suivi|vu|apprecie|adore|aime|manque|rate|loupe
    n ai|avons|a|avais|avions|ont .. pu
    n ai|avons|a|avais|avions|ont pas|plus ?malheureusement pu|assiste|participe
    ne|n .. pas pu
    n avoir pu
    n etais|etions|ete pas
    n ayant pu
    etais|etions|ete absent|absente|absents
    ne|n suis|sommes ?malheureusement pas venu|venue|venus
    m ayant
    suite au|a la
    lors du|de
    avons ete|ai ete ravi*|ravie|tres|heureu*
    avais|avions ?deja assiste|participe
    etait tres|passionnant*|super
    m a beaucoup
    bravo
    a demain|lundi|mardi|mercredi|jeudi|vendredi|samedi
    a tres bientot|vite
    absence|absent|absente|manque . hier
    absence . . dernier|derniere
    felicitations
    merci encore|pour
    remerci* ?encore pour
    n ayant pu
  `,
  planned: `
    je|nous|elle|il|on devais|devions|devait
    pensais|pensions|comptais|comptions|esperais ?bien ?pouvoir venir|participer|assister|etre
    avais|avions|avait ?bien ?deja ?initialement indique|dit|prevu|demande|confirme|reserve|choisi|coche|annonce|signale|accepte|donne
    etais|suis|etait|est|sommes|etions|etaient ?deja ?bien ?pourtant inscrit|inscrite|inscrits|inscrites
    me suis|etais ?deja ?bien inscrit|inscrite
    m etais ?deja ?bien inscrit|inscrite
    m avez|aviez ?bien ?deja inscrit|inscrite|mis|mise|enregistre|enregistree|note|notee
    inscrit|inscrite|inscrits|inscrites
    suite a mon|ma|notre inscription|demande|reservation
    mon|ma|notre inscription|reservation est|etait|avait
    modifier|changer mon|ma|notre inscription
  `,
  busy: `
    suis|serai|sommes|serons ?deja ?malheureusement pris|prise|retenu|retenue|occupe|occupee|retenus|occupes|mobilise|mobilisee
    suis|serai|sommes|serons ?deja ?moi en formation|conge|conges|vacances|deplacement|reunion|commission|audience|stage|arret|intervention|teletravail
    ai|aurai|avons|aurons ?deja ?moi ?aussi ?ce ?jour une|un|des|l|les|mes|mon|ma|notre|autre|conseil|reunion|formation|rendez
    tombe* ?mal ?sur
    je travaille
    conflit
    ce jour la
    pas possible
    etant|etais retenu|retenue|pris|prise|occupe|occupee
    deja pris|prise
    autre engagement
    partie|parti ?en
    suis|serai|est en|de formation|garde|conge|conges|reunion|deplacement|permanence|astreinte|vacances|stage|arret|repos|cure|audience
    suis en
    vu le|la|les|l
    compte tenu
    etant donne
  `,
  room: `
    viens|vient|venons|viennent de|d|du
    n|ne ai|avons|avais pas ?encore ?eu ?recu ?de reponse|nouvelles|confirmation|retour
    pas ?eu ?recu ?de reponse|nouvelles|confirmation
    voudrais|aimerais|souhaiterais|souhaite|voudrions|aimerions|souhaiterions ?bien ?aussi savoir|connaitre|avoir|obtenir|recevoir
    s il|si il reste ?encore ?toujours ?bien ?de ?la ?des ?une place*
    si des|les places restent|sont
    s il y a|avait ?encore ?toujours ?de ?la ?des place*
    si c|ce ?est ?n ?encore possible
    s il ?n est ?encore ?pas ?trop ?toujours possible|temps|tard
    s il est encore
    si c est encore
    si il est encore
    si ce n|c est ?est ?pas trop tard
    si vous avez ?encore ?toujours ?de ?la ?des place*
    dans la limite des places
    selon les places
    selon place*
    s il vous reste
    si vous le voulez
    si cela|ca ?vous ?est ?te convient|possible|va|interesse|arrange
    si cela|ca ne vous derange pas
    si besoin
    si necessaire
    en esperant qu il reste
    s il vous plait
    vous|te|se|me|nous presente|presentent|presentons
    n hesit*
    sans hesit*
    n hesitez pas
    sur liste d attente
    en attendant
    en attente de vous lire
    dans l attente
    si j ai bien compris
    si vous avez besoin
    si vous avez|souhaitez
    si toutefois
    sauf erreur|imprevu|contrordre|contre|empechement|avis|omission|changement
    a part ca|cela
    hors taxes|taxe|vacances|temps|cadre
    sans doute
    sans probleme
    sans faute
    pas de souci
    pas de probleme
    pas de soucis
    ne|n .. pas a me
    n est ce pas
    pas mal
    non seulement
    sans souci
    pas encore ?deja ?eu ?pu inscri*
    ne suis|sommes pas encore inscri*
    plus que|qu
    peu importe
    si ce n est
    j en ai
    reservation de|du|d train|hotel
    note que|bien
    noter que|bien
    merci de noter
    je note
    veuillez noter
  `,
  correction: `
    pardon
    erreur
    correction
    erratum
    rectificatif
    je corrige
    je rectifie
    je voulais dire
    voulais dire
    je me suis trompe*
    me suis trompe*
    je me trompe
    non c est
    ou plutot
    enfin plutot
    enfin non
    oups
    desole je voulais
  `,
}
