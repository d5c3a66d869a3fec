import type { Message } from '#src/domain/message.ts'
import type { Evidence, Reading, ReadPerson } from '#src/domain/reading.ts'
import type { Series } from '#src/domain/series.ts'
import { type CalendarReply, readCalendarReply } from './calendar-reply.ts'
import { sayingOf } from './clauses.ts'
import type { Layout } from './layout.ts'
import { parseName } from './names.ts'
import { readPeople } from './people.ts'
import { programmeOf } from './programme.ts'
import { questionIn } from './question.ts'

/** What a calendar reply adds to a reading, and the words it was told by. */
export interface InvitationAnswer {
  readonly reading: Pick<Reading, 'participants' | 'question' | 'calendar'>
  readonly words: Omit<Evidence, 'of'>
}

/** The answer that somebody's calendar gives to an invitation (RFC 5546, section 3.2.3); null for any other message. */
export function readInvitationAnswer(
  message: Message,
  layout: Layout,
  series: Series,
): InvitationAnswer | null {
  const reply = readCalendarReply(message, series)
  if (!reply) return null
  const isOurs = reply.join.length + reply.maybe.length + reply.leave.length > 0
  return {
    reading: {
      participants: isOurs ? [attendeeOf(reply, layout, message, series)] : [],
      question: reply.comment !== null && asks(reply.comment, message, series),
      calendar: { attendee: reply.attendee.address, sequence: reply.sequence },
    },
    words: reply.evidence,
  }
}

function attendeeOf(reply: CalendarReply, layout: Layout, message: Message, series: Series): ReadPerson {
  const [sender] = readPeople(layout, message, series).persons
  const { address, name } = reply.attendee
  const isSender = message.from === null || message.from.address === address
  const stated = parseName(name)
  return {
    givenName: (isSender ? sender?.givenName?.value : null) ?? stated?.given ?? null,
    familyName: (isSender ? sender?.familyName?.value : null) ?? stated?.family ?? null,
    email: address || (sender?.email?.value ?? null),
    phone: isSender ? (sender?.phone?.value ?? null) : null,
    organisation: isSender ? (sender?.organisation?.value ?? null) : null,
    role: isSender ? (sender?.role?.value ?? null) : null,
    join: reply.join,
    maybe: reply.maybe,
    leave: reply.leave,
    online: [],
    inPerson: [],
    sender: true,
    byDefault: false,
  }
}

function asks(comment: string, message: Message, series: Series): boolean {
  const calendar = { programme: programmeOf(series), now: message.date }
  return questionIn(sayingOf({ text: comment, start: 0, where: 'text', item: false }, calendar)) === 'genuine'
}
