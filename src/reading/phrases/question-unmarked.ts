import type { Phrases } from '#src/reading/lexicon.ts'

/** The plainest forms of a question, that need no question mark. */
export const UNMARKED: Phrases<'asking'> = {
  asking: `
    j aimerais|voudrais|souhaiterais ?bien ?aussi ?egalement savoir|connaitre|avoir|obtenir|recevoir
    nous aimerions|voudrions|souhaiterions ?bien ?aussi savoir|connaitre|avoir|obtenir|recevoir
    pourriez|pouvez|peux|pourrais vous|tu ?s ?il ?te ?vous ?plait ?aussi me|m|nous dire|preciser|indiquer|renseigner|expliquer|communiquer|fournir|envoyer|transmettre|donner
    merci|priere de|d ?bien ?vouloir ?aussi me|m|nous|m' preciser|indiquer|dire|renseigner|communiquer|fournir
    est ce qu|que|exact|vrai
    attends|attend|attendons votre|ta reponse|retour|avis
    y a t il
    y aura t il
    je me demand*
    nous nous demand*
    j ai|aurais une|deux|quelques|plusieurs ?petite ?autre question*
    une ?petite ?derniere ?autre question
    question subsidiaire
    besoin d|de ?une ?la ?l ?un attestation*|facture*|convention*|justificatif*|certificat
    il me|nous faudra|faudrait|faut une|un|l ?attestation* ?facture* ?convention* ?justificatif* ?devis
    attestation de presence|participation
    savoir|demander si|s
    je voudrais|souhaiterais|aimerais ?bien ?aussi savoir|connaitre
    dites|dis moi|nous si|ce|quand|comment
    faites moi savoir
    tenez|tiens moi informe*
    suis|serais|serions preneu*
    avoir|obtenir|recevoir|consulter|recuperer . diaporama|support|supports|replay|enregistrement|compte|programme|documents|presentation
    envoyer|transmettre|communiquer ?le ?la ?les ?un ?une diaporama|support|supports|replay|enregistrement|compte|programme|documents|presentation|attestation|facture|devis
    i|we wonder*
    was|were wondering
    could|can|would you ?please ?kindly ?also tell|let|send|clarify|explain|advise|provide|share ?me|us
    let me know if|whether|how|what|where|when|which
    would|d like to know
    i need a|an ?attendance certificate|invoice|receipt
    a|one|another ?quick ?small ?further question
    voulais|voulions|aurais|aurions ?voulu ?aime ?souhaite ?bien savoir|connaitre
    dites|dis moi|nous s|ou|a|quel*
    c est ou|quand|combien
    would|d|will|ll need a|an|my ?attendance certificate|invoice|receipt
    wanted|wondering to know|whether|if
    any idea where|when|what|how|whether|if
    can you advise
    cherche|cherchons|recherche|recherchons ?encore ?toujours le|la|les|l|un|une compte|enregistrement*|support*|document*|lien*|adresse|replay|diaporama|captation|notes|contact|coordonnees
    merci|priere de|d ?bien ?vouloir me|nous rappeler|recontacter|repondre|joindre
    rappelez|rappelle|recontactez moi|nous
    call|ring me|us back
    accueillir dans|chez|a notre|nos|mes|mon|ma
    a votre|ta disposition|service pour
    vous|te preter|pretons|prete|preterions
    give|do|run|lead a|an|my ?short talk|presentation|workshop|demonstration ?on ?about ?in ?at
    speak at|during your|the
    interviewer|filmer|photographier
    interview|film|photograph ?your ?the speaker|speakers|talk
    sans reponse|retour de votre|ta part
  `,
}

/** What makes a question where a sentence starts with it. */
export const OPENING: Phrases<'asking'> = {
  asking: `
    faut il
    peut on
    doit on
    dois je
    avez vous ?un ?une ?des ?prevu
    savez vous
    pourquoi est|n|ne|y|la|le|les|faut
    combien coute*|de|ca|cela|est|faut|dure*|y|sommes|serons|sont
    a quelle heure
    do|should i|we need|have|bring|pay
    is|are|will there
    where is|are|does|do|will
    what time|is|are|will|happens
    how do|does|long|much|many|will
    when does|is|will|do
    who is|will|should
    does the|it
  `,
}

/** How an order is made polite. */
export const POLITE: Phrases<'polite'> = {
  polite: `
    pourriez|pouvez|peux|pourrais vous|tu
    vous|tu pouvez|pourriez|peux|pourrais
    puis|pourrais|peut|pourrait je|on
    serait|est il|ce ?encore ?aussi possible|envisageable|faisable|concevable|permis|jouable
    est ce possible
    je|on|nous ?j peux|peut|pouvons|pourrais|pourrait|pourrions
    possible de|d
    y aurait il moyen
    auriez vous
    could|can|would|may|might you|i|we
    would|is it ?still ?also ?be possible|ok|okay|alright
    possible to|for
    any chance
    serez|seriez|serais|seras vous|tu ?assez aimable|aimables|gentil|gentille|gentils
  `,
}

/** A stated problem, that somebody must solve. */
export const PROBLEM: Phrases<'asking'> = {
  asking: `
    lien|liens|page|formulaire|site|connexion|fichier|video|son|bouton|document|visio|zoom|teams|piece ?jointe ?d ?de ?du ?inscription ?connexion ?zoom ?visio ne|n .. pas|plus|rien
    lien|page|formulaire|site|fichier renvoie|mene|tombe|est|reste|affiche sur|a|une|vers|mort|casse|perime|expire|blanc|erreur
    n|ne arriv*|parvien*|reussi*|parvenon* . pas|plus a|ouvrir ?m ?me ?nous ?les ?la ?le ?l ouvrir|connecter|telecharger|trouver|lire|acceder|entrer|afficher
    il manque
    manque le|la|l|les lien|adresse|piece|horaire*
    n|ne ai|avons pas|jamais|toujours|rien ?pas ?encore recu|trouve|eu ?de ?d ?le ?l ?la ?les ?ni lien*|adresse|invitation|document*|programme|support*|code|identifiant*|horaire*|lieu|salle
    n|ne ai|avons recu|trouve|eu ni|aucun|aucune ?le lien*|adresse|document*|programme|code|horaire*|precision
    ne sais|savons|comprends|comprenons|vois|voyons|trouve|trouvons toujours|pas|plus ?pas ?bien ou|comment|a|pourquoi
    ne trouve|trouvons|vois|voyons pas|plus|nulle ?part l|le|la|les lien|adresse|horaire*|programme|salle|lieu
    sais|savons pas ou|comment
    ne marche|fonctionne pas|plus
    link|links|page|form|site|website|file|attachment|button|video|zoom|document|recording doesn|isn|won|didn|wouldn t
    link|links|page|form|site|website|file|attachment|button|video|zoom|document|recording does|is|was|did|will|seems not|broken|dead|down|missing|wrong|blank|empty|expired
    gives|gave|getting|get me|us|an|a ?an error
    can|couldn t ?seem ?to open|access|download|log
    cannot|unable ?to open|access|download|log
    can|couldn t ?seem ?to find the|your|an|any ?joining ?zoom ?exact link|address|venue|details|room|attachment|page|programme|building|times
    cannot find the|your|an|any ?joining ?zoom ?exact link|address|venue|details|room|attachment|page|programme|building|times
    haven|hasn|didn t ?yet ?had ?got receive*|had|got|get|come|arrived ?any ?the ?a ?your ?joining ?zoom link|links|details|instructions|address|materials|slides|code|information
    not|never ?yet received|had|got ?any ?the ?a ?your ?joining ?zoom link|links|details|instructions|address|materials|slides|code|information
    no|not|n|isn|t sure|clear|idea where|how
    don t know where|how
    do not know where|how
  `,
}
