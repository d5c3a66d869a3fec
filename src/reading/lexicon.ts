import { asked, type Lexeme, lexemeOf } from './lexeme.ts'
import type { Token } from './tokens.ts'

/** Phrases by what they mean: one phrase a line, `#` starts a comment. See `lexicon`. */
export type Phrases<M extends string> = Readonly<Partial<Record<M, string>>>

/** A phrase found: tokens [from, to) mean `meaning`. */
export interface Cue<M extends string> {
  readonly meaning: M
  readonly from: number
  readonly to: number
}

/** Finds every phrase of a lexicon in a list of tokens, the longest first where they overlap. */
export type Lexicon<M extends string> = (tokens: readonly Token[]) => Cue<M>[]

interface Item {
  readonly words: readonly Lexeme[]
  readonly prefixes: readonly string[]
  readonly optional: boolean
  /** How many words it stands for at most; 0 for an item that is a word itself. */
  readonly gap: number
}

interface Phrase<M extends string> {
  readonly meaning: M
  readonly items: readonly Item[]
}

/** A phrase that may start with a word; of two as long, the one of lower rank goes first. */
interface Candidate<M extends string> extends Phrase<M> {
  readonly rank: number
}

/** The phrases that may start with a word: by the word that must follow, and those that many words may follow. */
interface Start<M extends string> {
  readonly before: ReadonlyMap<Lexeme, readonly Candidate<M>[]>
  readonly anyhow: readonly Candidate<M>[]
}

/** Phrases by the word, or the first letters, that they start with. */
type Index<M extends string> = Map<string, readonly Phrase<M>[]>

/** How many words a gap may stand for. */
const GAPS = { '.': 2, '..': 4 } as const

/**
 * Compiles lists of phrases. In a phrase `a|b` is one word or the other, `inscri*` any word that starts so,
 * `?très` may be left out, `..` stands for up to four words, `.` for up to two; apostrophes and hyphens are left out.
 * Work is linear in the tokens: a phrase is tried only where its first word stands.
 */
export function lexicon<M extends string>(...lists: readonly Phrases<M>[]): Lexicon<M> {
  const byStart: Index<M> = new Map()
  for (const list of lists) {
    for (const meaning of Object.keys(list) as M[]) {
      for (const phrase of compile(meaning, list[meaning] ?? '')) index(byStart, phrase)
    }
  }
  const starting = asked((word) => startingWith(lexemeOf(word), byStart))
  return (tokens) => find(tokens, starting)
}

function compile<M extends string>(meaning: M, source: string): Phrase<M>[] {
  return source
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ meaning, items: line.split(/\s+/).map(item) }))
}

function item(source: string): Item {
  if (source === '.' || source === '..')
    return { words: [], prefixes: [], optional: false, gap: GAPS[source] }
  const optional = source.startsWith('?')
  const options = (optional ? source.slice(1) : source).split('|')
  return {
    words: options.filter((option) => !option.endsWith('*')).map(lexemeOf),
    prefixes: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
    optional,
    gap: 0,
  }
}

/** Words are filed whole, prefixes under their first three letters (or fewer, when they are shorter). */
function index<M extends string>(byStart: Index<M>, phrase: Phrase<M>): void {
  const first = phrase.items[0]
  if (!first || first.gap > 0 || first.optional)
    throw new Error(`a phrase must start with a word: ${phrase.meaning}`)
  for (const word of first.words) file(byStart, word.text, phrase)
  for (const prefix of first.prefixes) file(byStart, `${prefix.slice(0, 3)}*`, phrase)
}

function file<M extends string>(byStart: Index<M>, key: string, phrase: Phrase<M>): void {
  byStart.set(key, [...(byStart.get(key) ?? []), phrase])
}

function find<M extends string>(tokens: readonly Token[], starting: (word: Lexeme) => Start<M>): Cue<M>[] {
  const cues: Cue<M>[] = []
  for (let at = 0; at < tokens.length; ) {
    const cue = longestAt(tokens, at, starting)
    if (cue) cues.push(cue)
    at = cue ? cue.to : at + 1
  }
  return cues
}

function longestAt<M extends string>(
  tokens: readonly Token[],
  at: number,
  starting: (word: Lexeme) => Start<M>,
): Cue<M> | null {
  const token = tokens[at]
  if (!token || (token.kind !== 'word' && token.kind !== 'mark')) return null
  const start = starting(token.lexeme)
  if (start === NOTHING) return null
  const { before, anyhow } = start
  const next = before.size > 0 ? tokens[afterTies(tokens, at + 1)] : undefined
  const following = (next && before.get(next.lexeme)) ?? []
  let best: Candidate<M> | null = null
  let end = 0
  for (const phrases of [following, anyhow]) {
    for (const phrase of phrases) {
      const to = matched(tokens, at + 1, phrase.items, 1)
      if (to === 0 || to < end || (to === end && best && best.rank < phrase.rank)) continue
      best = phrase
      end = to
    }
  }
  return best && { meaning: best.meaning, from: at, to: end }
}

/** The phrases that may start with a word: those filed under it, and under the prefixes it has. */
function startingWith<M extends string>(word: Lexeme, byStart: Index<M>): Start<M> {
  const { text } = word
  const filed = [text, `${text.slice(0, 3)}*`, `${text.slice(0, 2)}*`].flatMap(
    (one) => byStart.get(one) ?? [],
  )
  const phrases = [...new Set(filed)].filter(({ items: [first] }) => first && fits(word, first))
  if (phrases.length === 0) return NOTHING
  const before = new Map<Lexeme, Candidate<M>[]>()
  const anyhow: Candidate<M>[] = []
  for (const [rank, phrase] of phrases.entries()) {
    const candidate = { ...phrase, rank }
    const second = phrase.items[1]
    if (!second || second.words.length === 0 || second.prefixes.length > 0 || second.optional)
      anyhow.push(candidate)
    else for (const next of second.words) before.set(next, [...(before.get(next) ?? []), candidate])
  }
  return { before, anyhow }
}

const NOTHING: Start<never> = { before: new Map(), anyhow: [] }

/** Where the items from `which` on end when they start at token `at`; 0 when they don't match. The first fits already. */
function matched(tokens: readonly Token[], at: number, items: readonly Item[], which: number): number {
  const wanted = items[which]
  if (!wanted) return at
  if (wanted.gap > 0) {
    for (let words = 0, next = at; words <= wanted.gap && next <= at + 2 * wanted.gap; next++) {
      const end = matched(tokens, next, items, which + 1)
      if (end > 0) return end
      const token = tokens[next]
      if (!token || token.kind === 'break' || (token.kind === 'mark' && !isTie(token))) return 0
      if (!isTie(token)) words++
    }
    return 0
  }
  const start = afterTies(tokens, at)
  const token = tokens[start]
  if (token && fits(token.lexeme, wanted)) {
    const end = matched(tokens, start + 1, items, which + 1)
    if (end > 0) return end
  }
  return wanted.optional ? matched(tokens, at, items, which + 1) : 0
}

/** The words of all phrases are among those whose lexeme is remembered: the same word is the same object. */
function fits(word: Lexeme, wanted: Item): boolean {
  for (const one of wanted.words) if (word === one) return true
  for (const prefix of wanted.prefixes) if (word.text.startsWith(prefix)) return true
  return false
}

/** Apostrophes and hyphens tie words together: "m'inscrire", "peut-être". */
function isTie(token: Token): boolean {
  return token.kind === 'mark' && (token.text === "'" || token.text === '-')
}

function afterTies(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token && isTie(token) ? at + 1 : at
}
