/** Sixty people of the 2021 series, and what they write in December: plain words, since this is not about reading. */

export interface Somebody {
  readonly name: string
  readonly address: string
  readonly text: string
}

const given = ['Anne', 'Paul', 'Lise', 'Omar', 'Zoé', 'Hugo', 'Inès', 'Marc', 'Nora', 'Yves']
const family = ['Roy', 'Dey', 'Ott', 'Lam', 'Ferrand', 'Guyot']

/** "anne.roy@asso.example": by the number of the person, from 0. */
export function addressOf(person: number): string {
  return `${plain(givenOf(person))}.${plain(familyOf(person))}@${['asso', 'ville', 'ecole'][person % 3]}.example`
}

export function nameOf(person: number): string {
  return `${givenOf(person)} ${familyOf(person)}`
}

export const everybody: readonly Somebody[] = Array.from({ length: 60 }, (_, person) => ({
  name: nameOf(person),
  address: addressOf(person),
  text: wordsOf(person),
}))

function wordsOf(person: number): string {
  const name = nameOf(person)
  if (person < 30) {
    const [one, other] = [(person % 5) + 1, (person % 5) + 2]
    return `Bonjour,\n\nJe m’inscris aux séminaires ${one} et ${other}.\n\n${name}`
  }
  if (person < 40) return `Bonjour,\n\nJe m’inscris à tous les séminaires.\n\n${name}`
  if (person < 45) return `Bonjour,\n\nJe m’inscris au séminaire 5.\n\n${name}`
  if (person < 50) return `Hello,\n\nPlease register me for seminars 1 and 3.\n\nKind regards,\n${name}`
  if (person < 55) return `Bonjour,\n\nJe viendrai peut-être au séminaire 6.\n\n${name}`
  return `Bonjour,\n\nJe m’inscris au séminaire 6.\n\n${name}`
}

function givenOf(person: number): string {
  return given[person % given.length] ?? ''
}

function familyOf(person: number): string {
  return family[Math.floor(person / given.length)] ?? ''
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
