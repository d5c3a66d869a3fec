import type { Phrases } from '#src/reading/lexicon.ts'

/**
 * `asking`: asks for an answer or for something only a person can give. `request`: asks, in the form of a question, for what
 * the program does by itself. `need`: something that somebody must arrange. `empty`: politeness.
 */
export const QUESTION: Phrases<'asking' | 'request' | 'need' | 'empty'> = {
  asking: `
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
  `,
  empty: `
    comment allez|vas|ca
    ca va
    how are you
    let me know if you need|require|have
    n hesitez pas
    faites|dites ?le ?moi si vous avez
  `,
}
