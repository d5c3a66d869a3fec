import ICAL from 'ical.js'
import type { Message, Part } from '#src/domain/message.ts'
import { findAddresses } from '#src/reading/addresses.ts'
import { parseName } from '#src/reading/names.ts'
import { findPhones, firstPhone } from '#src/reading/phones.ts'
import { noProfile, oneLine, type Profile, read } from '#src/reading/profile.ts'
import type { Setting } from '#src/reading/setting.ts'

/** What an attached vCard (RFC 2426, RFC 6350) says of its owner; nothing when there is none, several, or none that parses. */
export function readCard(message: Message, setting: Setting): Profile {
  const cards = message.parts.filter(isCard).slice(0, 4)
  const first = cards[0]?.text
  if (!first || cards.length > 1) return noProfile
  try {
    return profileOf(cardIn(first), setting)
  } catch {
    return noProfile
  }
}

function isCard(part: Part): boolean {
  return /^text\/(?:x-)?vcard$|^text\/directory$/.test(part.type) || /\.vcf$/i.test(part.filename ?? '')
}

/** ical.js refuses prose around the card, and more than one card is somebody's address book. */
function cardIn(text: string): ICAL.Component {
  const found = /BEGIN:VCARD[\s\S]{0,100000}?END:VCARD/i.exec(text.slice(0, 200_000))
  return new ICAL.Component(ICAL.parse(modern(found?.[0] ?? '')) as unknown as unknown[])
}

/** vCard 2.1, which ical.js cannot read, written as 3.0: quoted-printable decoded, bare types named (`TEL;WORK;FAX`). */
function modern(card: string): string {
  return card
    .replace(/=\r?\n/g, '')
    .split(/\r?\n(?![ \t])/)
    .map((line) => {
      const colon = line.indexOf(':')
      const [name = '', ...parameters] = line.slice(0, Math.max(0, colon)).split(';')
      if (parameters.length === 0) return line
      const quoted = parameters.some((one) => /^(?:encoding=)?quoted-printable$/i.test(one))
      const charset = /charset=([\w-]{1,20})/i.exec(parameters.join(';'))?.[1] ?? 'utf-8'
      const kept = parameters
        .filter(
          (one) => !/^(?:charset=|(?:encoding=)?(?:quoted-printable|8bit|base64|b)$|language=)/i.test(one),
        )
        .map((one) => (one.includes('=') ? one : `TYPE=${one}`))
      const value = quoted ? unquoted(line.slice(colon + 1), charset) : line.slice(colon + 1)
      return `${[name, ...kept].join(';')}:${value}`
    })
    .join('\r\n')
}

function unquoted(value: string, charset: string): string {
  const bytes = Buffer.from(
    value.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return new TextDecoder(/^(?:iso-8859|windows|latin)/i.test(charset) ? 'windows-1252' : 'utf-8').decode(
    bytes,
  )
}

function profileOf(card: ICAL.Component, setting: Setting): Profile {
  const first = (name: string) => lines(card.getFirstPropertyValue(name))
  const [family = '', given = '', additional = ''] = first('n')
  const shown = first('fn')[0] ?? ''
  const whole = parseName(shown)
  const name =
    family.trim() && given.trim()
      ? { given: ordinary(`${given} ${additional}`), family: ordinary(family) }
      : whole
  const organisation = oneLine(first('org')[0] ?? '')
  const role = oneLine(first('title')[0] ?? '') ?? oneLine(first('role')[0] ?? '')
  const phones = card.getAllProperties('tel').flatMap((property) => {
    const types = [property.getParameter('type')].flat().join(' ').toLowerCase()
    const words = lines(property.getFirstValue())[0]?.replace(/^tel:/i, '') ?? ''
    return /fax/.test(types) ? [] : findPhones(words, setting.country)
  })
  const phone = firstPhone(phones)
  const email = card
    .getAllProperties('email')
    .flatMap((property) => findAddresses(lines(property.getFirstValue())[0] ?? ''))
    .find(({ value }) => !setting.ours.has(value))
  const value = <T>(found: T | null, words: string) =>
    found === null ? null : read(found, words, 'attachment', 0, 'vcard')
  return {
    name: value(name, shown || `${given} ${family}`),
    organisation: value(organisation, organisation ?? ''),
    role: value(role, role ?? ''),
    phone: value(phone?.value ?? null, phone?.words ?? ''),
    email: value(email?.value ?? null, email?.words ?? ''),
  }
}

function lines(value: unknown): string[] {
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? one.join(' ') : String(one ?? '')))
  return value === null || value === undefined ? [] : [String(value)]
}

function ordinary(words: string): string | null {
  const name = parseName(`Mme ${words.trim()}`)
  return name ? [name.given, name.family].filter(Boolean).join(' ') : null
}
