import type { Language } from '#src/domain/series.ts'
import { type Layout, speaks } from './layout.ts'
import { matches } from './matches.ts'
import { english, french, other } from './phrases/languages.ts'

/** Characters looked at: enough to tell. */
const reach = 1500

/**
 * The language that whoever asks writes in, by its small words; the subject where the text has none; the series' own
 * when neither French nor English can be told.
 */
export function readLanguage(layout: Layout, fallback: Language): Language {
  const text = layout.lines
    .filter((line) => line.text && (speaks(layout, line) || line.zone === 'sign-off'))
    .map((line) => line.text)
    .join('\n')
  return tell(text) ?? (layout.subject.own ? tell(layout.subject.text) : null) ?? fallback
}

const languages = new Map([
  ...[...other].map((word) => [word, 'other'] as const),
  ...[...english].map((word) => [word, 'en'] as const),
  ...[...french].map((word) => [word, 'fr'] as const),
])

function tell(text: string): Language | null {
  let fr = 0
  let en = 0
  let others = 0
  for (const [word] of matches(
    /[\p{L}]+(?:'[\p{L}]{1,2}(?![\p{L}]))?'?/gu,
    text.slice(0, reach).toLowerCase(),
  )) {
    const language = languages.get(word)
    if (language === 'fr') fr++
    else if (language === 'en') en++
    else if (language === 'other') others++
  }
  if (others > fr && others > en) return null
  return fr > en ? 'fr' : en > fr ? 'en' : null
}
