import type { Phrases } from '#src/reading/lexicon.ts'

/**
 * `asking`: asks for an answer or for something only a person can give. `request`: asks, in the form of a question, for what
 * the program does by itself. `need`: something that somebody must arrange. `empty`: politeness.
 */
export const QUESTION: Phrases<'asking' | 'request' | 'need' | 'empty'> = {
  asking: `
    savoir|demander si|s ?l on|je|nous peut|peux|pouvons . suivre|venir|participer|assister|passer
    je|on|nous peux|peut|pouvons|pourrais venir avec|accompagne|accompagnee|plusieurs|velo|voiture
    puis|peut|pourrais je|on|nous venir .. avec|accompagne|accompagnee
    est ce que|qu
    y a t il|elle
    y aura t il
    comment
    combien
    pourquoi
    quel|quelle|quels|quelles est|sont|sera|seront
    a quelle heure
    ou se
    qu en pensez
    savoir si|s|ou|comment|quand|quel*|combien|qui
    demander si|s|ou|comment|quand|quel*|combien
    j aimerais|voudrais|souhaiterais savoir|connaitre|avoir
    pourriez|pouvez|peux|pourrais|peut|pourrait vous|tu|on ?me ?nous ?m ?s'il ?donc dire|preciser|indiquer|renseigner|expliquer|communiquer|fournir|envoyer|transmettre|faire|donner
    merci|priere de|d ?bien ?vouloir ?me ?nous ?m preciser|indiquer|dire|renseigner|communiquer|transmettre|fournir
    me|nous preciser|renseigner|indiquer|expliquer|dire si|ou|comment|la|le|les|quand|quel*
    question
    questions
    je me demand*
    nous nous demand*
    attestation*
    certificat
    facture*
    devis
    convention de
    bon de commande
    prise en charge
    ordre de mission
    possible d avoir|obtenir|recevoir
    besoin d|de ?une ?la ?l ?un attestation*|facture*|convention*|justificatif*
    justificatif*
    pourrait on
    peut on
    faut il
    doit on
    dois je
    savez vous
    avez vous
    serait il possible d|de avoir|obtenir|recevoir|savoir|organiser|prevoir|disposer
    i|we wonder*
    was|were wondering
    could|can|would you ?please ?kindly ?also ?me tell|let|send|clarify|explain|advise|provide|share|give
    let me know if|whether|how|what|where|when|which
    like to know
    know whether|if
    is there
    are there
    will there
    how
    what
    where
    when
    which
    do you
    does the
    is it possible
    certificate
    invoice
    receipt
  `,
  request: `
    pourriez|pouvez|peux|pourrais|peut|pourrait vous|tu|on ?donc ?alors donner|ceder|attribuer|offrir|laisser|transferer|reattribuer|transmettre ma|mon|notre|sa place|inscription
    donner|ceder|attribuer|offrir|laisser|transferer|reattribuer|transmettre ma|mon|notre|sa place|inscription
    ma|notre|sa place|inscription peut|pourrait elle
    peut|pourrait elle ?donc revenir|aller|profiter
    could|can|may my|his|her place|seat|spot|booking|registration .. go|be|pass
    transfer|give|pass|hand ?over ?on my|our|his|her place|seat|spot|booking|registration
    have|take|use my place|seat|spot
    place|siege ?serait ?est ?il ?elle pour moi|nous
    une|deux ?petite place pour le|la|celui|celle|l|les|moi|nous
    moyen d|de ?m ?me ?nous avoir|obtenir|reserver une|de|la place
    moyen d|de ?m ?me ?nous venir|participer|assister|inscri*|ajouter|rejoindre
    me|m|nous|s|se ?y caser|incruster|glisser|greffer|faufiler
    vous|tu . me|m|nous gard*|reserve*|prends|prenez|rajout*|cases|casez|retenez|enregistre*
    je|nous|on peux|peut|pouvons|pourrais|pourrait|pourrions ?encore ?aussi ?donc ?bien venir|participer|assister|passer|suivre|m|s|se|me
    possible de|d venir|participer|assister|suivre|rejoindre|se|s|m|nous
    si vous|tu voulez|veux bien de moi|nous
    any chance of|for ?me ?us ?getting ?having a|one|two place*|seat*|spot*|space*
    any chance i|we|you can|could . join|come|attend|add|book|sign|put|squeeze|get|register
    room|place|space|seat|spot ?left for me|us|one|two
    squeeze|pop|stick|slot|pencil|jot|slip|fit me|us|him|her ?in ?down ?on
    mind if i|we ?also ?just join|come|attend|tag|sign
    ok|okay|alright|fine if i|we ?also join|come|attend|sign|register
    might i|we . get|have|grab|take ?a ?one place*|seat*|spot*|space*
    may i|we book|have|join|attend|come|register
    pourriez|pouvez|peux|pourrais|pourrait|peut|pourrions|pouvons|puis vous|tu|on|je|nous ?s ?il ?vous ?te ?plait . inscri*|minscri*|incrire|ajouter|rajouter|enregistrer|noter|compter|retenir|reserver|mettre|basculer|desinscrire|retirer|annuler|changer|remplacer|modifier|enlever|supprimer|effacer|preinscrire|confirmer|positionner|passer|transferer|corriger|rectifier|prendre|accuser|participer|assister|venir|inclure|desabonner|echanger|garder|integrer
    vous|tu|on peux|pouvez|pourrais|pourriez|peut ?s ?il ?vous ?te ?plait . inscri*|minscri*|incrire|ajouter|enregistrer|noter|compter|mettre|annuler|basculer|changer|retirer|desinscrire|reserver|rajouter
    serait|est il|ce . possible que|qu je|j|nous|on
    serait|est il|ce . possible . m|nous|l|les|la inscri*|ajouter|enregistrer|rajouter|reserver|noter|retirer
    serait|est il|ce . possible . basculer|changer|annuler|desinscrire|passer|modifier|remplacer|echanger|participer|assister|suivre|venir|remplacer|minscri*|deplacer
    possible|possibilite de|d me|m|nous|l|les|la inscri*|ajouter|basculer|changer
    auriez|aurais vous|tu l amabilite|obligeance|gentillesse|bonte
    pourriez|pouvez vous ?s ?il ?vous ?plait ?me ?m ?nous envoyer|transmettre|adresser|faire|renvoyer ?parvenir ?une|un|la|le|votre confirmation|accuse|lien
    merci de ?bien ?vouloir ?me ?m ?nous ?l envoyer|transmettre|confirmer|adresser|faire|indiquer ?parvenir ?une|un|la|le|que|si ?bonne|bien ?ma|mon|cette confirmation|accuse|lien|reception|prise|inscription
    merci de . confirmer
    could|can|would|may|might you|i|we . sign|register|add|book|put|enrol|enroll|reserve|include|cancel|remove|withdraw|move|switch|swap|change|confirm|take|delete|join|attend|come|correct|update|note|save|drop|keep
    can|could|may i|we . get|have|grab|take ?a ?some ?one place*|seat*|spot*|space*
    i|we can|could|may . sign|register|join|attend|come|book
    is|would it . possible . register|join|attend|sign|enrol|book|come|switch|swap|change|move|cancel
    do you mind
    would you mind
    in my stead|place
    could|can you ?please use|update|change|correct my|this|the
    il serait|est . possible . participer|assister|venir|suivre|m|nous|basculer|changer|passer
    can|could i . do|get|have|take
    serait|est il|ce . possible . rejoindre|joindre|integrer
    tu|vous . me|m|nous mets|mettez|inscri*|ajoute*|note*|comptes|comptez
    could|can my place|seat go|be
    would|is it ?be ?ok|okay|alright|fine|possible to|if ?i ?we sign|register|trade|swap|switch|move|join|come|attend|cancel
    is that|this|it ok|okay|alright|fine|possible
    d accord
    ca|cela vous va|convient
    est ce ?que ?c ?est ?encore possible|faisable|jouable|envisageable|ok|bon
    c est possible|faisable|bon|ok
    n est ce pas
    cela est il possible
    ca marche
    faire le necessaire
    t|vous en occuper|charger
    pourriez|pouvez|peux|pourrais vous|tu ?desormais ?dorenavant ?maintenant m|me|nous ecrire|joindre|contacter|repondre
    could|can|would you ?please ?kindly get|have|pop|stick|put|place|slot me|us|him|her
    peux|pouvez|pourrais|pourriez tu|vous ?donc ?s ?il ?te ?vous ?plait faire suivre|passer
    peux|pouvez|pourrais|pourriez tu|vous ?donc transmettre|relayer|faire ?suivre ma|mon|notre|cette inscription|demande
    tu|vous peux|pouvez faire suivre|passer
    tu|vous peux|pouvez transmettre|relayer
    can|could you pass|forward|send this|it|that|my|on ?on ?request
    fauteuil|siege|strapontin|chaise pour moi|nous|le|la|celui|celle
    serez|seriez|serais|seras vous|tu assez|si aimable|aimables|gentil|gentille|bon|bonne
    suis|sommes|serais|serions preneu* pour
    suis|sommes|serais|serions preneu* d une|1 place
  `,
  need: `
    fauteuil
    mobilite reduite
    pmr
    a mobilite
    handicap*
    langue des signes
    lsf
    interprete*
    interpretation
    interpretariat
    malentendant*
    malvoyant*
    non voyant*
    sourd|sourde|sourds
    aveugle
    boucle magnetique
    sous titr*
    accessib*
    velotypie
    allergi*
    regime alimentaire|sans|vegetarien*
    vegetarien*
    sans gluten
    bequilles
    chien guide|d
    wheelchair
    sign language
    interpreter*
    hearing loop|impaired|aid|aids|loss
    appareil* auditif*
    induction loop
    deaf
    hard of hearing
    visually impaired
    blind
    step free
    captions|captioning|subtitles
    large print
    dietary
    disab*
    mobility
    crutches
    guide dog
    accessible
    accessibility
    vegetarian
    gluten
    transcription
    stationnement pour|pmr
    place de stationnement|parking
    premier rang
    lire sur les levres
    levres
    lip reading|read
  `,
  empty: `
    bien note
    comment vous|te remercier
    qui l eut|aurait cru
    who would|d ever|have thought|known|guessed ?thought
    c est noté|note|compris
    qui|comment pourrait|peut|pourrais ?bien resister|refuser|dire|rater
    vous|tu allez|vas ?tous ?toujours bien
    tout va bien
    quoi de neuf
    tout le monde va bien
    n est ce pas formidable|super|merveilleux|beau
    dites|faites|dis|fais ?le ?moi ?savoir si ce n est pas possible
    dites|faites|dis|fais ?le ?moi ?savoir si ca|cela ne|pose ?va ?vous ?convient ?pas ?un ?probleme
    si ca|cela|il pose|y un|a|probleme ?un probleme
    how are|is|s things|life|everyone|everything|it
    hope|hoping that|this|it|you ?is ?s ?re ?all ok|okay|alright|fine|well|possible
    who could|can|would ever|say|resist|refuse|turn
    how could|can i|we|anyone say|resist|refuse|miss
    let me|us know if that|this|it is|s|isn|doesn|won ?t ?not a|ok|okay|possible|work|suit|problem|fine
    let me|us know if there is|are|s a|any|some|problem*
    what s not to
    isn t that|it great|wonderful|lovely|nice
    comment allez|vas|ca
    ca va
    how are you
    let me know if you need|require|have
    n hesitez pas
    faites|dites ?le ?moi si vous avez
    m|nous|vous|lui est|sont|serait|reste ?plus ?pas accessible|accessibles
  `,
}
