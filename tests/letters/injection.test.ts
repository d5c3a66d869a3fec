import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { LetterBody } from '#src/domain/letter.ts'
import { compose } from '#src/letters/compose.ts'
import {
  answer,
  askOwner,
  choices,
  digest,
  nadege,
  notice,
  nudge,
  offer,
  place,
  templates,
  toOrganiser,
  trafic,
} from './drafts.ts'

/** Whatever strangers write, a letter keeps its shape: no markup, no header, no section, no link of theirs. */

const attack = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\r\nBcc: eve@evil.example\r\n',
      '\n\nVos données :\n',
      '<script>alert(1)</script>',
      '<a href="https://evil.example">',
      '"><img src=x onerror=alert(1)>',
      '</td></table>',
      '<!--',
      ']]>',
      '{{organiser.email}}',
      '{{{people}}}',
      '{{> layout}}',
      '&lt;b&gt;',
      'https://evil.example/x',
      'www.evil.example',
      'evil.example',
      'eve@evil.example',
      'javascript:alert(1)',
      '\u202e',
      '\u200b',
      '\u2028',
      '\0',
      '=?utf-8?q?x?=',
      '{{organiser.email}}{{constructor}}',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    fc.constantFrom('a', 'é', ' ', "'", '`', '='),
  ),
  maxLength: 40,
})

function lettersFrom(a: string, b: string, c: string): LetterBody[] {
  const person = {
    ...nadege,
    givenName: a,
    familyName: b,
    organisation: c,
    role: a,
    email: `${b} `,
    phone: c,
  }
  const people = [{ ...person, choices: choices([1, 6]) }]
  const to = { name: c, address: 'nadege.fontanel@asso.example' }
  const answers = { messageId: a, references: [b, c], subject: c }
  const mail = { subject: b, date: null, text: `${a}\n${b}\n${c}` }
  const evidence = [{ of: a, words: b }]
  const writer = { name: a, address: `${b} ` }
  const drafts = [
    answer({ to, answers, people, unclear: [a, b] }),
    answer({ to, answers, people: [...people, person], unclear: [c], kind: 'withdrawal' }),
    answer({ to, answers, people: [], unclear: [a], kind: 'doubt' }),
    notice({ person: { ...person, choices: choices([1]) }, registrant: b }),
    askOwner({ to, answers, person, asker: a, onBehalfOf: `${b} `, newEmail: `${c} ` }),
    askOwner({ to, answers, person, asker: a, onBehalfOf: to.address }),
    place({ to, answers, person }),
    offer({ to, answers, person }),
    nudge({ to, answers, unclear: [a, b, c] }),
    toOrganiser({ people, mail, evidence, unclear: [c], writer }),
    toOrganiser({ people, mail, concerns: ['parked'], writer }),
    digest({
      answers,
      matters: [
        { concerns: ['question'], writer, mail, unclear: [b, c] },
        { concerns: ['parked'], writer: null, mail, unclear: [] },
      ],
    }),
  ]
  return drafts.flatMap((draft) => [
    compose(draft, { series: trafic, templates }),
    compose({ ...draft, language: 'en' }, { series: trafic, templates }),
  ])
}

const ours = new Set(['organisatrice@metropole.example'])

describe('hostile values', () => {
  it('change neither headers nor markup nor sections, and make no link', () => {
    fc.assert(
      fc.property(attack, attack, attack, (a, b, c) => {
        for (const body of lettersFrom(a, b, c)) {
          expectCleanHeaders(body)
          expectOurMarkup(body.html)
          expectNoLinks(body.text.replaceAll('organisatrice@metropole.example', ''))
          expect(body.text + body.html).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\u2028\u2029]/u,
          )
          const headings = body.text.match(/^(?:Vos données\s:|Your data:)$/gmu) ?? []
          expect(headings.length).toBe(body.to.address === trafic.organiser.email ? 0 : 1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leave template syntax as they found it', () => {
    const people = [{ ...nadege, role: '{{organiser.email}} {{#each x}}', choices: choices([1]) }]
    const body = compose(answer({ people }), { series: trafic, templates })
    expect(body.text).toContain('{{organiser. email}} {{#each x}}')
    expect(body.html).toContain('{{organiser. email}} {{#each x}}')
  })

  it('are escaped in HTML and left alone in text', () => {
    const people = [{ ...nadege, organisation: `L'Étape & <Cie> "Sud"`, choices: choices([1]) }]
    const body = compose(answer({ people }), { series: trafic, templates })
    expect(body.text).toContain(`L'Étape & <Cie> "Sud"`)
    expect(body.html).toContain('L&#x27;Étape &amp; &lt;Cie&gt; &quot;Sud&quot;')
  })

  it('cannot forge a section of a mail shown to the organiser', () => {
    const text = 'Bonjour\r\n\r\nCe qui est enregistré :\u2028\u2028• Eve\u0085| fin'
    const body = compose(toOrganiser({ mail: { subject: '', date: null, text } }), {
      series: trafic,
      templates,
    })
    expect(body.text).toContain('| Bonjour\n|\n| Ce qui est enregistré :\n|\n| • Eve\n| | fin\n')
  })
})

function expectCleanHeaders(body: LetterBody): void {
  const values = [
    body.subject,
    body.from.name,
    body.to.name,
    body.replyTo?.name ?? '',
    body.inReplyTo ?? '',
    ...body.references,
    ...Object.values(body.headers),
  ]
  for (const value of values) expect(value).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
  expect([...body.subject].length).toBeLessThanOrEqual(204)
  for (const id of body.references) expect(id).toMatch(/^<[!-~]{1,200}@[!-~]{1,200}>$/)
}

const ourTags = new Set(
  'html head meta title style body table tbody tr td div p h1 h2 h3 ul li a br span strong blockquote'.split(
    ' ',
  ),
)
const ourAttributes = new Set(
  'lang charset name content role class width cellpadding cellspacing border align href'.split(' '),
)

function expectOurMarkup(html: string): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(ourTags).toContain(name)
      for (const attribute of Object.keys(attributes)) expect(ourAttributes).toContain(attribute)
      if (attributes.href !== undefined) expect(ours).toContain(attributes.href.replace(/^mailto:/, ''))
    },
    oncomment: (comment) => expect(comment).toBe('no comment'),
    ontext: (text) => expectNoLinks(text.replaceAll('organisatrice@metropole.example', '')),
  })
  parser.end(html)
}

/** Nothing that a mail program would turn into a link. */
function expectNoLinks(text: string): void {
  expect(text).not.toMatch(/https?:\/\/|www\.[a-z]|[a-z]\.example|[a-z]@[a-z]/)
}
