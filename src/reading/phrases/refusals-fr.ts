import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which French writers give seminars up, take them out or exchange them. The syntax is that of `lexicon`. */
export const REFUSALS_FR: Phrases<Meaning> = {
  leave: `
    annul*
    desist*
    desinscri*
    desinscription
    me|nous|la|le retirer
    me|nous retire|retirons de|du
    ray*|barr* moi|nous
    vous passer de moi|nous
    redistribu*
    reattribu*
    disposer|disposez de ma|notre place
    me|m excuser|excuserez|excuse|excusez pour le|la|l|les
    laisse|laissons|laisserai filer|passer le|la
    fais|faisons|ferai une|la croix sur
    j abandonne
    me|nous desengag*
    sors|sortons de la liste
    reprends ma parole
    ne|n aur*|ai plus besoin de ma|notre place
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
    ne|n donner* pas suite a ?mon ?ma ?notre inscription|demande
    ne|n donner* pas suite
    attribu*|offr* ma|notre place
    nulle|nul et non
    declar* ?malheureusement forfait
    forfait pour
    desolee|desole annul*
    ne|n suis|sommes|est|sont . plus disponible|disponibles|dispo|libre|libres
    jette l eponge
    arreter|stopper|cesser|interrompre ?la|les|le|mes|ma|mon|notre|nos|ces|ce ?ma participation|inscription|seminaire*|rencontre*|atelier*|seance*|cycle|serie|venir
    prefere|preferons|vais|allons|dois|devons|souhaite|veux arreter ?la
    n ai plus la|le|l tete|coeur|force|temps|energie
    contraint|contrainte|oblige|obligee d|de annul*|renonc*|declin*
    pas des votres
    plus compter sur
    ne comptez plus sur
    ne|n .. plus ?du ?tout ?en ?a ?d ?etre possible|mesure|faisable|envisageable|disponib*|dispo|libre*|interess*|liberer|honorer|suivre|joindre|rejoindre|rendre|presenter
    ne|n peu*|pourr*|serai* honorer|maintenir
    lach*|lache le|la|les|celle|celui|mon|ma
    laisse|laissons|laissez|laisser|laisserai tomber
    abandonn*
    jette|jetons l eponge
    considere*|considerer mon|ma|notre inscription|participation|reservation .. nulle|annulee|caduque
    retir* ma candidature|demande|participation|reservation
    barr*|ray*|biff* mon|notre nom
    faire|fera|feront|ferez|ferons ?donc ?malheureusement sans moi|nous
    ne|n honorer* pas
    quitter|quitte|quittons le|la|les cycle|groupe|liste
    laisse|laissons|laisserai|cede|lache la|le|les
    supprim*|retir*|enlev*|ote|otez|oter|effac* la|le|les|l|celle|celui
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
    c est mort|rate|fichu|cuit
    ne|n m|me|nous attend* ?donc pas
    ne|n compt* ?donc pas sur
    je seche*|secherai
    je boude
    ne|n me|nous sera|est ?malheureusement pas possible
    sans ma|notre presence
    me|nous fer* excuser
    vous prie|prions de m excuser
    suis|serai|sommes|serons ?malheureusement hors jeu
    ne|n aur* pas le temps
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
    ne|n sera|seront|serait|est|sont ?pas possible*
    ne|n me|m|nous permet*|laisse* .. pas
    ne|n .. pas ?du ?tout ?etre ?en ?a ?d mesure|liberer|honorer|possible|disponib*|faisable|envisageable|jouable
    c est ?malheureusement ?helas ?donc ?finalement non ?pour
    ne|n .. pas ?y ?en ?me ?nous ?vous venir|assister|participer|rejoindre|deplacer|suivre
  `,
  not: `
    ce n est pas le|la|les|au|aux|celui|celle
    pas
    pas besoin
    inutile
    oubliez|oublions
    laissez|laisse|laissons tomber|de
    zappe*
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
    substituer|substituez|substitue
    troqu*
    chang* ?de ?mon ?ma ?inscription ?du ?le
    deplac* moi|mon|ma|nous|notre
    etre decale*|deplace*|transfere*|bascule*
  `,
}
