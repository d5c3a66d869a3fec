import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which English writers ask for seminars, keep them or leave it in doubt. The syntax is that of `lexicon`. */
export const WISHES_EN: Phrases<Meaning> = {
  join: `
    i|we ll ?also ?definitely ?happily ?gladly come|attend|join|take|go|do|have|follow|participate|make|try|pick|choose|opt|register|sign|book|stick|start|drop|pop|cover|watch|dial
    i|we ll ?also ?definitely be ?there ?at
    i|we will|shall ?also ?definitely ?happily ?gladly come|attend|join|take|go|do|have|follow|participate|make|try|pick|choose|opt|register|sign|book|stick|start|drop|pop|cover|watch|dial
    i|we will|shall ?also ?definitely be ?there ?at
    sign|signing|signed ?me ?us ?him ?her ?them up
    sign me|us
    regist*
    enrol*
    book*
    attend*
    join|joining|joined
    come|coming
    participat*
    put me|us|him|her|them ?down
    put|add|include my name
    count me|us in
    add me|us|him|her
    interested
    like to
    would|d . like
    love to
    want to
    wish to
    happy|delighted|glad|keen to
    be there
    reserve*
    save me|us ?a
    keep|hold me|us a|one place|seat|spot|space
    take part
    taking part
    go for
    can make|do|manage|come|attend|join
    might i|we . have|get|grab|take|join|come|attend
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
    add|adding
    suits|suit|works ?me ?us ?much better
    get|have|want|stick|pop|slot|squeeze me|us|him|her ?down ?in ?on
    on the|your list for
    not|t|never ?ever ?want ?wish ?like to miss|skip
    not|t miss
    don|do t|not forget to|about|me|us
    no objection*
    there ll|will be ..  of us
    of us will|are ?be coming|come|attend|attending|joining
    of us would|d like|love
    accept|accepting
    i|we ve|have picked|chosen|selected|ticked|cleared|circled|marked|saved
    my|our ?first ?second choice|choices|pick|picks
    expect me|us ?at ?on
    there ll|will be .. of us
    tune|tuning|log|logging|dial|dialling in|on
    is|are|s|would ?be good|fine|perfect|great|ideal for|with me|us
    be grateful|obliged|pleased|thankful for a|one|two place|seat|spot*
    consider|take|treat this ?email ?message ?as my|our registration|booking|rsvp|sign
    count on my|our|me|us
    booking ?myself ?us on|onto|in|session*|for
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
    same as before
    everything|all|rest else stands|stays|the
    don t|doesn t|not ?do ?does change|touch
    leave ?all the others|rest|other
    unchanged
    no change
    still on
    stands
    still coming|attending|joining|come|there
    still hoping|planning|intending|hope|plan|intend|want ?to ?be ?attend ?come ?join ?make
    can|will|ll still ?definitely make|do|come|manage|attend|join
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
    permitting
    depends on
    if i|we can|could|manage|am|are|get|have
    if my|our
    if the|it ?is ?s ?online ?on ?held
    hopefully
    pencil
    won t know
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
    only a possibility
    a possibility
    can|couldn t ?yet say|tell|promise|commit|confirm|guarantee ?yet
    cannot|can not ?yet say|tell|promise|commit|confirm|guarantee
    waiting to|on hear|know|see|find|get
    need|have|must|got|ought ?to check|ask|see|confirm|clear|run
    check|checking with
    touch and go
    in pencil
    fingers crossed
    all being well
    god willing
    toss up
    on the fence
    unlikely
    less|not|more|far ?so ?from sure|certain|clear
    with luck|any
    remains to be
    still up in
    if session|the|it|that|this|number|one .. is|are|was|were|takes|gets|goes|clashes
    don t|not know yet|whether|if
    up in the air
    open question
  `,
}
