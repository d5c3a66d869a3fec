import type { Phrases } from '#src/reading/lexicon.ts'

/** Words that ask for a registration by themselves, whether or not seminars are named. */
export const WANTING: Phrases<'wanted' | 'not'> = {
  wanted: `
    m inscri*
    minscri*
    nous inscri*
    s inscri*
    vous inscri*
    l|les|la|y|leur|lui|le inscri*
    inscrire
    inscri* moi|nous|le|la|les
    inscrivez
    inscris
    inscrivons
    inscription|inscriptions
    incription
    inscription de
    preinscri*
    enregistrer ma|mon|notre
    reserv* ?moi ?nous ?une|deux|trois|ma place*
    participer ?a ?au ?aux
    participerai|participerons|participera|participeront
    assister
    assisterai|assisterons|assistera|assisteront
    serai|serons ?bien|donc present|presente|presents|presentes|la|parmi|des
    suis|sommes ?tres|vivement|vraiment|particulierement|fort|bien interesse|interessee|interesses|interessees
    viendrai|viendrons|viendra|viendront
    compt* sur moi|nous|ma|notre
    comptez|compte moi|nous
    suivrai|suivre
    avec plaisir|joie
    une|1 place pour
    volontiers
    suis|sommes partant*
    positionn*
    sign ?me ?us ?him ?her ?them up
    signing up
    register
    registering
    registration
    enrol*
    book ?me ?us
    attend
    attending
    put me|us|him|her ?down
    add me|us|him|her
    count me|us in
    like to join|come|attend|participate|take|follow
    love to join|come|attend|participate|take
    take part
    i|we will|ll be|come|attend|join|follow
    reserve
    prendre|prenez|prends en|bonne compte|note ?de mon|ma|notre inscription|demande|participation
    enregistrer|valider|noter|prendre mon|ma|notre inscription|demande|participation
    reponds|repondons|repond favorablement|positivement
    anmeld*
    teilnehmen|teilnahme
    melde|melden mich|ich|uns
    inscrib*
    inscripcion
    iscriv*
    iscrizione
    aanmeld*
    inschrij*
    m|nous annonce|annoncons|annoncer
    volontiers inscrit|inscrite
    gard*|reserv*|retenez|retenir moi|nous ?bien ?donc une|deux|trois|ma|notre|des place*
    not* mon|ma|notre inscription|venue|participation
    en sera|serai|serons
    of us will|are ?be coming|come|attend|attending|joining
    of us would|d like|love
    there ll|will be .. of us
    d en etre
    en sera|serai|serons|seront|serais
    cycle|serie|parcours ?complet ?complete m|nous interess*
    suis|sommes|serais|serions preneu*
    suite favorable
    accept ?your ?kind invitation
    consider|take|treat this ?email ?message ?as my|our registration|booking|rsvp
  `,
  not: `
    suite a ?mon ?ma ?notre inscription
    confirmation d|de inscription
    comment s|m|nous inscri*
    modalites d inscription
    bulletin d inscription
    frais d inscription
    inscription est|etait|gratuite|obligatoire|payante|ouverte
    inscriptions sont|ouvertes|seront|closes
    n est pas une inscription
    pas une inscription
    m inscrire ou non
    de|pour les inscriptions
    sans inscription
    mon|ma|notre|votre|cette|leur|nos|sa|son inscription*
    la|l inscription
    etais|suis|etait|est|sommes|etions deja inscri*
    me suis|etais ?deja inscri*
    ai|avons|avait|avais ?deja ?pu assiste*|participe*
    n ai|avons|avais ?malheureusement pas pu assister|participer
    n ai|avons ?malheureusement ?pas pu ?pas assister|participer|suivre|venir
    pas pu ?y assister|participer|suivre
    pu assister|participer|suivre
    ne|n .. pas assister|participer|venir|suivre|m|nous
    ne|n .. pas inscri*
    registration is|fee|form|open|required|closed
    how to|do|can ?i ?we register|enrol|sign
    inscrit|inscrite|inscrits|inscrites
    inscrivez vous
    inscris toi
    confirm my registration
    my|our registration
    not able to attend
    unable to attend
    not attend|come|register|join
    t attend|come|make|join
    cannot attend|come|join
    liste des inscrits
    service des inscriptions
    mes inscriptions
    nos inscriptions
    interviens|intervient|intervenons|intervenir ?tres ?bien ?aussi ?egalement volontiers
  `,
}

/** Words that correct somebody's name, address, number or organisation. */
export const CONTACT: Phrases<'contact'> = {
  contact: `
    nouvelle|nouveau|nouvel adresse|mail|courriel|numero|telephone|portable|nom|coordonnees|employeur|mobile|messagerie|structure
    change d|de adresse|mail|nom|numero|telephone|portable|messagerie|coordonnees|structure|poste|employeur|boite
    changement d|de ?mon ?ma ?mes adresse|mail|nom|numero|telephone|coordonnees|messagerie|portable
    m appelle .. et non|pas
    s ecrit|orthographie|epelle
    mal orthographie|ecrit
    mon|le ?bon nom|prenom|patronyme est|s
    faute|erreur|coquille ?dans|a|sur|de mon|le|a nom|prenom|adresse|mail|numero|coordonnees
    erreur dans|sur|de mon|ma|mes|l|le nom|prenom|adresse|mail|numero|coordonnees
    mon|ma numero|adresse|mail|telephone|portable|prenom|nom ?mail ?electronique ?de ?telephone ?portable ?famille a ?bien change
    mon|ma numero|adresse|mail|telephone|portable|prenom|nom ?mail ?electronique ?de ?telephone ?portable ?famille est maintenant|desormais|errone*|incorrect*|faux|fausse|mal|plus
    mon|ma numero|adresse|mail|telephone|portable|prenom|nom s est perdu
    mon|ma numero|adresse|mail n est plus|pas
    est maintenant|desormais le|la
    maintenant|desormais|dorenavant|dorenavent m|me|nous ecrire|joindre|contacter|repondre
    m|me|nous ecrire|joindre|contacter|repondre ?a ?l maintenant|desormais|dorenavant
    n ecrivez|envoyez plus a|sur
    mettre a jour|corriger|modifier|rectifier|actualiser mes|mon|ma|l|le coordonnees|adresse|nom|numero|mail|prenom|fiche
    corriger|rectifier l|le|mon|mes orthographe|prenom|nom
    merci de corriger|rectifier|mettre
    petite correction
    utiliser|utilisez .. plutot que
    plutot que|qu cette|l|mon|a adresse
    prochains envois
    ecrivez|ecrire moi|me ?desormais ?plutot a|sur
    et non pas|«|"
    new email|e|address|phone|number|name|mobile|job|employer|surname
    changed my|our|name|email|address
    change of address|name|email|details
    update my|our contact|details|email|address|phone|number|name|record*
    my name is .. not
    my name|surname|email|address|number|phone ?address ?number ?is ?has ?was ?been misspelt|misspelled|wrong|changed|incorrect
    misspel*
    suis mariee|marie|divorcee|divorce
    nom de jeune|mariage|naissance|epouse|usage
    remplacer .. dans vos listes|fichiers
    got married
    married name
    spelt|spelled wrong|incorrectly|with
    correct my|the name|spelling|address|email|number
    typo in my|the
    use this|my ?own ?personal ?private ?new ?home address|email|e
    from now on
    dorenavant
    no longer use
    utiliser|utilisez ?desormais ?cette ?ma ?mon ?nouvelle adresse|mail
    ecrire|joindre|contacter ?desormais|maintenant a|sur cette|ma|mon nouvelle|adresse
    mon|ma|le|son ?bon nom|prenom ?de ?famille ?d ?usage est|s
    my ?correct ?right name|surname|email|address|number|mobile|phone ?address ?number is ?in ?fact now|actually|spelt|spelled
    small|slight|little|quick|tiny correction
    correction to my
    name|surname|family|first ?name is|has ?actually ?really ?in ?fact spelt|spelled|written
    should be|read spelt|spelled
    m appelle desormais|maintenant|dorenavant|dorenavant
    mon|ma|notre adresse|numero|nom|mail|telephone ?mail ?electronique ?de ?portable change|changera|devient|passe
  `,
}

/** A sales talk: what sellers write and people who register don't. */
export const SELLING: Phrases<'selling'> = {
  selling: `
    notre|nos solution|solutions|offre|offres|gamme|catalogue|logiciel|plateforme|expertise|prestations|tarifs|agence
    devis gratuit|personnalise|sans
    demo|demonstration gratuite|personnalisee|de
    essai gratuit
    offre speciale|promotionnelle|exclusive|commerciale
    remise|reduction|promo* de|exceptionnelle|jusqu
    sans engagement
    prix|tarif* preferentiel*|competitif*|imbattable*
    referencement
    vos besoins en
    leader de|du|sur
    boost*
    rendez vous telephonique
    15|quinze|10 minutes
    responsable commercial*
    commercial
    business developer|development
    prospect*
    fournisseur*
    we help
    we print|supply|manufacture|provide|offer|sell|make|rent
    shall i send
    samples
    badges
    echantillon*
    nous imprimons|fournissons|louons|vendons|offrons
    i came across
    open to a
    quick|short call|chat|demo
    partnerships
    nous aidons
    j ai decouvert votre
    seriez vous disponible|interesse*
    vous interesse*
    un echange|rdv|rendez telephonique
    our clients|customers
    nos clients
    our solution|solutions|services|product|products|platform|software|company
    free|quick demo|quote|trial|audit|call
    special offer
    discount
    grow your
    increase your
    seo
    best price*
    sales manager|team|executive
    notre societe|entreprise propose|commercialise|accompagne
    nous proposons|commercialisons|fabriquons
    location de
    goodies
    traiteur
    auriez|avez|aurez vous 5|10|15|20|30|quinze|vingt|trente minutes
    demonstration|demo
    nous accompagnons|equipons
    en un|deux|trois|quelques clics
    gagnez|gagner .. heures|temps
    simplifiez|optimisez|digitalisez|automatisez|dynamisez
    permets de vous contacter|presenter|solliciter
    save ?you ?up ?to hours|time
    take|takes the hassle|pain
    streamline
    our|a ?free webinar|ebook|whitepaper
    brochure
    would you be available|open|interested
  `,
}
