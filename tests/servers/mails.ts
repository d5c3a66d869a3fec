/** A small mail; `size` pads its text to about so many bytes. */
export function rawMail(subject: string, size = 0): string {
  const lines = [
    'From: Claire Martin <claire.martin@asso.example>',
    'To: inscriptions@reseau.example',
    `Subject: ${subject}`,
    'Date: Tue, 01 Dec 2020 09:00:00 +0100',
    `Message-ID: <${subject.replaceAll(/\W/g, '-')}@asso.example>`,
    '',
    `Bonjour, ${subject}.`,
    'x'
      .repeat(76)
      .concat('\r\n')
      .repeat(Math.ceil(size / 78)),
  ]
  return lines.join('\r\n')
}

/** The subject of a raw mail. */
export function subjectOf(raw: Uint8Array | null): string | null {
  return raw && (/^Subject: (.*)\r?$/m.exec(Buffer.from(raw).toString('utf8'))?.[1] ?? null)
}
