import type { Phrases } from '#src/reading/lexicon.ts'

/** How somebody comes. `either`: it is left open. The syntax is that of `lexicon`. */
export const ATTENDANCE: Phrases<'online' | 'inPerson' | 'either'> = {
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
  `,
}
