import Handlebars from 'handlebars'
import type { LetterBody, LetterDraft, ShownPerson } from '#src/domain/letter.ts'
import type { Series } from '#src/domain/series.ts'
import { type ComposeContext, compose } from './compose.ts'
import { detailsOf } from './person-view.ts'
import type { Templates } from './templates.ts'

/**
 * Writes a letter as `compose` does. Thousands of an announcement differ only in whom they are for: one of each kind is
 * composed with blanks for what is a person's own, and the others are that one with the blanks filled in, as values,
 * escaped as templates escape them.
 */
export function composeAnnounced(draft: LetterDraft, context: ComposeContext): LetterBody {
  const person = onlyPerson(draft)
  if (!draft.announcement || !person) return compose(draft, context)
  const values = detailsOf(person)
  const blanked = withBlanks(draft, person, values)
  const form = formOf(draft.announcement, blanked, context)
  const fill = (words: string, made: (value: string) => string = (value) => value) =>
    words.replace(anyBlank, (found) => made(values[fieldOf.get(found) ?? 'name'] ?? ''))
  return {
    ...form,
    to: { name: form.to.name, address: draft.to.address },
    subject: fill(form.subject),
    text: fill(form.text),
    html: fill(form.html, Handlebars.escapeExpression),
  }
}

type Details = ReturnType<typeof detailsOf>
type Field = keyof Details

/** Words that go through all that is done to a value unchanged, and that nobody writes. */
const blanks: Readonly<Record<Field, string>> = {
  name: 'zqxnamexqz',
  email: 'zqxemailxqz@blank.test',
  phone: '+999000999000999',
  organisation: 'zqxorganisationxqz',
  role: 'zqxrolexqz',
}
const fieldOf = new Map(Object.entries(blanks).map(([field, words]) => [words, field as Field]))
const anyBlank = /zqxnamexqz|zqxemailxqz@blank\.test|\+999000999000999|zqxorganisationxqz|zqxrolexqz/g

/** Of a letter that shows one person. */
function onlyPerson(draft: LetterDraft): ShownPerson | null {
  const people = 'people' in draft ? draft.people : []
  return people.length === 1 ? (people[0] ?? null) : null
}

/** The draft with a blank for each detail that is there and shown; one that would not be shown stays as it is. */
function withBlanks(draft: LetterDraft, person: ShownPerson, values: Details): LetterDraft {
  const detail = (field: Exclude<Field, 'name'>) => (values[field] === null ? person[field] : blanks[field])
  const isWhole = Boolean(person.givenName?.trim() && person.familyName?.trim())
  const blank: ShownPerson = {
    ...person,
    participant: '',
    ...(values.name !== null && { givenName: blanks.name, familyName: isWhole ? '\u200b' : null }),
    email: detail('email'),
    phone: detail('phone'),
    organisation: detail('organisation'),
    role: detail('role'),
  }
  const isReader = person.email === draft.to.address
  const address = isReader ? (blank.email ?? '') : 'zqxtoxqz@blank.test'
  return { ...draft, participants: [], to: { name: '', address }, people: [blank] } as LetterDraft
}

/** The letters with blanks of one announcement: those of the one before are of no use any more. */
interface Forms {
  readonly announcement: string
  readonly byDraft: Map<string, LetterBody>
}

const known = new WeakMap<Templates, WeakMap<Series, Forms>>()

function formOf(announcement: string, draft: LetterDraft, context: ComposeContext): LetterBody {
  const ofTemplates = known.get(context.templates) ?? new WeakMap<Series, Forms>()
  known.set(context.templates, ofTemplates)
  let forms = ofTemplates.get(context.series)
  if (forms?.announcement !== announcement) {
    forms = { announcement, byDraft: new Map() }
    ofTemplates.set(context.series, forms)
  }
  const key = JSON.stringify(draft)
  const form = forms.byDraft.get(key) ?? compose(draft, context)
  forms.byDraft.set(key, form)
  return form
}
