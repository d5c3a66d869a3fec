import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which French writers tell of what was, of reasons and courtesies, or put something right. The syntax is that of `lexicon`. */
export const CIRCUMSTANCES_FR: Phrases<Meaning> = {
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
    ai|avons . apprecie|adore|aime|savoure
    feliciter
    a|ont deja eu
    est|sont deja passe*
    a demain|lundi|mardi|mercredi|jeudi|vendredi|samedi
    a tres bientot|vite
    bien note ?pour ?que
    c est note
    je|j|nous note|notons|ai|avons ?bien ?note la|le|les|votre|l ?date
    au plaisir de|d ?vous ?te voir|retrouver|rencontrer|echanger|lire
    mis|note|inscrit dans|sur|a mon|notre agenda|calendrier|planning
    absence|absent|absente|manque . hier
    absence . . dernier|derniere
    felicitations
    merci encore|pour
    remerci* ?encore pour
    n ayant pu
    etions|etais ?deja ?bien croise*|rencontre*|vu*|connu*|parle*|retrouve*
    remerci* ?encore ?vivement ?beaucoup de votre|vos|cette|ce|ces|ton|l
    remerci* vivement|beaucoup pour
    merci ?beaucoup ?mille ?infiniment ?vraiment ?a ?toutes ?tous ?et ?vous ?encore pour
    a l occasion de|du|d
    bon|bonne courage|chance|route|continuation|organisation ?pour
    avoir manque|rate|loupe|assiste|participe|suivi
    belle|pleine reussite
    suite a|aux votre|vos|notre|nos|mon|mes|cette|ce|l
    en reponse a|au|aux
    merci ?bien a la|l|toute|toutes|tous|vous|au|aux|madame|monsieur|mme
    avais|avions ?bien ?deja mentionne*|signale*|precise*|evoque*
    mon|notre absence .. hier|derniere|dernier|passe|passee
    n avoir|ai|avons ?pas pense|pu|su a|prevenir|avertir
    n ai|avons pas pense|songe
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
  beside: `
    en plus de|du|des|d
    outre la|le|les|celle|celui
    en complement de|du|des
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
    retenu|retenue|pris|prise|occupe|occupee|bloque|bloquee|absent|absente par|jusqu
  `,
  room: `
    est|sont|etait|soit|serait|etaient annule|annulee|annules|annulees|reporte|reportee|reportes
    si c ?n est pas trop tard
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
    s il|ils ?n est|sont ?pas ?deja ?encore complet|complets|complete|plein
    si ce|c|elle|il ?n est ?pas ?deja ?encore complet|complete|plein|pleine
    sous|dans reserve|limite|mesure de|des ?la places|disponibilite ?disponibles
    s il en reste
    de plus en plus
    j en suis ressorti*|sorti*|revenu*|ravi*|convaincu*|desole*|navre*|certain*|sur|sure|conscient*|tout
    ai|avons|a ?bien ?deja vu|lu|appris|note|compris|remarque|constate que|qu
    si la|le|l|celle|celui|elle|il ..  ?n est|sont ?pas ?deja ?encore complet|complete|complets|completes|plein|pleine
    si la|le|l|celle|celui|elle|il .. est|sont ?encore ?toujours ouvert*|possible|libre
    pourriez|pouvez|pourrais|peux vous|tu|je eventuellement
    si c|ce|cela|ca|il vous est|etait ?encore possible|convient|va
    dont la|les date|dates|l|le ?horaire ?lieu ?jour
    date|dates|jour|horaire|horaires|lieu|salle ?exact ?exacte ?exacts ?precise reste|restent|est|sera|seront ?encore a caler|preciser|confirmer|fixer|definir|venir
    dont la|les|l|le date|dates|horaire|lieu|jour ?exact ?exacte reste|restent|est|sera|seront ?encore a caler|preciser|confirmer|fixer|definir
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
    je veux dire
    excusez|excuse moi
    euh|ah|oh|heu|enfin|finalement non
    non attend*
    non plutot
    mea culpa
    je reprends
    lisez
  `,
}
