import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which English writers give seminars up, take them out or exchange them. The syntax is that of `lexicon`. */
export const REFUSALS_EN: Phrases<Meaning> = {
  leave: `
    cancel*
    withdraw*
    drop|dropping
    pull out
    pulling out
    bail|bailing
    give|giving .. a miss
    sit|sitting .. out
    cry|crying|beg|begging|duck|ducking off|out
    strike|cross|scratch|leave me|us|him|her off|out|from
    don t expect|count|wait me|us|on|for
    do not expect|count|wait me|us|on|for
    m|am|are|re out for
    let go of my|our
    won t|not ?be need|needing my|our
    excuse me|us from
    stand|standing down
    forgo|forego
    relinquish*
    giving|give|gave up ?on
    take me|us|him|her off
    remove me|us|him|her
    unregister*
    deregister*
    no longer be|able|attend|come|make|need|interested|available|wish|want|take|join|going
    not|won t .. anymore
    count me|us out
    s|is me|us out
    me out for
    scratch|strike|remove|take|drop . name
    scratch from
    let you down
    back|backing|bow|bowing|step out
    give up my
    free up my
    release my
    have to miss
    scrap
    unbook*
    un book*
    drop|remove|take|pull|knock me|us
    come|coming off the|your|that list
    have|has|had|ve|d|need|needs|going ?got to ?to skip|miss
    no|not longer|longer ?be free
    not|t any|any longer|more
    don t|not hold|keep|save|reserve a|me|my|us|any seat|place|spot|a|space ?seat ?place ?spot
    give|giving|offer|pass my|our place|seat|spot
    release my|our
    let|pass my|our place|seat|spot go
    delete my|our booking|registration|place|name
    opt|opting out of
    quit|quitting
  `,
  cannot: `
    can t ?make ?attend ?come ?join ?be ?do ?take ?get
    cannot ?make ?attend ?come ?join ?be ?do ?take ?get
    can not
    cant ?make ?attend ?come
    unable to
    not able to
    won t ?be ?able ?to ?attend ?come ?make ?there
    will not ?be ?able ?to ?attend ?come ?make ?there
    wont ?be ?able
    shan t ?be ?able
    shall not
    neither
    not available
    unavailable
    will|ll|to|must|shall ?have ?to miss
    missing
    skip
    not attend*
    not come|coming
    not be there|attending|coming|present|joining|available
    decline
    be absent
    i|we ll|will ?have ?to ?be miss|missing
  `,
  not: `
    no need
    not
    don t
    do not
    no
    without
    nor
    doesn t
    isn t
    aren t
    never mind
    too late
  `,
  except: `
    except
    excluding
    apart from
    other than
    bar the|number|session|seminar|talk
    save for
    minus
    but not
    all but
    aside from
    with the exception
    everything but
    leaving out
    leave out
  `,
  instead: `
    instead
    rather than
    in place
    in lieu
    in exchange for
  `,
  swap: `
    trade|trading
    swap*
    switch*
    exchange*
    move me|us|my|from
    transfer*
    change my|from|me
    replace
  `,
}
