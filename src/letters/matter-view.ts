import type { Concern, DigestedMatter, ToOrganiserDraft } from '#src/domain/letter.ts'
import type { Address } from '#src/domain/message.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { momentInFull } from './dates.ts'
import { defangMail, defangName, defangQuote, plainAddress, tidy } from './defang.ts'
import { replySubject } from './thread.ts'

type Mail = ToOrganiserDraft['mail']

/** What waits for the organisers, as templates see it. */
export interface MatterView {
  /** Counted from 1. */
  readonly number: number
  readonly concerns: readonly string[]
  readonly writer: ReturnType<typeof viewWriter>
  readonly mail: MailView
  readonly unclear: readonly string[]
  /** The program reports it itself: no mail is behind it. */
  readonly ours: boolean
  /** A `mailto:` with the subject filled in (RFC 6068); null without an address. */
  readonly mailto: string | null
}

export interface MailView {
  readonly subject: string | null
  readonly date: string | null
  /** Of a mail that could not be read: what went wrong. */
  readonly fault: string | null
  readonly lines: readonly string[]
}

/** Who wrote. Both may be null: strangers choose their names and addresses. */
export function viewWriter(writer: Address | null) {
  return writer && { name: defangName(writer.name) || null, address: plainAddress(writer.address) }
}

/** A mail inside a letter. One that is parked has no text: the error's word stands in its place. */
export function viewMail(
  mail: Mail,
  concerns: readonly Concern[],
  series: Series,
  language: Language,
  most?: Parameters<typeof defangMail>[1],
): MailView {
  const parked = concerns.includes('parked')
  return {
    subject: defangQuote(mail.subject) || null,
    date: mail.date && momentInFull(mail.date, series.timezone, language),
    fault: parked ? defangQuote(mail.text) || null : null,
    lines: parked ? [] : defangMail(mail.text, most),
  }
}

// A letter must not become a way to send somebody pages of words.
const quotesShown = 20

/** Words quoted back, the first twenty. */
export function viewUnclear(unclear: readonly string[]): readonly string[] {
  return unclear.slice(0, quotesShown).map(defangQuote)
}

const firstLines = { lines: 12, length: 1500 }
// After so many the digest names each matter, without the words of its mail: none may be left out.
const quotedMatters = 100
const noLines = { lines: 0, length: 0 }

/** Every matter of a digest with the first lines of its mail. */
export function viewMatters(
  matters: readonly DigestedMatter[],
  series: Series,
  language: Language,
): readonly MatterView[] {
  return matters.map(({ concerns, writer, mail, unclear, ours = false }, index) => ({
    number: index + 1,
    concerns: [...concerns],
    writer: viewWriter(writer),
    mail: ours
      ? viewReport(mail, series, language)
      : viewMail(mail, concerns, series, language, index < quotedMatters ? firstLines : noLines),
    unclear: viewUnclear(unclear),
    ours,
    mailto: writer && mailto(writer.address, mail.subject),
  }))
}

/** What the program itself has to say: its own words and those of the series file. */
function viewReport({ date, text }: Mail, series: Series, language: Language): MailView {
  return {
    subject: null,
    date: date && momentInFull(date, series.timezone, language),
    fault: null,
    lines: text.split('\n').map((line) => tidy(line, 300)),
  }
}

/** Encoded whole (RFC 6068, section 2): a local part may hold `?` and `&`, which would add fields. */
function mailto(address: string, subject: string): string | null {
  if (plainAddress(address) === null) return null
  const [local = '', domain = ''] = address.split('@').map(encodeURIComponent)
  const answer = replySubject({ messageId: null, references: [], subject })
  return `mailto:${local}@${domain}${answer ? `?subject=${encodeURIComponent(answer)}` : ''}`
}
