import type { Message } from '#src/domain/message.ts'
import type { Evidence, Kind, Reading } from '#src/domain/reading.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { automaticMark } from './automatic.ts'
import { readBounce } from './bounce.ts'
import { readInvitationAnswer } from './invitation-answer.ts'
import { readLanguage } from './language.ts'
import { layOut } from './lay-out.ts'
import { readRequest } from './request-reading.ts'
import { readRight } from './rights.ts'

/**
 * Reads one message (contract: reading.md): pure, without a clock, the message's own date is "now".
 * In order: a delivery report, a calendar reply, an unsubscribing program, any other machine, a wish to be forgotten;
 * all else is somebody who asks for something. Linear in the size of the message.
 */
export function readMessage(message: Message, series: Series): Reading {
  const layout = layOut(message, [series.registration.address, ...series.organisers])
  const language = readLanguage(layout, series.language)

  const bounce = readBounce(message)
  if (bounce) {
    const { bounces, aboutMessageIds } = bounce
    return { ...nobodys('bounce', language, bounce.evidence), bounces, aboutMessageIds }
  }
  const answer = readInvitationAnswer(message, layout, series)
  if (answer) return { ...nobodys('calendar-reply', language, [answer.words]), ...answer.reading }

  const right = readRight(message, layout)
  if (right?.byProgram) return nobodys(right.right, language, [right.evidence])
  const machine = automaticMark(message, layout)
  if (machine) return nobodys('automatic', language, [machine])

  const request = readRequest(layout, message, series, right)
  return { ...nobodys(request.kind, language, []), ...request }
}

/** A reading that concerns nobody's seminars. */
function nobodys(kind: Kind, language: Language, words: readonly Omit<Evidence, 'of'>[]): Reading {
  return {
    kind,
    language,
    participants: [],
    question: false,
    unclear: [],
    bounces: [],
    assent: null,
    aboutMessageIds: [],
    calendar: null,
    evidence: words.map((one) => ({ of: 'kind', ...one })),
  }
}
