/**
 * The text in lower case without accents, character for character, so that an offset in it is an offset in the
 * text. What has no plain letter of one character stays as it is. Line ends become spaces.
 */
export function plain(text: string): string {
  let found = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 32 && unit <= 126) continue
    const code = text.codePointAt(at) ?? unit
    found += text.slice(from, at) + (known[code] ?? plainCharacter(code))
    if (code !== unit) at++
    from = at + 1
  }
  return (found + text.slice(from)).toLowerCase()
}

/** The words of a text, plain, without marks: `Éducatrice de l'Isère` → `educatrice`, `de`, `l`, `isere`. */
export function plainWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Plain characters by their code, as far as the marks of ordinary print: the ones that people write. */
const known = new Array<string | undefined>(0x3000)

function plainCharacter(code: number): string {
  const character = String.fromCodePoint(code)
  const letter = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const found = /\s/.test(character)
    ? ' '.repeat(character.length)
    : character === '’' || character === 'ʼ'
      ? "'"
      : letter.length === character.length
        ? letter
        : character
  if (code < known.length) known[code] = found
  return found
}
