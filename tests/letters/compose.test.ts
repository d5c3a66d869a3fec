import { describe, expect, it } from 'vitest'
import { compose } from '#src/letters/compose.ts'
import { replySubject, threadOf } from '#src/letters/thread.ts'
import {
  answer,
  askOwner,
  choices,
  digest,
  karim,
  nadege,
  notice,
  nudge,
  offer,
  place,
  sante,
  templates,
  toOrganiser,
  trafic,
} from './drafts.ts'

const write = (draft: Parameters<typeof compose>[0], series = trafic) => compose(draft, { series, templates })

describe('the envelope of a letter', () => {
  it('an answer replies to the writer, in the thread, as an automatic reply (RFC 3834, section 5)', () => {
    const { text: _text, html: _html, ...envelope } = write(answer())
    expect(envelope).toEqual({
      from: { name: 'Grenoble Alpes Métropole', address: 'inscriptions@metropole.example' },
      to: { name: 'Nadège Fontanel', address: 'nadege.fontanel@asso.example' },
      replyTo: null,
      subject: 'Re: Inscription aux séminaires',
      inReplyTo: '<m2@asso.example>',
      references: ['<m1@asso.example>', '<m2@asso.example>'],
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    })
  })
  it('an answer to nothing in particular is generated, with a subject of its own', () => {
    const body = write(answer({ answers: null }))
    expect(body.headers['Auto-Submitted']).toBe('auto-generated')
    expect(body.subject).toBe(
      "Votre inscription\u00a0: Le travail social et le développement local à l'épreuve du trafic de stupéfiants",
    )
  })
  it('a notice shows nothing of the mail that caused it', () => {
    const body = write(notice({ answers: { messageId: '<m@x.example>', references: [], subject: 'Secret' } }))
    expect(body.inReplyTo).toBeNull()
    expect(body.references).toEqual([])
    expect(body.headers['Auto-Submitted']).toBe('auto-generated')
    expect(JSON.stringify(body)).not.toContain('Secret')
  })
  it('a letter to the organiser is answered to the writer', () => {
    const body = write(toOrganiser())
    expect(body.replyTo).toEqual({ name: 'Nadège Fontanel', address: 'nadege.fontanel@asso.example' })
    expect(body.headers['Auto-Submitted']).toBe('auto-generated')
    expect(write(toOrganiser({ writer: null })).replyTo).toBeNull()
  })
  it('a question to the one on record shows nothing of a mail that somebody else wrote', () => {
    const answers = { messageId: '<m@x.example>', references: [], subject: 'Secret' }
    const body = write(askOwner({ answers }))
    expect([body.inReplyTo, body.references, body.headers['Auto-Submitted']]).toEqual([
      null,
      [],
      'auto-generated',
    ])
    expect(JSON.stringify(body)).not.toContain('Secret')
    const own = write(askOwner({ answers, onBehalfOf: 'nadege.fontanel@asso.example' }))
    expect([own.inReplyTo, own.references, own.headers['Auto-Submitted'], own.subject]).toEqual([
      '<m@x.example>',
      ['<m@x.example>'],
      'auto-replied',
      'Re: Secret',
    ])
  })
  it('what comes later stays in the thread of the mail it answers, and has a subject without one', () => {
    for (const draft of [place(), offer(), nudge()]) {
      const body = write(draft)
      expect([body.inReplyTo, body.subject, body.headers['Auto-Submitted']]).toEqual([
        '<m2@asso.example>',
        'Re: Inscription aux séminaires',
        'auto-replied',
      ])
      const alone = write({ ...draft, answers: null })
      expect([alone.inReplyTo, alone.headers['Auto-Submitted']]).toEqual([null, 'auto-generated'])
      expect(alone.subject).not.toMatch(/^Re:/)
    }
  })
  it('a digest is generated and has nobody to reply to', () => {
    const body = write(digest())
    expect([body.replyTo, body.inReplyTo, body.headers['Auto-Submitted']]).toEqual([
      null,
      null,
      'auto-generated',
    ])
  })
  it('the same draft gives the same words', () => {
    expect(write(answer())).toEqual(write(answer()))
  })
})

describe('threadOf (RFC 5322, section 3.6.4)', () => {
  const thread = (messageId: string | null, references: string[]) =>
    threadOf({ messageId, references, subject: '' })
  it('adds the parent to its references', () => {
    expect(thread('<c@x>', ['<a@x>', '<b@x>'])).toEqual({
      inReplyTo: '<c@x>',
      references: ['<a@x>', '<b@x>', '<c@x>'],
    })
  })
  it('has none when the parent has no Message-ID', () => {
    expect(thread(null, ['<a@x>'])).toEqual({ inReplyTo: null, references: [] })
    expect(threadOf(null)).toEqual({ inReplyTo: null, references: [] })
  })
  it('leaves out what is no Message-ID', () => {
    const odd = [
      '<a@x>\r\nBcc: <b@x>',
      '<a b@x>',
      'a@x',
      '<@x>',
      '<a@>',
      `<${'a'.repeat(500)}@x>`,
      '<<a@x>>',
      '<é@x>',
    ]
    expect(thread('<c@x>', odd).references).toEqual(['<c@x>'])
    for (const id of odd) expect(thread(id, [])).toEqual({ inReplyTo: null, references: [] })
  })
  it('keeps the first and the latest of many', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `<${i}@x>`)
    const { references } = thread('<parent@x>', ['<first@x>', ...many.slice(0, 900)])
    expect(references.length).toBe(20)
    expect([references[0], references[1], references[19]]).toEqual(['<first@x>', '<882@x>', '<parent@x>'])
    expect(thread('<parent@x>', many).references.length).toBe(20)
  })
})

describe('replySubject', () => {
  const check = (subject: string, expected: string | null) =>
    it(JSON.stringify(subject.slice(0, 50)), () => {
      expect(replySubject({ messageId: null, references: [], subject })).toBe(expected)
    })
  check('Inscription', 'Re: Inscription')
  check('Re: Inscription', 'Re: Inscription')
  check('RE : Re: Rép : AW:Inscription', 'Re: Inscription')
  check('Re[2]: Inscription', 'Re: Inscription')
  check('Re\u00a0: Inscription', 'Re: Inscription')
  check('TR: Inscription', 'Re: TR: Inscription')
  check('Réunion de mars', 'Re: Réunion de mars')
  check('', null)
  check('Re: ', null)
  check('Inscription\r\nBcc: eve@evil.example', 'Re: Inscription Bcc: eve @ evil. example')
  check('Re: '.repeat(200), null)
})

describe('what letters say', () => {
  it('speaks to the reader as "vous", of others by name', () => {
    expect(write(answer()).text).toContain('Vous êtes inscrit(e) à 2 séminaires')
    const other = write(answer({ people: [{ ...karim, choices: choices([1]) }] })).text
    expect(other).toContain('Bonjour,')
    expect(other).toContain('Karim Belkacem est inscrit(e) à 1 séminaire\u00a0:')
    expect(other).toContain('Karim Belkacem\u00a0: l’inscription est bien enregistrée.')
  })
  it('knows the reader by name when they state another address than the one they write from', () => {
    const to = { name: 'FONTANEL Nadège', address: 'n.fontanel@perso.example' }
    expect(write(answer({ to })).text).toContain('Bonjour Nadège Fontanel,')
  })
  it('counts in the plural of each language', () => {
    const one = answer({ people: [{ ...nadege, choices: choices([1]) }] })
    expect(write(one).text).toMatch(/à 1 séminaire\s/)
    expect(write({ ...one, language: 'en' }).text).toMatch(/for 1 seminar:/)
    expect(write(answer({ language: 'en' })).text).toMatch(/for 2 seminars:/)
  })
  it('gives the link to those who have a place only', () => {
    const waiting = [{ ...nadege, choices: choices([3], { status: 'waiting' }) }]
    const link = 'https://visio.valbonnac.example/r3'
    expect(write(answer({ people: waiting }), sante).text).not.toContain(link)
    expect(write(answer({ people: waiting }), sante).html).not.toContain('visio.valbonnac')
    const both = [...waiting, { ...karim, choices: choices([3]) }]
    expect(write(answer({ people: both }), sante).text).toContain(link)
  })
  it('offers seminars that are open: to come, not cancelled, not closed, not just refused', () => {
    const seminars = trafic.seminars.map((seminar) => {
      if (seminar.number === 3) return { ...seminar, cancelled: true }
      return seminar.number === 4 ? { ...seminar, closes: '2021-02-28' } : seminar
    })
    const draft = answer({ kind: 'doubt', people: [], refused: [{ seminar: 6, why: 'closed' }] })
    const offered = (now: string) =>
      [
        ...compose(draft, { series: { ...trafic, seminars }, templates, now }).text.matchAll(
          /^• Séminaire (\d)/gm,
        ),
      ]
        .map(([, number]) => Number(number))
        .slice(1)
    expect(offered('2020-12-01T00:00:00.000Z')).toEqual([1, 2, 4, 5])
    // The last day of registration ends at midnight in Paris, 23:00 UTC.
    expect(offered('2021-02-28T22:59:00.000Z')).toEqual([2, 4, 5])
    expect(offered('2021-02-28T23:00:00.000Z')).toEqual([2, 5])
    expect(offered('2021-03-04T13:00:00.000Z')).toEqual([5])
  })
  it('says so when nothing is open', () => {
    const late = compose(answer({ kind: 'doubt', people: [] }), {
      series: trafic,
      templates,
      now: '2022-01-01T00:00:00.000Z',
    })
    expect(late.text).toContain('Aucun séminaire n’est ouvert aux inscriptions pour le moment.')
  })
  it('has a sentence for each concern', () => {
    const concerns = [
      'question',
      'no-words',
      'data-access',
      'data-erasure',
      'opt-out',
      'calendar-reply',
      'not-the-address-on-record',
      'several-at-address',
      'full',
      'closed',
      'bounce',
      'parked',
      'capped',
      'no-answer-possible',
      'joined-by-name',
      'unanswered',
    ] as const
    for (const language of ['fr', 'en'] as const) {
      const sentences = concerns.map((concern) => {
        const { text } = write(toOrganiser({ language, concerns: [concern], evidence: [], unclear: [] }))
        return /^• (.*)$/m.exec(text)?.[1] ?? ''
      })
      expect(new Set(sentences).size).toBe(concerns.length)
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
    }
  })
  it('quotes no more than twenty doubts, for it may be sent to a forged address', () => {
    const unclear = Array.from({ length: 500 }, (_, i) => `doute ${i}`)
    const { text } = write(answer({ kind: 'doubt', people: [], unclear }))
    expect(text.match(/doute \d+/g)?.length).toBe(20)
  })
  it('gives the link with the place, not with the offer of one', () => {
    const link = 'https://visio.valbonnac.example/r3'
    expect(write(place(), sante).text).toContain(link)
    const offered = write(offer(), sante)
    expect(offered.text + offered.html).not.toContain('visio.valbonnac')
  })
  it('tells the rank of one who waits, not of two who wait for the same', () => {
    const waiting = choices([3], { status: 'waiting' })
    const text = (people: (typeof nadege)[]) => write(answer({ people, ranks: { 3: 7, 4: 1 } })).text
    expect(text([{ ...nadege, choices: waiting }])).toContain('Liste d’attente, rang 7\n')
    expect(text([{ ...nadege, choices: choices([3, 4]) }])).not.toContain('rang')
    const team = [
      { ...nadege, choices: waiting },
      { ...karim, choices: choices([3]) },
    ]
    expect(text(team)).toContain('  Séminaire 3\u00a0: rang 7 sur la liste d’attente\n')
    expect(text(team.map((person) => ({ ...person, choices: waiting })))).not.toContain('rang')
  })
  it('names every matter of a digest, however many, and quotes the first hundred', () => {
    const [matter] = digest().matters
    if (!matter) throw new Error('the digest has matters')
    const { text } = write(digest({ matters: Array.from({ length: 400 }, () => matter) }))
    expect(text.match(/^\d+\. Nadège Fontanel \(nadege\.fontanel@asso\.example\)/gm)?.length).toBe(400)
    expect(text.match(/^\| je m’inscris aux 1 et 3/gm)?.length).toBe(100)
    expect(text).toContain('400 messages ont besoin de vous.')
  })
  it('cuts the mail in a digest after twelve lines, and a line that is very long', () => {
    const [matter] = digest().matters
    if (!matter) throw new Error('the digest has matters')
    const quoted = (text: string) => {
      const mail = { ...matter.mail, subject: '', text }
      return write(digest({ matters: [{ ...matter, mail }] })).text.match(/^\| .*$/gm)
    }
    expect(quoted('a\n'.repeat(13))).toEqual([...Array(12).fill('| a'), '| […]'])
    expect(quoted('a\n'.repeat(11))).toEqual(Array(11).fill('| a'))
    expect(quoted('a'.repeat(5000))).toEqual([`| ${'a'.repeat(1500)}`, '| […]'])
  })
  it('makes a mailto of an address whole, so that it adds no field (RFC 6068, section 2)', () => {
    const [matter] = digest().matters
    if (!matter) throw new Error('the digest has matters')
    const href = (address: string) =>
      /href="(mailto:[^"]*)"/.exec(
        write(
          digest({
            matters: [
              { ...matter, writer: { name: '', address }, mail: { ...matter.mail, subject: 'Oui & non?' } },
            ],
          }),
        ).html,
      )?.[1]
    expect(href('a?bcc=b&body=c%0d@evil.example')).toBe(
      'mailto:a%3Fbcc%3Db%26body%3Dc%250d@evil.example?subject&#x3D;Re%3A%20Oui%20%26%20non%3F',
    )
    expect(href('"a b"@evil.example')).toBeUndefined()
  })
  it('refuses a seminar that the series does not have', () => {
    expect(() => write(answer({ people: [{ ...nadege, choices: choices([9]) }] }))).toThrow('seminar 9')
  })
})
