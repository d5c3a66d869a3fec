import type { Address, Message } from '#src/domain/message.ts'
import type { DraftLine } from './draft-line.ts'
import { foldLine } from './fold.ts'
import { forwardedSegment } from './forwarded.ts'
import type { Layout, Line, Zone } from './layout.ts'
import { type OwnZone, ownZones } from './own-zones.ts'
import { quotesConfirmation } from './phrases/confirmations.ts'
import { forwardPrefix, replyPrefix } from './phrases/quoting.ts'
import { readableBody } from './readable-body.ts'
import { type Cut, cutSegments } from './segments.ts'

/**
 * The text of a message with the zones of its lines: whose words each holds. Nothing is deleted.
 * A forwarded mail (inline or `message/rfc822`) speaks for whoever asked; the forwarder's few words stay `own`.
 * @param ours  lower-case addresses of the series: what comes from them is quoted, never somebody's request
 */
export function layOut(message: Message, ours: readonly string[] = []): Layout {
  const subject = foldLine(message.subject)
  const inside = new Set([...ours, ...message.to.map((to) => to.address)])
  const drafts = readableBody(message)
  const cut = cutSegments(drafts)
  const attached = message.parts.find((part) => part.message)?.message ?? null
  const forwarded = forwardedSegment({ message, subject, drafts, cut, attached, inside })
  const zones = zonesOf(drafts, cut, forwarded?.segment ?? null, message.from, forwarded?.from ?? null)
  const lines = place(drafts, zones, cut)
  const appended = forwarded?.attached ? appendForwarded(forwarded.attached, lines) : lines
  return {
    text: appended.map((line) => line.text).join('\n'),
    lines: appended,
    subject: { text: subject, own: !replyPrefix.test(subject) && !forwardPrefix.test(subject) },
    isReply: message.inReplyTo.length > 0 || message.references.length > 0 || replyPrefix.test(subject),
    quotesConfirmation: quotesConfirmation(
      subject,
      appended.filter(({ zone }) => zone === 'quoted' || zone === 'header-block').map(({ text }) => text),
    ),
    forwarded: forwarded && { from: forwarded.from, date: forwarded.date, subject: forwarded.subject },
  }
}

function zonesOf(
  drafts: readonly DraftLine[],
  cut: Cut,
  forwarded: number | null,
  writer: Address | null,
  requester: Address | null,
): Zone[] {
  const zones: Zone[] = drafts.map((_, i) => cut.heads[i] ?? 'quoted')
  const label = (segment: number, names: ReadonlySet<string>, zone: (own: OwnZone) => Zone) => {
    const at = drafts.flatMap((_, i) => (cut.of[i] === segment && !cut.heads[i] ? [i] : []))
    for (const run of runs(at, drafts, cut)) {
      const found = ownZones(
        run.map((i) => drafts[i] as DraftLine),
        names,
      )
      run.forEach((i, k) => {
        zones[i] = zone(found[k] ?? 'own')
      })
    }
  }
  label(0, nameWords(writer), (own) => own)
  if (forwarded !== null) label(forwarded, nameWords(requester), asForwarded)
  return zones
}

/** Lines between quotes are looked at one stretch at a time: a sign-off in the first one says nothing of the next. */
function runs(at: readonly number[], drafts: readonly DraftLine[], cut: Cut): number[][] {
  const found: number[][] = []
  let last = -2
  for (const i of at) {
    const gap = i !== last + 1 && cut.of.slice(last + 1, i).some((_, k) => drafts[last + 1 + k]?.text)
    if (found.length === 0 || gap) found.push([])
    found.at(-1)?.push(i)
    last = i
  }
  return found
}

function asForwarded(own: OwnZone): Zone {
  return own === 'own' ? 'forwarded' : own === 'signature' ? 'forwarded-signature' : own
}

function place(drafts: readonly DraftLine[], zones: readonly Zone[], cut: Cut): Line[] {
  let start = 0
  let above: number | null = null
  return drafts.map((draft, i) => {
    const zone = zones[i] ?? 'own'
    const isQuote = cut.of[i] !== 0 && zone === 'quoted'
    if (isQuote && draft.text) above = i
    const line: Line = {
      text: draft.text,
      start,
      zone,
      cells: draft.cells,
      answers: zone === 'own' && draft.text ? above : null,
    }
    start += draft.text.length + 1
    return line
  })
}

/** Puts the request of an attached message under the writer's own lines. */
function appendForwarded(message: Message, lines: readonly Line[]): Line[] {
  const inner = layOut(message)
  const last = lines.at(-1)
  let start = last ? last.start + last.text.length + 1 : 0
  const first = lines.length
  const added = inner.lines.map((line) => {
    const placed: Line = {
      ...line,
      start,
      zone: inner.forwarded ? line.zone : attachedZone(line.zone),
      answers: line.answers === null ? null : line.answers + first,
    }
    start += line.text.length + 1
    return placed
  })
  return [...lines, ...added]
}

function attachedZone(zone: Zone): Zone {
  return zone === 'own' ? 'forwarded' : zone === 'signature' ? 'forwarded-signature' : zone
}

/** The words of a name, lower case, without accents, of at least three letters. */
function nameWords(address: Address | null): ReadonlySet<string> {
  if (!address) return new Set()
  const local = address.address.split('@')[0] ?? ''
  const words = `${address.name} ${local}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^\p{L}]+/u, 16)
  return new Set(words.filter((word) => word.length > 2))
}
