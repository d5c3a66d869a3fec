import type { Letter, LetterKind } from '#src/domain/letter.ts'
import type { Noticed } from '#src/domain/matter.ts'
import type { Series } from '#src/domain/series.ts'
import { dayOfMoment, momentInFull } from './dates.ts'
import { viewSeminar } from './seminar-view.ts'

/**
 * What the program noticed, a line a thing, in the language of the series.
 * @param letters those that expired, as far as they are still on record.
 */
export function noticedInWords(
  noticed: Noticed,
  letters: readonly Letter[],
  series: Series,
): readonly string[] {
  const { language, timezone } = series
  const say = words[language]
  switch (noticed.kind) {
    case 'missed': {
      const seminar = viewSeminar(noticed.seminar, series, language)
      return [say.missed(noticed.seminar, seminar.day, momentInFull(noticed.at, timezone, language))]
    }
    case 'expired': {
      const lines = letters.map(({ kind, to, notAfter, createdAt }) =>
        say.expired(say.kinds[kind] ?? kind, to, dayOfMoment(notAfter ?? createdAt, timezone, language)),
      )
      const more = noticed.count - noticed.letters.length
      return more > 0 ? [...lines, say.more(more)] : lines
    }
    case 'draft':
      return noticed.faults
  }
}

interface NoticedWords {
  missed(seminar: number, day: string, planned: string): string
  expired(kind: string, to: string, day: string): string
  more(count: number): string
  readonly kinds: Readonly<Partial<Record<LetterKind, string>>>
}

const words: Readonly<Record<Series['language'], NoticedWords>> = {
  fr: {
    missed: (seminar, day, planned) => `Séminaire ${seminar}, ${day} : rappel prévu le ${planned}`,
    expired: (kind, to, day) => `${kind}, ${to} : sans objet depuis le ${day}`,
    more: (count) => `et ${count} autres`,
    kinds: {
      reminder: 'rappel',
      update: 'changement du programme',
      promotion: 'place trouvée',
      offer: 'place proposée',
    },
  },
  en: {
    missed: (seminar, day, planned) => `Seminar ${seminar}, ${day}: reminder planned for ${planned}`,
    expired: (kind, to, day) => `${kind}, ${to}: of no use since ${day}`,
    more: (count) => `and ${count} more`,
    kinds: {
      reminder: 'reminder',
      update: 'change of the programme',
      promotion: 'place given',
      offer: 'place offered',
    },
  },
}
