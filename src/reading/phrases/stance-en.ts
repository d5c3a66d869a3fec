import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** What English writers say of seminars. The syntax is that of `lexicon`. */
export const STANCE_EN: Phrases<Meaning> = {
  join: `
    sign* ?me ?us ?up
    regist*
    enrol*
    book*
    attend*
    join*
    come|coming
    participat*
    put me|us|him|her|them ?down
    put|add|include my name
    count me|us in
    add me|us|him|her
    interested
    like to
    love to
    want to
    wish to
    happy|delighted|glad|keen to
    be there
    reserve*
    save me|us ?a
    take part
    taking part
    go for
    can make|do|manage|come|attend|join
    definite|definitely|certain
    going to
    yes
    please
    i ll take
    will be present
    available
    confirm my
    interests
    follow
    following
    present
    choose|pick
    d|would rather ?do ?go ?come ?attend ?join
    prefer
    won t|wouldn t miss
    not to be missed
    must not miss
    get|have|grab ?a ?some place*|seat*|spot*|space*
    fancy
    keen on
    up|game for
    gladly|certainly|absolutely
    of course
    i|we m|am|are|re in
    in for
    sounds
  `,
  leave: `
    cancel*
    withdraw*
    drop|dropping
    pull out
    pulling out
    take me|us|him|her off
    remove me|us|him|her
    unregister*
    deregister*
    no longer ?be ?able ?to ?attend ?come ?make
    not|won t .. anymore
    count me|us out
    scratch|strike|remove|take|drop . name
    scratch from
    let you down
    back|backing|bow|bowing|step out
    give up my
    free up my
    release my
    have to miss
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
  `,
  maybe: `
    maybe
    perhaps
    possibly
    if possible
    probably
    tentative*
    provisional*
    provisionally
    might
    may also|well|be|have|need|not|come|attend|join
    not ?yet ?quite ?entirely ?completely ?totally sure|certain|confirmed
    unsure
    uncertain
    to be confirmed
    tbc
    need to check
    let you know later|about|closer|nearer|whether|if
    still to confirm
    subject to
    depending on
    depends on
    if i|we can|could|manage|am|are|get|have
    if my|our|the|it
    hopefully
    hope to
    hoping to
    will|ll try
    try to
    trying to
    unless
    on condition
    provided
    as long as
    pending
    wait for|to
    waiting for
    awaiting
    confirm later
    undecided
    in two minds
    i ll see
    we ll see
    don t know ?yet
    do not know ?yet
    only if
  `,
  only: `
    only
    just
    solely
    nothing but
  `,
  keep: `
    keep|keeping
    as planned
    stay*
    remain|remains
    still in|up
    unchanged
    no change
    still on
    stands
    still coming|attending|joining|come|there
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
  past: `
    attended
    missed
    enjoyed
    was|were ?not ?there ?unable able|great|unable|there|interesting|present
    couldn t
    could not
    thank|thanks ?you ?so ?much ?again for
    congratulations
    see you
    apolog* for
    sorry ?that ?i ?for missing|missed|not
    missing|missed yesterday|last
    well done
    came to
    joined the|you|us
  `,
  planned: `
    i|we registered|signed|booked ?up for|on|to
    i was ?already ?due|registered|signed|booked|supposed|planning|going|meant to|up|for|on
    i am|m|ve ?already ?been registered|signed|booked
    had|have ?already registered|signed|booked|planned
    d|had planned|hoped|been
    told|said ?you ?that i d|would
    i told you
    i|we m|am|are|re down for
    i said
    you have|ve|had signed|put|registered|booked me|us
    my|our registration*|booking*|place|spot|reservation
  `,
  busy: `
    i am|m ?already ?on ?away ?busy ?tied away|busy|tied|teaching|travelling|traveling|on|booked
    i ll|will be ?on ?away away|abroad|travelling|traveling|teaching|on|busy
    i have a|an|another
    clash*
    conflict*
    leave
    already committed
  `,
  room: `
    can t|cannot|not wait
    if there|they is|are|s|re ?still ?any ?a space*|place*|room|seat*
    if there s|is|are still
    if space*|places allows|permits|remain|permit
    if you ?still have ?still ?any ?a space*|room|place*|seat*
    if it s|is ?still ?not ?not ?too possible|ok|okay|late|alright|fine
    if it isn t too late
    if not too late
    if that s|is ok|okay|possible|alright|fine
    if you need|have|want|could|would|don
    if needed
    if necessary
    if any
    no problem
    not hesitate
    hesitate to
    don t hesitate
    no doubt
    not only
    not yet registered|signed
    don t mind
    waiting list
    wait list
    leave a message
    come|came|comes up
    look forward to
    looking forward to
    join me in
    please note
    please find
    confirm receipt
  `,
  correction: `
    sorry i mean
    i mean
    i meant
    correction
    make that
    sorry
    or rather
    my mistake
    scratch that
  `,
}
