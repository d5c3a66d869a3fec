import type { DraftLine } from './draft-line.ts'
import { appFooter, banner, disclaimer, listFooter, listFooterWords } from './phrases/footers.ts'
import {
  choiceLine,
  formLabel,
  leaveTaking,
  postscript,
  requestWords,
  sentenceWords,
  signOff,
} from './phrases/sign-offs.ts'

/** What a line of one person's mail is, quoting apart. */
export type OwnZone = 'own' | 'sign-off' | 'signature' | 'footer'

/** Lines a signature may take; what comes later is the writer's text again. */
const signatureCap = 25

/**
 * The zones of the lines of one person's mail, in order, quoted lines left out before. Labels only: nothing that
 * follows "Bien à vous," is lost, and a sentence under a signature ("PS : …") is the writer's own again.
 * @param names  words of the writer's name, lower case, to know the signature that no formula announces
 */
export function ownZones(lines: readonly DraftLine[], names: ReadonlySet<string>): OwnZone[] {
  const zones: OwnZone[] = new Array(lines.length).fill('own')
  markFooters(lines, zones)
  let signing = false
  let signed = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DraftLine
    const { text } = line
    if (zones[i] === 'footer') continue
    if (!text) {
      if (signing) zones[i] = 'signature'
      continue
    }
    if (isDelimiter(text)) {
      signing = true
      signed = 0
      zones[i] = 'signature'
    } else if (line.mark === 'signature') {
      zones[i] = 'signature'
    } else if (isSignOff(text)) {
      zones[i] = 'sign-off'
      signing = true
      signed = 0
    } else if (signing && (postscript.test(text) || speaks(line) || ++signed > signatureCap)) {
      signing = takesLeave(lines, i)
      signed = 0
    } else if (signing) {
      zones[i] = 'signature'
    } else if (opensSignature(lines, zones, i, names)) {
      zones[i] = 'signature'
      signing = true
      signed = 0
    } else if (takesLeave(lines, i)) {
      signing = true
      signed = 0
    }
  }
  markUnannounced(lines, zones, names)
  return zones
}

/** RFC 3676, section 4.3, and what becomes of it. */
function isDelimiter(text: string): boolean {
  return text === '--' || text === '-- ' || text === '—' || /^_{3,9}$/.test(text)
}

function isSignOff(text: string): boolean {
  return text.length <= 200 && signOff.test(text)
}

/** The writer takes leave in a sentence, and no text comes after it. */
function takesLeave(lines: readonly DraftLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  // "Je vous remercie de m'inscrire aux deux suivants :" goes on.
  if (text.length > 600 || text.endsWith(':') || !leaveTaking.test(text.slice(-160))) return false
  const below = lines.slice(at + 1, at + 1 + signatureCap).filter((line) => line.text)
  return (
    below.length > 0 &&
    below.length < signatureCap &&
    !below.some((line) => speaks(line) || choiceLine.test(line.text))
  )
}

/** A line under a sign-off that is text again: a sentence, a line of a form, a row of a table. */
function speaks({ text, cells }: DraftLine): boolean {
  if (cells && cells.length > 2) return true
  if (formLabel.test(text) || choiceLine.test(text)) return true
  const words = text.split(' ').length
  if (words < 4 || !sentenceWords.test(text)) return false
  return (
    words > 7 ||
    /[.?!]$/.test(text) ||
    /^(?:je|j'|nous|i|we|merci de|pouvez|pourriez|est-ce)(?=$|[ '])/i.test(text)
  )
}

function markFooters(lines: readonly DraftLine[], zones: OwnZone[]): void {
  let inside = false
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (!text) {
      inside = false
      continue
    }
    if (inside || disclaimer.test(text)) {
      inside = true
      zones[i] = 'footer'
    } else if (
      (text.length < 240 && appFooter.test(text)) ||
      (i > 0 && banner.test(text) && isLate(lines, i))
    ) {
      zones[i] = 'footer'
    } else if (listFooter.test(text) && followedBy(lines, i, listFooterWords)) {
      for (; i < lines.length; i++) zones[i] = 'footer'
    }
  }
}

/** Nothing but a few short lines follows. */
function isLate(lines: readonly DraftLine[], at: number): boolean {
  return lines.length - at <= 6
}

function followedBy(lines: readonly DraftLine[], at: number, words: RegExp): boolean {
  for (let i = at + 1; i < lines.length && i < at + 5; i++) if (words.test(lines[i]?.text ?? '')) return true
  return false
}

/**
 * A signature that no formula announces: the last lines, none of them a sentence, from the one on that bears the
 * writer's name, or a name-like line over lines of contact details.
 */
function markUnannounced(lines: readonly DraftLine[], zones: OwnZone[], names: ReadonlySet<string>): void {
  let last = lines.length - 1
  while (last >= 0 && (zones[last] !== 'own' || !lines[last]?.text)) last--
  let top = -1
  let details = false
  for (let i = last; i >= 0 && i > last - 10; i--) {
    const line = lines[i] as DraftLine
    if (zones[i] !== 'own') break
    if (!line.text) {
      if (top >= 0) break
      continue
    }
    if (!isSignatureLike(line)) break
    details ||= isContact(line.text)
    if (bearsName(line.text, names) || (details && isNameLike(line.text))) top = i
  }
  if (top < 0 || (top === 0 && last === 0) || !hasWordsAbove(lines, zones, top)) return
  // "The following will attend:" announces a list, whoever stands in it.
  if (/:$/.test(lines.slice(0, top).findLast(({ text }) => text)?.text ?? '')) return
  for (let i = top; i <= last; i++) if (zones[i] === 'own') zones[i] = 'signature'
}

/** The writer's full name under what they wrote, over lines of contact details: what follows them is no text either. */
function opensSignature(
  lines: readonly DraftLine[],
  zones: readonly OwnZone[],
  at: number,
  names: ReadonlySet<string>,
): boolean {
  const { text } = lines[at] as DraftLine
  if (lines[at - 1]?.text || text.length > 60 || namesIn(text, names) < 2) return false
  const end = lines.findIndex((line, index) => index > at && !line.text)
  const block = lines.slice(at, end < 0 ? lines.length : Math.min(end, at + 8))
  const above = lines.slice(0, at).findLast((line) => line.text)?.text ?? ''
  return (
    block.length > 1 &&
    block.every(isSignatureLike) &&
    block.some((line) => isContact(line.text)) &&
    hasWordsAbove(lines, zones, at) &&
    /[.?!…]$/.test(above)
  )
}

function hasWordsAbove(lines: readonly DraftLine[], zones: readonly OwnZone[], top: number): boolean {
  for (let i = 0; i < top; i++) if (zones[i] === 'own' && lines[i]?.text) return true
  return false
}

function isSignatureLike({ text, cells }: DraftLine): boolean {
  if (text.length > 120 || (cells && cells.length > 2) || formLabel.test(text)) return false
  // "Son adresse : …" is said of somebody else.
  if (/^(?:son|sa|ses|leurs?|his|her|their) /i.test(text)) return false
  // "Djeneba Koné : 2, 3" is a line of a list.
  if (/(?:[:–]| -)\s?(?:n° ?)?\d{1,2}(?:(?:, ?| et | and | & )\d{1,2}){0,12}\s*$/.test(text)) return false
  // "Pour le foyer :", "T2 : Paul Renou et moi-même" are a list and its heading.
  if (
    /:$|(?:^|[\s,])(?:moi-m[êe]me|myself)(?=$|[\s,.;)])|^\p{L}{0,12} ?\d{1,2} ?:(?!.*\d{2}[ .]?\d{2})/iu.test(
      text,
    )
  )
    return false
  return !sentenceWords.test(text) && !requestWords.test(text) && !/[?!]$/.test(text)
}

function isContact(text: string): boolean {
  return /@[^\s@]+\.|\b(?:t[ée]l|tel|port|mob|phone|fax|ligne directe)\b|(?:\d[ .-]?){9,}|\bwww\./i.test(text)
}

function isNameLike(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}'.-]{0,30}[ ,]{0,2}){2,5}$/u.test(text) && text.length < 60
}

function bearsName(text: string, names: ReadonlySet<string>): boolean {
  return namesIn(text, names) > 0 && /^["'(*–-]{0,3} ?\p{Lu}/u.test(text)
}

/** How many words of the writer's name stand in a line. */
function namesIn(text: string, names: ReadonlySet<string>): number {
  if (names.size === 0) return 0
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^\p{L}]+/u, 12)
  return new Set(words.filter((word) => names.has(word))).size
}
