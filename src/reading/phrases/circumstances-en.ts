import type { Phrases } from '#src/reading/lexicon.ts'
import type { Meaning } from '#src/reading/stance.ts'

/** Words by which English writers tell of what was, of reasons and courtesies, or put something right. The syntax is that of `lexicon`. */
export const CIRCUMSTANCES_EN: Phrases<Meaning> = {
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
    duly noted
    noted for|thanks|with
    it|that|them in my|our|the diary|calendar
    looking forward to seeing|meeting
    apolog* for
    sorry ?that ?i ?for missing|missed|not
    missing|missed yesterday|last
    well done
    came to
    joined the|you|us
    thank|thanks ?you ?so ?much ?to whoever|everyone|all|those
    gave me|us
    what a wonderful|great|lovely|brilliant|fantastic|fascinating
    good luck ?with ?for
    hope .. goes|go|went well
    sorry|sad to have missed
    my|our absence .. yesterday|last
    not being there|present|able .. yesterday|last
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
    had put my|our name*
  `,
  beside: `
    besides
    on top of
    in addition to
  `,
  busy: `
    i am|m ?already ?on ?away ?busy ?tied away|busy|tied|teaching|travelling|traveling|on|booked
    i ll|will be ?on ?away away|abroad|travelling|traveling|teaching|on|busy
    i have a|an|another
    clash*
    conflict*
    leave
    already committed
    double booked
    i am|m ?now ?already working|in|off|needed|expected|required
    i am|m ?now ?already double booked
  `,
  room: `
    is|was|been|are|were|being cancelled|canceled|postponed
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
    to my|our registration*|booking*|list|selection|choices|places
    only ?just ?now heard|just|saw|got|found|received|read|learned|learnt|now|recently|been|started|joined|discovered|spotted
    just heard|saw|got|found|received|read|learned|learnt|been|started|joined|discovered|spotted
    if it|they|that is|isn|s|aren|are ?not ?t ?already ?yet full|booked
    if not ?already ?yet full
    unless it|they is|s|are ?already full
    if ?you ?have ?there ?are ?is any ?places ?spaces ?seats ?room left
    could|can|may|might i|you|we possibly|perhaps|maybe
    if session|the|it|that|this|number|one .. is|isn|are ?not ?t ?yet ?already ?still full|open|available|possible
    date|dates|time|venue|room is|are|was ?still ?yet ?to ?be to|tbc|confirmed|announced
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
    no wait
    wait no
    actually no
    oops
    ooops
    whoops
    my bad
    no make it|that
    i meant to say|write|put
    er no
  `,
}
