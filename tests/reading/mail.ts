import type { Message } from '#src/domain/message.ts'
import { parseMessage } from '#src/mailbox/parse.ts'

/** A message made of header lines and a text/plain body in UTF-8. */
export function mail(headers: readonly string[], body: string): Promise<Message> {
  const given = new Set(headers.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()))
  const defaults = [
    'From: Marie Dupont <marie.dupont@asso.example>',
    'To: inscriptions@metropole.example',
    'Subject: Inscription',
    'Date: Mon, 11 Jan 2021 10:00:00 +0100',
    'Message-ID: <1@asso.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ].filter((line) => !given.has(line.slice(0, line.indexOf(':')).toLowerCase()))
  return parse([...headers, ...defaults].join('\n'), body)
}

/** The same with an HTML body. */
export function htmlMail(headers: readonly string[], html: string): Promise<Message> {
  return mail(['Content-Type: text/html; charset=utf-8', ...headers], html)
}

/** A multipart message; each part is its header lines, an empty line and its content. */
export function multipart(
  type: string,
  headers: readonly string[],
  parts: readonly string[],
): Promise<Message> {
  const body = parts.map((part) => `--=_b\n${part}\n`).join('')
  return mail([`Content-Type: multipart/${type}; boundary="=_b"`, ...headers], `${body}--=_b--\n`)
}

function parse(header: string, body: string): Promise<Message> {
  return parseMessage(Buffer.from(`${header}\n\n${body}`.replace(/\r?\n/g, '\r\n')))
}
