import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ParseError, parseMessage } from '#src/mailbox/parse.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text.replace(/\r?\n/g, '\r\n'), encoding)

const header = `From: =?utf-8?Q?Ma=C3=ABlle_Qu=C3=A9m=C3=A9ner?= <M.Quemener@ght.example>
To: Inscriptions <inscriptions@metropole.example>, "Dupont, Jean" <j.dupont@asso.example>
Cc: undisclosed-recipients:;
Reply-To: secretariat@ght.example
Subject: =?utf-8?Q?S=C3=A9minaire?=
 =?utf-8?Q?_3?=
Date: Mon, 11 Jan 2021 10:27:31 +0100
Message-ID: <abc$1@ght.example>
In-Reply-To: <inv@metropole.example>
References: <a@x.example>
 <inv@metropole.example>
X-Word: =?iso-8859-1?Q?=E9t=E9?=
`

describe('the fields of the header', () => {
  it('are decoded, unfolded and lower-cased where they are addresses', async () => {
    const message = await parseMessage(bytes(`${header}\nBonjour`))
    expect(message).toMatchObject({
      messageId: '<abc$1@ght.example>',
      inReplyTo: ['<inv@metropole.example>'],
      references: ['<a@x.example>', '<inv@metropole.example>'],
      from: { name: 'Maëlle Quéméner', address: 'm.quemener@ght.example' },
      replyTo: [{ name: '', address: 'secretariat@ght.example' }],
      to: [
        { name: 'Inscriptions', address: 'inscriptions@metropole.example' },
        { name: 'Dupont, Jean', address: 'j.dupont@asso.example' },
      ],
      cc: [],
      subject: 'Séminaire 3',
      date: '2021-01-11T09:27:31.000Z',
      text: 'Bonjour',
      html: null,
      parts: [],
      faults: [],
    })
    expect(message.headers.get('x-word')).toEqual(['été'])
    expect(Object.isFrozen(message)).toBe(true)
  })

  it('may all be missing', async () => {
    const message = await parseMessage(bytes('\nBonjour'))
    expect(message).toMatchObject({ from: null, subject: '', date: null, messageId: null, text: 'Bonjour' })
  })

  it('may be 8-bit, in UTF-8 or windows-1252', async () => {
    const utf8 = await parseMessage(bytes('From: Zoé <z@a.example>\nSubject: été\n\n'))
    const latin = await parseMessage(bytes('From: Zoé <z@a.example>\nSubject: été\n\n', 'latin1'))
    for (const message of [utf8, latin]) {
      expect([message.from?.name, message.subject]).toEqual(['Zoé', 'été'])
    }
  })

  it('hide no line break in a decoded word', async () => {
    const message = await parseMessage(bytes('Subject: =?utf-8?Q?a=0D=0ABcc:_x@y.example?=\n\n'))
    expect(message.subject).toBe('a Bcc: x@y.example')
  })

  it('with a malformed Message-ID have none', async () => {
    expect((await parseMessage(bytes('Message-ID: abc\n\nx'))).messageId).toBeNull()
  })
})

describe('message time', () => {
  const received = (date: string) => `Received: from a by b; ${date}\n`
  async function check(fields: string, expected: string | null) {
    expect((await parseMessage(bytes(`${fields}\nx`))).date).toBe(expected)
  }

  it('is the Date', () => check('Date: Tue, 5 Jan 2021 10:00:00 +0100 (CET)\n', '2021-01-05T09:00:00.000Z'))
  it('is the Date within 48 hours of the top Received', () =>
    check(
      `${received('Thu, 7 Jan 2021 08:59:00 +0000')}Date: Tue, 5 Jan 2021 10:00:00 +0100\n`,
      '2021-01-05T09:00:00.000Z',
    ))
  it('is the top Received beyond', () =>
    check(
      `${received('Thu, 7 Jan 2021 09:01:00 +0000')}${received('Tue, 5 Jan 2021 09:01:00 +0000')}Date: Tue, 5 Jan 2021 10:00:00 +0100\n`,
      '2021-01-07T09:01:00.000Z',
    ))
  it('is the top Received when there is no Date', () =>
    check(received('Thu, 7 Jan 2021 09:01:00 +0000'), '2021-01-07T09:01:00.000Z'))
  it('is the top Received when the Date is none', () =>
    check(`${received('Thu, 7 Jan 2021 09:01:00 +0000')}Date: yesterday\n`, '2021-01-07T09:01:00.000Z'))
  it('without a zone is UTC, wherever the program runs', () =>
    check('Date: 5 Jan 2021 10:00:00\n', '2021-01-05T10:00:00.000Z'))
  it('is nothing when nothing tells', () => check('Date: 31 Foo 20x\n', null))
})

describe('a body', () => {
  async function check(type: string, encoding: string, body: Buffer, expected: string) {
    const head = bytes(`Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`)
    expect((await parseMessage(Buffer.concat([head, body]))).text).toBe(expected)
  }
  const latin = (text: string) => Buffer.from(text, 'latin1')

  it('in its charset', () => check('text/plain; charset=iso-8859-1', '8bit', latin('été'), 'été'))
  it('in a charset of Windows', () =>
    check('text/plain; charset=windows-1252', 'quoted-printable', latin('=80 =9Cuvre'), '€ œuvre'))
  it('said to be UTF-8 and not', () => check('text/plain; charset=utf-8', '8bit', latin('été'), 'été'))
  it('said to be UTF-8 and not, encoded', () =>
    check('text/plain; charset=utf-8', 'quoted-printable', latin('=E9t=E9'), 'été'))
  it('said to be ASCII and not', () => check('text/plain; charset=us-ascii', '8bit', latin('été'), 'été'))
  it('of no charset, in UTF-8', () => check('text/plain', '8bit', Buffer.from('été'), 'été'))
  it('of no charset, in windows-1252', () => check('text/plain', '8bit', latin('été'), 'été'))
  it('of a charset nobody knows', () => check('text/plain; charset=x-none', '7bit', latin('ete'), 'ete'))
  it('of no type', async () => {
    expect((await parseMessage(latin('Subject: x\r\n\r\nété'))).text).toBe('été')
  })
  it('with a broken transfer encoding', () =>
    check('text/plain; charset=utf-8', 'base64', latin('QsO0bmpvdXI=!!'), 'Bônjour'))
  it('flowed, joined', () =>
    check('text/plain; charset=utf-8; format=flowed', '7bit', latin('one \r\ntwo\r\n'), 'one two'))

  it('marked as an attachment, when there is no other', async () => {
    const message = await parseMessage(
      bytes('Content-Type: text/plain\nContent-Disposition: attachment\n\nBonjour\n'),
    )
    expect(message.text).toBe('Bonjour\n')
  })

  it('garbled only in one of two parts', async () => {
    const message = await parseMessage(
      Buffer.concat([
        bytes(
          'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n',
        ),
        Buffer.from('é'),
        bytes('\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>'),
        latin('é'),
        bytes('</p>\n--b--\n'),
      ]),
    )
    expect([message.text, message.html]).toEqual(['é', '<p>é</p>'])
  })
})

describe('parts', () => {
  const report = `Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; a@b.example
--b
Content-Type: message/rfc822

Message-ID: <ours@metropole.example>
Subject: Invitation

Bonjour
--b
Content-Type: text/rfc822-headers

Message-ID: <theirs@metropole.example>
--b--
`
  it('of a delivery report are reachable, the returned message parsed', async () => {
    const message = await parseMessage(bytes(report))
    expect(message.text).toBe('Sorry.')
    expect(message.parts.map(({ type }) => type)).toEqual([
      'message/delivery-status',
      'message/rfc822',
      'text/rfc822-headers',
    ])
    expect(message.parts[0]?.text).toContain('Final-Recipient: rfc822; a@b.example')
    expect(message.parts[1]?.message).toMatchObject({
      messageId: '<ours@metropole.example>',
      text: 'Bonjour',
    })
    expect(message.parts[2]?.text).toContain('<theirs@metropole.example>')
  })

  it('keep their parameters: the method of a calendar', async () => {
    const message = await parseMessage(
      bytes(`Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/calendar; METHOD=REPLY; charset=utf-8

BEGIN:VCALENDAR
--b
Content-Type: text/vcard; name="é.vcf"
Content-Transfer-Encoding: base64

QkVHSU46VkNBUkQ=
--b
Content-Type: image/png
Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
`),
    )
    expect(message.parts).toMatchObject([
      { type: 'text/calendar', parameters: { method: 'REPLY' }, text: 'BEGIN:VCALENDAR' },
      { type: 'text/vcard', filename: 'é.vcf', text: 'BEGIN:VCARD', size: 11 },
      { type: 'image/png', filename: 'café.png', text: null, size: 8 },
    ])
  })
})

describe('the hash', () => {
  const hash = async (text: string) => (await parseMessage(bytes(text))).hash
  it('is that of the same mail uploaded again, its way here aside', async () => {
    expect(await hash(`Received: from a by b; x\n${header}\nBonjour`)).toBe(
      await hash(`X-Mark: 1\n${header}\nBonjour`),
    )
    expect(await hash(`${header}\nBonjour`)).toMatch(/^[0-9a-f]{64}$/)
  })
  it('differs with the body, the subject, the sender', async () => {
    const hashes = await Promise.all([
      hash(`${header}\nBonjour`),
      hash(`${header}\nBonsoir`),
      hash(`${header.replace('_3', '_4')}\nBonjour`),
      hash(`${header.replace('M.Quemener', 'N.Quemener')}\nBonjour`),
    ])
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('bad input', () => {
  it('that is empty is refused by its name', async () => {
    for (const nothing of ['', '\r\n', ' \t\n\n']) {
      await expect(parseMessage(Buffer.from(nothing))).rejects.toMatchObject({
        name: 'ParseError',
        code: 'empty',
      })
    }
  })

  it('with bare CR line ends is read', async () => {
    const message = await parseMessage(Buffer.from('From: a@b.example\rSubject: x\r\rBonjour\rMarie\r'))
    expect(message).toMatchObject({ subject: 'x', text: 'Bonjour\nMarie\n', faults: ['bare-cr'] })
  })

  it('with a header of 1 MB keeps who wrote, to whom and what', async () => {
    const junk = Array.from({ length: 12_000 }, (_, i) => `X-Junk-${i}: ${'z'.repeat(80)}`).join('\n')
    const message = await parseMessage(bytes(`${junk}\n${header}\nBonjour`))
    expect(message).toMatchObject({ subject: 'Séminaire 3', text: 'Bonjour', faults: ['header-cut'] })
    expect(message.from?.address).toBe('m.quemener@ght.example')
  })

  it('with one field of 1 MB is read', async () => {
    const message = await parseMessage(bytes(`X-Junk: ${'z'.repeat(1 << 20)}\n${header}\nBonjour`))
    expect(message).toMatchObject({ subject: 'Séminaire 3', text: 'Bonjour', faults: ['header-cut'] })
  })

  it('with ten thousand recipients keeps a thousand at most', async () => {
    const to = Array.from({ length: 10_000 }, (_, i) => `p${i}@asso.example`).join(',\n ')
    const message = await parseMessage(bytes(`To: ${to}\n${header.replace(/^To:.*\n/m, '')}\nBonjour`))
    expect(message.to).toHaveLength(1000)
    expect(message.to[999]).toEqual({ name: '', address: 'p999@asso.example' })
    expect(message.text).toBe('Bonjour')
  })

  it('of 25 MB in base64 is passed over as it streams by', async () => {
    const line = `${Buffer.alloc(57, 7).toString('base64')}\r\n`
    const lines = Math.ceil(25_000_000 / line.length)
    const message = await parseMessage(
      Buffer.concat([
        bytes(
          'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n',
        ),
        Buffer.from(line.repeat(lines)),
        bytes('--b--\n'),
      ]),
    )
    expect(message.text).toBe('Bonjour')
    expect(message.parts).toMatchObject([{ type: 'application/pdf', size: 57 * lines, text: null }])
  })

  it('with a readable attachment of 2 MB keeps its beginning', async () => {
    const message = await parseMessage(
      bytes(
        `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/csv\n\n${'a;b\n'.repeat(500_000)}--b--\n`,
      ),
    )
    expect(message.parts[0]?.text).toHaveLength(512 * 1024)
  })

  it('with a body of 2 MB keeps its beginning and says so', async () => {
    const message = await parseMessage(bytes(`${header}\n${'bonjour\n'.repeat(250_000)}`))
    expect(message.text).toHaveLength(1_000_000)
    expect(message.faults).toEqual(['body-cut'])
  })

  it('of a thousand nested parts is refused by its name', async () => {
    const open = Array.from(
      { length: 1001 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`,
    ).join('\n')
    await expect(parseMessage(bytes(`${open}\nContent-Type: text/plain\n\nBonjour\n`))).rejects.toMatchObject(
      {
        code: 'too-many-parts',
      },
    )
  })

  it('with a boundary that delimits nothing keeps the words', async () => {
    const message = await parseMessage(
      bytes(
        'Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--b\nJe viens au 3, dès demain.\n--b--\n',
      ),
    )
    expect(message).toMatchObject({
      text: '--b\nJe viens au 3, dès demain.\n--b--',
      parts: [],
      faults: ['boundary-lost'],
    })
  })

  it('without any words has no text, and no fault', async () => {
    expect(await parseMessage(bytes(`${header}\n\n`))).toMatchObject({ html: null, parts: [], faults: [] })
  })

  it('of messages inside messages is opened four deep', async () => {
    const nested = 'Content-Type: message/rfc822\n\n'.repeat(50)
    let message = await parseMessage(bytes(`${nested}Subject: innermost\n\nBonjour`))
    let depth = 0
    for (let inner = message.parts[0]?.message; inner; inner = message.parts[0]?.message) {
      message = inner
      depth++
    }
    expect(depth).toBe(4)
  })

  it('with many messages inside opens twenty', async () => {
    const part = '--b\nContent-Type: message/rfc822\n\nSubject: x\n\nBonjour\n'
    const message = await parseMessage(
      bytes(`Content-Type: multipart/digest; boundary=b\n\n${part.repeat(30)}--b--\n`),
    )
    expect(message.parts.filter((inner) => inner.message)).toHaveLength(20)
    expect(message.faults).toEqual(['depth-cut'])
  })
})

describe('whatever comes', () => {
  const words = [
    'From: a@b',
    '\r\n',
    '\n',
    '\r',
    ' ',
    ':',
    '--b',
    'Content-Type: multipart/mixed; boundary=b',
    '\r\n\r\n',
    'Content-Type: message/rfc822',
    '=?utf-8?Q?=E9?=',
    'Content-Transfer-Encoding: base64',
    '\0',
    'é',
    '<',
    '>',
    '"',
    'Date: Mon',
  ]

  it('is a frozen message or a ParseError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.array(fc.constantFrom(...words), { maxLength: 60 })),
        async (given) => {
          const raw = given instanceof Uint8Array ? given : Buffer.from(given.join(''))
          try {
            const message = await parseMessage(raw)
            expect(Object.isFrozen(message)).toBe(true)
            expect(message.date === null || !Number.isNaN(Date.parse(message.date))).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(ParseError)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a mail cut anywhere still says who wrote it, once that line is whole', async () => {
    const raw = bytes(`From: a@b.example\n${header.replace(/^From:.*\n/, '')}\nBonjour`)
    for (let end = 19; end < raw.length; end += 7) {
      expect((await parseMessage(raw.subarray(0, end))).from?.address).toBe('a@b.example')
    }
  })
})
