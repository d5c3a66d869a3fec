/**
 * The text in lower case without accents, character for character, so that an offset in it is an offset in the
 * text. What has no plain letter of one character stays as it is. Line ends become spaces.
 */
export function plain(text: string): string {
  return text.replace(/[^ -~]/gu, plainCharacter).toLowerCase()
}

/** The words of a text, plain, without marks: `Éducatrice de l'Isère` → `educatrice`, `de`, `l`, `isere`. */
export function plainWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

const known = new Map<string, string>()

function plainCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const letter = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const found = /\s/.test(character)
    ? ' '.repeat(character.length)
    : character === '’' || character === 'ʼ'
      ? "'"
      : letter.length === character.length
        ? letter
        : character
  // A mail can hold any character: only the ones people write are worth remembering.
  if (known.size < 4096) known.set(character, found)
  return found
}
