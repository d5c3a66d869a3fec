import type { SendMailOptions } from 'nodemailer'
import type { Instant } from '#src/domain/clock.ts'
import type { CalendarPart, LetterBody } from '#src/domain/letter.ts'
import type { Address } from '#src/domain/message.ts'

/**
 * The letter as nodemailer takes it, or what is wrong with it. Names and subject may come from strangers: their
 * control characters become spaces. Where one would make another field of it, in addresses, ids and header fields,
 * the letter is not sent at all (RFC 5322, section 2.2: no line break inside a field but for folding).
 */
export function mailOf(
  messageId: string,
  body: LetterBody,
  date: Instant,
): SendMailOptions | { readonly fault: string } {
  const fault = firstFault(messageId, body)
  if (fault) return { fault }
  const from = shown(body.from)
  const to = shown(body.to)
  return {
    // The return path is the registration address. RFC 3834, section 3.3 likes the null one better for automatic
    // answers, but bounces must come back to us: they tell who did not get the letter. They start no loop, for they
    // are recognised and never answered.
    envelope: { from: from.address, to: [to.address] },
    messageId,
    date: new Date(date),
    from,
    to: [to],
    ...(body.replyTo && { replyTo: [shown(body.replyTo)] }),
    subject: plain(body.subject),
    text: body.text,
    html: body.html,
    ...(body.inReplyTo && { inReplyTo: body.inReplyTo }),
    ...(body.references.length > 0 && { references: [...body.references] }),
    headers: { ...body.headers },
    ...parts(body),
  }
}

type Parts = Pick<SendMailOptions, 'alternatives' | 'attachments'>

/** Calendar entries, and files. */
function parts({ calendar = [], attachments: files = [] }: LetterBody): Parts {
  const { attachments = [], ...inline } = calendarParts(calendar)
  const all = [...attachments, ...files.map((file) => ({ ...file }))]
  return { ...inline, ...(all.length > 0 && { attachments: all }) }
}

/**
 * One calendar entry stands beside the text as another form of it, the last and so the best one (RFC 2046, section
 * 5.1.4), which is where mail programs look for an invitation; several are files, for these programs show one only.
 */
function calendarParts(calendar: readonly CalendarPart[]): Parts {
  const parts = calendar.map(({ method, filename, content }) => ({
    // RFC 6047, section 2.4: the method here, or the part is no invitation to anybody.
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content,
    filename,
  }))
  if (parts.length !== 1) return parts.length > 0 ? { attachments: parts } : {}
  return { alternatives: parts.map(({ contentType, content }) => ({ contentType, content })) }
}

function firstFault(messageId: string, body: LetterBody): string | null {
  const addresses = [body.from, body.to, ...(body.replyTo ? [body.replyTo] : [])]
  if (!addresses.every(({ address }) => isAddress(address))) return 'an address in it is none'
  const ids = [messageId, ...(body.inReplyTo ? [body.inReplyTo] : []), ...body.references]
  if (!ids.every((id) => /^<[^<>\s\p{Cc}]{1,990}>$/u.test(id))) return 'a Message-ID in it is none'
  const files = body.calendar ?? []
  const attached = body.attachments ?? []
  if (
    !files.every(({ filename }) => /^[A-Za-z0-9-]{1,80}\.ics$/.test(filename)) ||
    !attached.every(({ filename }) => /^[A-Za-z0-9-]{1,80}\.csv$/.test(filename))
  )
    return 'a file in it has no valid name'
  if (!attached.every(({ contentType }) => contentType === 'text/csv; charset=utf-8'))
    return 'a file in it has no valid type'
  for (const [name, value] of Object.entries(body.headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,70}$/.test(name)) return 'a header field in it has no valid name'
    if (/[\p{Cc}]/u.test(value)) return `its field ${name} holds a control character`
  }
  return null
}

/** One addr-spec that can't be taken for two, or for more than an address (RFC 5321, section 4.1.2). */
function isAddress(address: string): boolean {
  return (
    address.length <= 254 && /^[^\s\p{Cc}<>@,;:()"\\[\]]{1,64}@[^\s\p{Cc}<>@,;:()"\\]{1,253}$/u.test(address)
  )
}

function shown({ name, address }: Address): { name: string; address: string } {
  return { name: plain(name), address }
}

function plain(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
