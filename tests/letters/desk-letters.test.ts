import { expect, test } from 'vitest'
import type { DoneDraft, PreviewDraft, ReportDraft } from '#src/domain/desk-letter.ts'
import { compose } from '#src/letters/compose.ts'
import { dones, previews, reports } from '#src/letters/sample-desk.ts'
import { templates, trafic } from './drafts.ts'

const hostile =
  'Eve\r\nBcc: x@evil.example\r\n\r\n<b>gras</b> https://evil.example/x {{organiser.email}} \u202eelpmaxe'

/** Everything in the answers to an organiser's commands that somebody else, or a forged mail, may have written. */
function hostileDrafts() {
  const [preview] = previews(trafic, 'fr')
  const [, , report] = reports(trafic, 'fr')
  const [done] = dones(trafic, 'fr')
  const answers = { messageId: '<a@evil.example>', references: [], subject: hostile }
  return [
    { ...(preview as PreviewDraft), answers, aside: [hostile] },
    {
      ...(report as ReportDraft),
      answers,
      named: [
        { seminar: 1, names: [{ name: hostile, organisation: hostile, state: 'registered' as const }] },
      ],
    },
    { ...(done as DoneDraft), answers, found: hostile, faults: [hostile] },
  ]
}

test('show what others wrote without markup, links of theirs, or lines of their own', () => {
  for (const draft of hostileDrafts()) {
    for (const language of ['fr', 'en'] as const) {
      const { subject, text, html } = compose({ ...draft, language }, { series: trafic, templates })
      expect(`${subject}${text}${html}`).not.toMatch(/[\u202e\r]/)
      expect(html).not.toContain('<b>')
      expect(`${subject}${text}`).not.toMatch(/^Bcc:/m)
      if (draft.kind !== 'done') expect(`${text}${html}`).not.toContain('https://evil.example')
    }
  }
})

test('show a letter to be sent word for word', () => {
  const [preview] = previews(trafic, 'en')
  const text = 'Line one\n\n• a list\n  https://visio.example/3?a=b&c=d\n'
  const draft = { ...(preview as PreviewDraft), samples: [{ subject: 'A & B', text }] }
  const body = compose(draft, { series: trafic, templates })
  expect(body.text).toContain(
    '| Subject: A & B\n|\n| Line one\n|\n| • a list\n|   https://visio.example/3?a=b&c=d\n',
  )
  expect(body.html).toContain('https://visio.example/3?a&#x3D;b&amp;c&#x3D;d')
})

test('name two hundred people, and say how many more there are', () => {
  const long = reports(trafic, 'fr').at(-1) as ReportDraft
  const { text } = compose(long, { series: trafic, templates })
  expect(text.split('• Nadège Fontanel\n').length).toBe(201)
  expect(text).toContain('• et 2 autres, dans le tableau')
})
