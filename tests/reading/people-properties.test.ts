import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { MOST_PEOPLE } from '#src/reading/forms.ts'
import { layOut } from '#src/reading/lay-out.ts'
import { readPeople } from '#src/reading/people.ts'
import type { People, Person } from '#src/reading/person.ts'
import { plain } from '#src/reading/plain.ts'
import { mail } from '#tests/reading/mail.ts'
import { gardens } from '#tests/reading/programmes.ts'

const bare: Promise<Message> = mail(['From: Marie Dupont <marie.dupont@asso.example>'], 'x')

/** The people of a text that Marie Dupont writes. */
async function read(text: string): Promise<{ people: People; text: string }> {
  const message: Message = { ...(await bare), text, html: null }
  const layout = layOut(message, [gardens.registration.address])
  return { people: readPeople(layout, message, gardens), text: layout.text }
}

const fields = ['givenName', 'familyName', 'email', 'phone', 'organisation', 'role'] as const

const values = (person: Person) =>
  fields.flatMap((field) => {
    const found = person[field]
    return found ? [{ field, ...found }] : []
  })

/** What people write, in any order, with anything between. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Mme Sylvie Garnier',
      'DIALLO Fatoumata',
      'mr ali kaci',
      'éducatrice',
      'à la MJC des Lilas',
      'CCAS de Voiron',
      "merci d'inscrire",
      'ma collègue',
      "je m'appelle",
      'je suis',
      'et moi-même',
      'nous serons trois',
      'Nom :',
      'Prénom :',
      'Fonction :',
      'Tél : 06 39 98 22 31',
      'zoe.pic@mjc.example',
      'accueil@mjc.example',
      'à ma place',
      'au 2 et au 4',
      '- ',
      ' | ',
      ', ',
      ' : ',
      '(',
      ')',
      '. ',
      '\n',
      '\n\n',
      'Cordialement,\n',
      "l'",
      'de la',
      '"',
      '>',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  { maxLength: 60 },
)

describe('whatever is written', () => {
  it('no value is longer than a line, and each but the phone stands in the mail', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (parts) => {
        const { people, text } = await read(parts.join(' '))
        const written = plain(`${text} Marie Dupont marie.dupont@asso.example Inscription`)
        for (const person of people.persons)
          for (const { field, value } of values(person)) {
            expect(value).not.toMatch(/[\r\n]/)
            if (field === 'phone') continue
            for (const word of plain(value).split(' ')) expect(written).toContain(word)
          }
      }),
    )
  })

  it('the evidence in the text says where its words stand', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (parts) => {
        const { people, text } = await read(parts.join(' '))
        for (const person of people.persons)
          for (const { evidence } of values(person))
            if (evidence.where === 'text') expect(evidence.at).toBeLessThan(text.length)
        for (const { start, end } of people.persons.flatMap(({ spans }) => spans)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('the writer comes first, and whoever is replaced is somebody', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (parts) => {
        const { persons, replaced } = (await read(parts.join(' '))).people
        expect(persons.map(({ sender }) => sender)).toEqual(persons.map((_, i) => i === 0))
        const known =
          replaced === null ||
          (persons[replaced.from] && persons[replaced.by] && replaced.from !== replaced.by)
        expect(known).toBeTruthy()
      }),
    )
  })
})

describe('the addresses of the bot and the organisers are nobody’s', () => {
  it('in the text', async () => {
    const { people } = await read(
      "Mon adresse est inscriptions@maison.example, et merci d'inscrire Zoé Pic (paule@maison.example).",
    )
    expect(people.persons.map(({ email }) => email?.value ?? null)).toEqual([
      'marie.dupont@asso.example',
      null,
    ])
  })
})

describe('a hostile length does no harm', () => {
  const long: Readonly<Record<string, string>> = {
    'empty lines': '\n'.repeat(100_000),
    quotes: '>'.repeat(100_000),
    commas: ','.repeat(100_000),
    names: 'Marie Curie, '.repeat(8_000),
    'lines of names': 'Marie Curie\n'.repeat(8_000),
    honorifics: 'Mme '.repeat(25_000),
    numbers: '06 39 98 22 31\n'.repeat(7_000),
    addresses: `a@${'b.'.repeat(50_000)}`,
    labels: 'Nom : X\n'.repeat(12_000),
    'one word': 'a'.repeat(100_000),
    rows: 'CURIE | Irène | x@y.example\n'.repeat(3_000),
  }
  for (const [name, text] of Object.entries(long))
    it(name, async () => {
      const { people } = await read(`Je m'inscris au 2.\n${text}`)
      expect(people.persons.length).toBeLessThanOrEqual(MOST_PEOPLE)
      expect(people.persons[0]?.email?.value).toBe('marie.dupont@asso.example')
    })
})
