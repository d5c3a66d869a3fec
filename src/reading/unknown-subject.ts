import { isAttendance } from './attendance.ts'
import { isSeminarWord } from './numbers.ts'
import { FUNCTION_WORDS, SERIES_WORDS } from './phrases/function-words.ts'
import { MONTHS, WEEKDAYS } from './phrases/number-words.ts'
import type { Programme } from './programme.ts'
import type { Reference } from './reference.ts'
import type { Token } from './tokens.ts'

/** "La séance sur la permaculture", where no seminar is about it: somebody must say which is meant. */
export function unknownSubject(
  tokens: readonly Token[],
  at: number,
  start: number,
  programme: Programme,
): Reference[] {
  const announcing = tokens.slice(at, start).map(({ text }) => text)
  const word = tokens[start]
  if (!announcing.some((one) => ABOUT.has(one)) && !SEASONS.has(word?.text ?? '')) return []
  if (isSeminarWord(tokens[at]) && tokens[at + 1]?.text === ',') return []
  if (
    word?.kind !== 'word' ||
    FUNCTION_WORDS.has(word.text) ||
    SERIES_WORDS.has(word.text) ||
    MONTHS.has(word.text) ||
    WEEKDAYS.has(word.text)
  )
    return []
  if (word.text.length < 4 || programme.isGeneral(word.text) || isSeminarWord(word) || isAttendance([word]))
    return []
  return [
    { how: 'topic', numbers: [], fit: 'none', range: false, strength: 'marked', from: at, to: start + 1 },
  ]
}

const ABOUT = new Set(
  'sur concernant consacre consacree consacres dedie dediee traitant intitule intitulee about titled called entitled'.split(
    ' ',
  ),
)

const SEASONS = new Set('printemps automne hiver rentree spring autumn winter summer'.split(' '))
