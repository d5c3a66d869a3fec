/** Mails that no client writes and every server delivers one day. */
export const badMails: Readonly<Record<string, () => Buffer>> = {
  'an empty file': () => Buffer.alloc(0),

  '25 MB of base64': () => {
    const line = `${'QUJD'.repeat(19)}\r\n`
    return Buffer.concat([
      Buffer.from(
        [
          ...headers('bad-big'),
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          'Content-Type: text/plain; charset=utf-8',
          '',
          'Je m’inscris au séminaire 2.',
          '--b',
          'Content-Type: application/pdf; name=scan.pdf',
          'Content-Transfer-Encoding: base64',
          'Content-Disposition: attachment; filename=scan.pdf',
          '',
          '',
        ].join('\r\n'),
      ),
      Buffer.alloc(25 * 1024 * 1024, line),
      Buffer.from('\r\n--b--\r\n'),
    ])
  },

  'a thousand nested parts': () => {
    const depth = 1000
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    return Buffer.from(
      `${headers('bad-deep').join('\r\n')}\r\n${open.join('')}Content-Type: text/plain\r\n\r\nJe m'inscris au séminaire 2.\r\n`,
    )
  },

  'a header of 1 MB': () =>
    Buffer.from(
      `${headers('bad-header').join('\r\n')}\r\nX-Long: ${'a'.repeat(1024 * 1024)}\r\n\r\nJe m'inscris au séminaire 2.\r\n`,
    ),

  'a broken charset': () =>
    Buffer.concat([
      Buffer.from(
        `${headers('bad-charset').join('\r\n')}\r\nContent-Type: text/plain; charset=klingon-8\r\n\r\nJe m'inscris au s`,
      ),
      Buffer.from([0xe9, 0xff, 0xc3]),
      Buffer.from('minaire 2.\r\n'),
    ]),

  'bare CR line ends': () => Buffer.from(`${headers('bad-cr').join('\r')}\r\rJe m'inscris au seminaire 2.\r`),

  'no From': () =>
    Buffer.from(
      `${headers('bad-nobody')
        .filter((line) => !line.startsWith('From'))
        .join('\r\n')}\r\n\r\nJe m'inscris au séminaire 2.\r\n`,
    ),

  'ten thousand recipients': () => {
    const to = Array.from({ length: 10_000 }, (_, i) => `p${i}@asso.example`).join(',\r\n ')
    return Buffer.from(
      `${headers('bad-many').join('\r\n')}\r\nCc: ${to}\r\n\r\nJe m'inscris au séminaire 2.\r\n`,
    )
  },

  'a mail above the limit': () =>
    Buffer.concat([
      Buffer.from(`${headers('bad-huge').join('\r\n')}\r\n\r\nJe m'inscris au séminaire 2.\r\n`),
      Buffer.alloc(31_000_000, `${'x'.repeat(76)}\r\n`),
    ]),

  'nothing but NUL bytes': () => Buffer.alloc(10_000),
}

function headers(id: string): string[] {
  return [
    `From: Bad Mail <${id}@asso.example>`,
    'To: inscriptions@metropole.example',
    'Subject: Inscription',
    'Date: Mon, 14 Dec 2020 09:00:00 +0100',
    `Message-ID: <${id}@mail.example>`,
    'MIME-Version: 1.0',
  ]
}
