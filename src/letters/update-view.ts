import type { SeminarUpdate } from '#src/domain/letter-to-many.ts'
import type { Language, Seminar, Series } from '#src/domain/series.ts'
import { changeInShort, changeInWords } from './change-words.ts'
import { viewSeminar } from './seminar-view.ts'

/**
 * The updates of a letter: each seminar with its `changes` in words, a line each, and all of them `inShort` ("nouvelle
 * date, jeudi 13 mai 2021, lieu").
 */
export function viewUpdates(updates: readonly SeminarUpdate[], series: Series, language: Language) {
  return updates.map(({ seminar: number, changes }) => {
    const seminar = seminarOf(series, number)
    return {
      ...viewSeminar(number, series, language),
      changes: changes.map((change) => changeInWords(change, seminar, language)),
      inShort: changes.map((change) => changeInShort(change, seminar, language)).join(', '),
    }
  })
}

function seminarOf(series: Series, number: number): Seminar {
  const seminar = series.seminars.find((candidate) => candidate.number === number)
  if (!seminar)
    throw new Error(`An update speaks of seminar ${number}, which series ${series.id} does not have.`)
  return seminar
}
