import type { Message } from '#src/domain/message.ts'
import type { Evidence, Kind, Reading } from '#src/domain/reading.ts'
import type { Language, Series } from '#src/domain/series.ts'
import { automaticMark } from './automatic.ts'
import { readBounce } from './bounce.ts'
import { layOut } from './lay-out.ts'
import type { Layout } from './layout.ts'
import { readRequest } from './request-reading.ts'

/**
 * Reads one message (contract: reading.md): pure, without a clock, the message's own date is "now".
 * A delivery report, a calendar reply, rights over personal data, a machine's mail are told first; the rest is somebody
 * who asks for something.
 */
export function readMessage(message: Message, series: Series): Reading {
  const layout = layOut(message, [series.registration.address, ...series.organisers])
  const language = languageOf(layout, series)
  const bounce = readBounce(message)
  if (bounce) {
    const evidence = bounce.evidence.map((words) => ({ of: 'kind', ...words }))
    return { ...nobodys('bounce', language, evidence), bounces: bounce.bounces, aboutMessageIds: bounce.aboutMessageIds }
  }
  const mark = automaticMark(message, layout)
  if (mark) return nobodys('automatic', language, [{ of: 'kind', ...mark }])
  return readRequest(layout, message, series, language)
}

function nobodys(kind: Kind, language: Language, evidence: readonly Evidence[]): Reading {
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
    evidence,
  }
}

function languageOf(_layout: Layout, series: Series): Language {
  return series.language
}
