import type { Bounce, Kind, Reading, ReadPerson } from '#src/domain/reading.ts'
import type { Language } from '#src/domain/series.ts'

/** One text, or several of which each is right; null among them when leaving it out is right too. */
export type Accepted = string | null | readonly (string | null)[]

const texts = ['givenName', 'familyName', 'email', 'phone', 'organisation', 'role'] as const
const lists = ['join', 'maybe', 'leave', 'online', 'inPerson'] as const
type TextField = (typeof texts)[number]
type ListField = (typeof lists)[number]

export type WantedPerson = Readonly<Record<TextField, Accepted>> &
  Readonly<Record<ListField, readonly number[]>>

/** What a careful person reads in one message: one line of `expected.jsonl` (docs/corpus.md). */
export interface Label {
  readonly file: string
  readonly series: string
  readonly tags: readonly string[]
  readonly kind: Kind
  /** Null when either language is right. */
  readonly language: Language | null
  readonly participants: readonly WantedPerson[]
  readonly question: boolean
  readonly unclear: boolean
  readonly bounces: readonly Bounce[]
}

/** The part of a reading that is scored. `null` stands for a message that got no reading. */
export type Given = {
  readonly kind: string
  readonly language: string | null
  readonly participants: readonly Pick<ReadPerson, TextField | ListField>[]
  readonly question: boolean
  readonly unclear: readonly string[] | boolean
  readonly bounces: Reading['bounces']
}

/** The aspects of a message that are right or wrong; `whole` is all of them. */
export const aspects = ['whole', 'kind', 'choices', 'people', 'question', 'unclear', 'language'] as const
export type Aspect = (typeof aspects)[number]

/** Counts of one field over people: as wanted, otherwise, left out, made up. */
export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly invented: number
}

/** `choice` counts the five lists of a person as one value. */
export const tallied = [...texts, 'choice'] as const
export type Tallied = (typeof tallied)[number]
type Outcome = keyof Tally

/** How the reading of one message compares with its label. */
export interface Verdict {
  readonly label: Label
  readonly right: Readonly<Record<Aspect, boolean>>
  /** Acted upon wrongly without asking: see `judge`. */
  readonly harm: boolean
  readonly asked: boolean
  /** For a bounce: recipients and permanence as wanted. Not part of `whole`. */
  readonly bounces: boolean
  readonly outcomes: readonly (readonly [Tallied, Outcome])[]
  /** In words, for people. */
  readonly faults: readonly string[]
}

const machines: readonly string[] = ['automatic', 'bounce']
const nothing: Given = {
  kind: '(none)',
  language: null,
  participants: [],
  question: false,
  unclear: [],
  bounces: [],
}

/**
 * Compares one reading with its label.
 *
 * Harm: a machine taken for a person or a person for a machine; or, with nothing in `unclear`, a person's choices
 * read otherwise than wanted, or another kind than wanted and than `other` (which goes to the organiser).
 */
export function judge(label: Label, reading: Given | null): Verdict {
  const got = reading ?? nothing
  const people = comparePeople(label.participants, got.participants)
  const asked = isTrue(got.unclear)
  const machine = machines.includes(label.kind)
  const right = {
    kind: got.kind === label.kind,
    choices: people.choices,
    people: people.contacts,
    question: isTrue(got.question) === label.question,
    unclear: asked === isTrue(label.unclear),
    language: label.language === null || machine || got.language === label.language,
  }
  const harm =
    machine !== machines.includes(got.kind) ||
    (!asked && !machine && (!right.choices || (!right.kind && got.kind !== 'other')))
  const faults = [
    ...(right.kind ? [] : [`kind ${got.kind} for ${label.kind}`]),
    ...people.faults,
    ...(right.question ? [] : [`question ${got.question}`]),
    ...(right.unclear ? [] : [`unclear ${JSON.stringify(got.unclear)}`]),
    ...(right.language ? [] : [`language ${got.language}`]),
    ...(harm ? ['acted wrongly without asking'] : []),
  ]
  return {
    label,
    right: { ...right, whole: faults.length === 0 },
    harm,
    asked,
    bounces: sameBounces(label.bounces, got.bounces),
    outcomes: people.outcomes,
    faults,
  }
}

/** Figures over the verdicts of a set. Shares are in per cent with one decimal, F1 too. */
export interface Figures {
  readonly messages: number
  readonly shares: Readonly<Record<Aspect | 'harm' | 'asked', number>>
  readonly f1: Readonly<Record<Tallied, number>>
  readonly kinds: Readonly<Record<string, { readonly right: number; readonly of: number }>>
  readonly bounces: { readonly right: number; readonly of: number }
}

export function sumUp(verdicts: readonly Verdict[]): Figures {
  const share = (holds: (verdict: Verdict) => boolean) =>
    percent(verdicts.filter(holds).length, verdicts.length)
  const outcomes = verdicts.flatMap((verdict) => verdict.outcomes)
  const kinds: Record<string, { right: number; of: number }> = {}
  for (const verdict of verdicts) {
    kinds[verdict.label.kind] ??= { right: 0, of: 0 }
    const count = kinds[verdict.label.kind] as { right: number; of: number }
    count.of++
    if (verdict.right.kind) count.right++
  }
  const bounces = verdicts.filter((verdict) => verdict.label.kind === 'bounce')
  return {
    messages: verdicts.length,
    shares: {
      ...(Object.fromEntries(aspects.map((aspect) => [aspect, share((v) => v.right[aspect])])) as Record<
        Aspect,
        number
      >),
      harm: share((verdict) => verdict.harm),
      asked: share((verdict) => verdict.asked),
    },
    f1: Object.fromEntries(tallied.map((field) => [field, f1(field, outcomes)])) as Record<Tallied, number>,
    kinds,
    bounces: { right: bounces.filter((verdict) => verdict.bounces).length, of: bounces.length },
  }
}

type Person = Given['participants'][number]

function comparePeople(wanted: readonly WantedPerson[], given: readonly Person[]) {
  const { pairs, extra } = pair(wanted, given)
  const faults = extra.map((person) => `extra participant: ${person.givenName} ${person.familyName}`)
  const outcomes: [Tallied, Outcome][] = []
  let contacts = extra.length === 0
  let choices = extra.length === 0
  for (const [want, person] of pairs) {
    if (!person) {
      contacts = choices = false
      faults.push(`missing ${first(want.givenName)} ${first(want.familyName)}`)
      for (const field of texts) if (first(want[field]) !== null) outcomes.push([field, 'missed'])
      outcomes.push(['choice', 'missed'])
      continue
    }
    for (const field of texts) {
      const outcome = compareText(field, want[field], person[field])
      if (!outcome) continue
      outcomes.push([field, outcome])
      if (outcome === 'right') continue
      contacts = false
      faults.push(`${field} ${JSON.stringify(person[field])} for ${JSON.stringify(first(want[field]))}`)
    }
    const wrong = lists.filter((field) => numbers(want[field]) !== numbers(person[field]))
    outcomes.push(['choice', wrong.length === 0 ? 'right' : 'wrong'])
    if (wrong.length > 0) choices = false
    for (const field of wrong) faults.push(`${field} ${numbers(person[field])} for ${numbers(want[field])}`)
  }
  return { contacts, choices, faults, outcomes }
}

/** Gives each wanted person the likeliest one still free: address before family name before given name. */
function pair(wanted: readonly WantedPerson[], given: readonly Person[]) {
  const free = [...given]
  const pairs = wanted.map((want): [WantedPerson, Person | null] => {
    const likeness = (person: Person) =>
      (person.email && isAccepted(want.email, person.email) ? 4 : 0) +
      (person.familyName && isAccepted(want.familyName, person.familyName) ? 2 : 0) +
      (person.givenName && isAccepted(want.givenName, person.givenName) ? 1 : 0)
    const best = free.reduce<Person | null>(
      (found, person) => (found && likeness(found) >= likeness(person) ? found : person),
      null,
    )
    if (!best || (likeness(best) === 0 && free.length > 1)) return [want, null]
    free.splice(free.indexOf(best), 1)
    return [want, best]
  })
  return { pairs, extra: free }
}

function compareText(field: TextField, want: Accepted, got: string | null): Outcome | null {
  const wanted = first(want) !== null
  const has = got !== null && got !== undefined && got !== ''
  if (!wanted && !has) return null
  const loose = field === 'organisation' || field === 'role'
  if (loose ? isClose(want, got) : isAccepted(want, got)) return 'right'
  return has ? (wanted ? 'wrong' : 'invented') : 'missed'
}

const all = (want: Accepted) =>
  Array.isArray(want) ? (want as readonly (string | null)[]) : [want as string]
const first = (want: Accepted) => all(want)[0] ?? null
const isTrue = (value: readonly unknown[] | boolean) =>
  Array.isArray(value) ? value.length > 0 : Boolean(value)
const numbers = (list: readonly number[] | undefined) =>
  JSON.stringify([...new Set(list ?? [])].sort((a, b) => a - b))

/** Letters and digits without accents or case; what stands between them is one space. */
function fold(text: string | null): string {
  const plain = (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}@.+]+/gu, ' ').trim()
}

function isAccepted(want: Accepted, got: string | null): boolean {
  return all(want).some((text) => fold(text) === fold(got))
}

/** Organisations and roles are written in many ways: Sørensen–Dice of at least 0.6 over their words will do. */
function isClose(want: Accepted, got: string | null): boolean {
  return all(want).some((text) => {
    if (!text || !got) return !text && !got
    const wanted = new Set(fold(text).split(' '))
    const given = new Set(fold(got).split(' '))
    return (2 * [...wanted].filter((word) => given.has(word)).length) / (wanted.size + given.size) >= 0.6
  })
}

function sameBounces(want: readonly Bounce[], got: readonly Bounce[]): boolean {
  const write = (bounces: readonly Bounce[]) =>
    JSON.stringify([...new Set(bounces.map((bounce) => `${bounce.recipient} ${bounce.permanent}`))].sort())
  return write(want) === write(got ?? [])
}

function f1(field: Tallied, outcomes: Verdict['outcomes']): number {
  const count = (outcome: Outcome) => outcomes.filter(([f, o]) => f === field && o === outcome).length
  const right = 2 * count('right')
  return percent(right, right + 2 * count('wrong') + count('missed') + count('invented'))
}

function percent(part: number, of: number): number {
  return Number(((100 * part) / Math.max(1, of)).toFixed(1))
}
