/** How many words an answer is remembered for. */
const MOST = 10_000

/** No longer word is remembered: nobody writes it twice. */
const LONGEST = 40

/** Asks once for each word, up to a bound: the words that people write come again. */
export function remembered<T>(ask: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (answers.size >= MOST || word.length > LONGEST) return ask(word)
    // A part of a string keeps the whole in memory: what is remembered is a copy.
    const own = word.split('').join('')
    const answer = ask(own)
    answers.set(own, answer)
    return answer
  }
}
