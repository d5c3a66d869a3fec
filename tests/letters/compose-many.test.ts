import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LetterBody, LetterDraft, LetterKind, ShownPerson } from '#src/domain/letter.ts'
import { compose } from '#src/letters/compose.ts'
import { composeAnnounced } from '#src/letters/compose-many.ts'
import { ourTemplates } from '#src/letters/our-templates.ts'
import { sampleDrafts } from '#src/letters/sample.ts'
import { loadTemplates } from '#src/letters/templates.ts'
import { loadSeries } from '#src/series/load-series.ts'

const series = await loadSeries('data/series.yaml')
const templates = await loadTemplates(ourTemplates)
const context = { series, templates, now: '2020-12-14T08:00:00.000Z' }
const kinds: readonly LetterKind[] = ['update', 'announcement', 'reminder', 'thanks']

const words = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      'Anaïs',
      "d'Arc",
      'O’Neil',
      '<b>Eve</b>',
      '**Bob** & Co',
      '$& $1 {{name}}',
      ' ',
      'x.example',
    ),
  ),
)
const details = fc.record({
  givenName: words,
  familyName: words,
  email: fc.option(fc.constantFrom('ana@asso.example', "o'neil+x@asso.example", '"a b"@asso.example')),
  phone: fc.option(fc.constantFrom('+33639981234', '+999', 'none')),
  organisation: words,
  role: words,
})

test.each(kinds)('an announced letter is the letter that is composed by itself: %s', (kind) => {
  for (const language of ['fr', 'en'] as const) {
    const samples = sampleDrafts(kind, series, language).filter(
      (draft) => 'people' in draft && draft.people.length === 1,
    )
    expect(samples.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...samples), details, fc.boolean(), (sample, person, toOwn) => {
        const draft = draftFor(sample, person, toOwn)
        expect(asRead(composeAnnounced(draft, context))).toEqual(asRead(compose(draft, context)))
      }),
      { numRuns: 60 },
    )
  }
})

/** Templates and Markdown each have their own list of characters that they escape: to a reader they are the same. */
function asRead(body: LetterBody): LetterBody {
  const html = body.html.replace(/&#x([0-9A-F]+);/gi, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  return { ...body, html }
}

function draftFor(sample: LetterDraft, person: Partial<ShownPerson>, toOwn: boolean): LetterDraft {
  const people = 'people' in sample ? sample.people.map((one) => ({ ...one, ...person })) : []
  const address = toOwn && person.email ? person.email : 'colleague@asso.example'
  return { ...sample, announcement: 'a1', to: { name: '', address }, people } as LetterDraft
}
