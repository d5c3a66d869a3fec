import type { Phrases } from '#src/reading/lexicon.ts'

/** Words that show an earlier registration. */
export const EARLIER: Phrases<'earlier'> = {
  earlier: `
    annul*
    desist*
    desinscri*
    finalement
    je devais
    nous devions
    elle|il devait
    je|nous pensais|pensions venir|participer|assister|pouvoir
    j avais|aurais ?bien ?deja ?initialement ?indique|dit|prevu|demande|confirme|reserve|choisi|coche|annonce|signale|accepte|inscrit|inscrite
    nous avions prevu|indique|demande|confirme|reserve
    j etais|suis|etais ?deja ?bien inscrit|inscrite
    etais|suis|etait|est|sommes|etions|etaient ?deja ?bien ?pourtant inscrit|inscrite|inscrits|inscrites
    me suis|etais ?deja inscrit|inscrite
    nous|s sommes|etions|est|etait ?deja inscrit|inscrits|inscrites|inscrite
    m etais inscrit|inscrite
    vous m aviez inscrit|inscrite
    suite|concernant|sur|objet ?a ?de mon|ma|notre|son inscription
    mon|ma|notre|son inscription est|etait|avait|initiale|precedente
    apres mon|notre inscription
    ne|n .. plus venir|participer|assister|etre|suivre|disponible|la
    ne|n pourr*|peu*|viendr*|serai|serons|sera|suis ?finalement ?donc ?malheureusement plus
    changement de programme
    contrairement a
    comme prevu
    initialement
    modifi* mon|ma|notre|son
    chang* mon|ma|notre|son inscription
    change d avis
    liber* ?ma|sa|notre|une place
    ma|sa|notre place
    remplacer*
    renonc*
    cancel*
    withdraw*
    no longer
    any more of
    anymore
    i told you
    i said i d|would
    told|said ?you ?i ?d would|d|come
    i|we m|am|are|re down for
    still in|on|coming ?for
    back|bow|pull out
    you have|ve|had signed|put|registered|booked me|us
    m avez|aviez inscrit*|mis|enregistre
    i was ?already ?due|registered|signed|booked|supposed|planning|going
    i am|m|ve ?already ?been registered|signed|booked
    had|have ?already registered|signed|booked|planned
    my registration|booking|place|spot
    our registration|booking|registrations
    had|d ?been planning|hoping
    as planned
    i|we registered|signed|booked ?up for|on|to
    can|could|can't not|t anymore
    after all
    originally
    changed my mind
    change of plan|plans
    pour rappel
    suite a mon inscription
    en plus de ma|mes|mon|celle|celles|ceux
    in addition to my|the
    garde|gardons le reste
    garde|gardons|maintiens ?bien ?donc mes|mon|ma|nos|notre inscription*|place*
    reporter|deplacer|transferer|decaler mon|ma|notre inscription|place|participation
    maintiens|maintenons|conserve|conservons
    swap*
    trade|trading my|our|a|the
    switch*
    echanger|echangez|echangerais|echangeons
    j echange
    bascul*
    deja inscrit|inscrite|inscrits|inscrites
    inscrit|inscrite a|au|aux plusieurs|toutes|tous|certaines|certains
    my|our bookings|registrations
    mes|nos inscriptions restent|reste|sont|demeurent
    tout compte fait
    reflexion faite
    apres reflexion
    on second thoughts
    on reflection
    having thought about it
  `,
}
