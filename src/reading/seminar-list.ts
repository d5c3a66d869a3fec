/** Numbers of seminars as an organiser lists them. */
export interface NumberList {
  readonly numbers: readonly number[]
  /** Where the list ends in the text. */
  readonly end: number
}

const noun = `(?:seminaires?|seances?|sessions?|ateliers?|rencontres?|seminars?|workshops?)`
const article = `(?:(?:le|la|les|l|the|du|des|de|of|for|pour|au|aux) ?'? ?)`
const mark = String.raw`(?:n ?[°º] ?|nos? |numeros? |numbers? |no\. ?|# ?)`
const lead = `${article}{0,2}(?:${noun} )?${mark}?`
const one = String.raw`(\d{1,3})(?:e|er|eme|ere|st|nd|rd|th)?(?![\w])`
const first = new RegExp(`${lead}${one}`, 'y')
const range = new RegExp(` ?(?:-|–|a|au|to) ?${lead}${one}`, 'y')
const next = new RegExp(` ?(?:[,;+&]|et|and|puis|ainsi que)(?: et| and)? ?${lead}${one}`, 'y')

const longest = 60

/**
 * "2, 3", "les séminaires 2 et 3", "n° 1 à 4", "seminars 2 and 3" from `at` on, in plain text (`plain`) with single
 * blanks; null when no number stands there. Linear: each number is looked at once.
 */
export function listAt(text: string, at: number): NumberList | null {
  const opening = match(first, text, at)
  if (!opening) return null
  const numbers = [opening.number]
  let end = opening.end
  while (numbers.length < longest) {
    const following = match(next, text, end)
    const last = following ?? match(range, text, end)
    if (!last) break
    const from = numbers.at(-1) ?? last.number
    if (!following) for (let n = from + 1; n < last.number && n < from + longest; n++) numbers.push(n)
    numbers.push(last.number)
    end = last.end
  }
  return { numbers: [...new Set(numbers)].toSorted((a, b) => a - b), end }
}

function match(shape: RegExp, text: string, at: number) {
  shape.lastIndex = at
  const found = shape.exec(text)
  return found ? { number: Number(found[1]), end: shape.lastIndex } : null
}
