import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'

/** The shape of the series file (series.md). Each message is what is expected there, to follow "expected ". */

const text = v.pipe(
  v.string('a text'),
  v.check((s) => s.trim() !== '', 'a text that is not empty'),
)
const oneLine = v.pipe(
  text,
  v.check((s) => !/[\r\n]/.test(s), 'a text on one line'),
  v.maxLength(200, 'at most 200 characters'),
)
const address = v.pipe(v.string('an e-mail address'), v.email('an e-mail address'), v.toLowerCase())
const positive = v.pipe(
  v.number('a whole number above 0'),
  v.integer('a whole number above 0'),
  v.minValue(1, 'a whole number above 0'),
)
const time = v.pipe(
  v.string('an hour as "HH:MM", in quotes'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour as "HH:MM", in quotes'),
)
const dayOnly = v.pipe(
  v.string('a date as YYYY-MM-DD'),
  v.check((s) => /^\d{4}-\d{2}-\d{2}$/.test(s) && exists(s), 'a date that exists, as YYYY-MM-DD'),
)
const dayOrMonth = v.pipe(
  v.string('a date as YYYY-MM-DD, or YYYY-MM while only the month is known'),
  v.check(
    (s) => /^\d{4}-\d{2}(-\d{2})?$/.test(s) && exists(s.length === 7 ? `${s}-01` : s),
    'a date that exists, as YYYY-MM-DD, or YYYY-MM while only the month is known',
  ),
)
const zone = v.pipe(
  v.string('an IANA time zone such as Europe/Paris'),
  v.check(
    (s) => Intl.supportedValuesOf('timeZone').includes(s) || s === 'UTC',
    'an IANA time zone such as Europe/Paris',
  ),
)
const url = v.pipe(
  v.string('a link that starts with https:// or http://'),
  v.regex(/^https?:\/\/\S+$/, 'a link that starts with https:// or http://'),
)
const period = v.pipe(
  v.string('a period such as "6 months"'),
  v.regex(/^\d{1,4} (days?|weeks?|months?|years?)$/, 'a period such as "6 months"'),
)
const lead = v.pipe(v.string('a lead such as 7d or 3h'), v.regex(/^\d{1,3}[dh]$/, 'a lead such as 7d or 3h'))

const speaker = v.strictObject({
  name: oneLine,
  title: v.optional(oneLine),
  confirmed: v.boolean('true or false'),
})

const seminar = v.pipe(
  v.strictObject({
    number: positive,
    title: oneLine,
    date: dayOrMonth,
    start: time,
    end: time,
    format: v.picklist(
      ['to-be-confirmed', 'online', 'in-person', 'hybrid'],
      'one of to-be-confirmed, online, in-person, hybrid',
    ),
    venue: v.optional(oneLine),
    link: v.optional(url),
    capacity: v.optional(positive),
    onlineCapacity: v.optional(positive),
    closes: v.optional(dayOnly),
    cancelled: v.optional(v.boolean('true or false')),
    about: v.optional(text),
    keywords: v.optional(v.array(oneLine, 'a list of words')),
    speakers: v.array(speaker, 'a list of speakers, [] while there are none'),
  }),
  v.forward(
    v.check((s) => s.start < s.end, 'an hour after the start'),
    ['end'],
  ),
)

export const seriesSchema = v.strictObject(
  {
    id: v.pipe(
      v.string('letters, digits and -'),
      v.regex(/^[A-Za-z0-9-]{1,60}$/, 'letters, digits and -, at most 60'),
    ),
    title: oneLine,
    language: v.picklist(['fr', 'en'], 'fr or en'),
    timezone: zone,
    organiser: v.strictObject({
      name: oneLine,
      role: oneLine,
      organisation: oneLine,
      email: address,
      phone: v.optional(oneLine),
    }),
    organisers: v.optional(
      v.pipe(v.array(address, 'a list of e-mail addresses'), v.minLength(1, 'at least one address')),
    ),
    registration: v.strictObject({
      address,
      whenNoneNamed: v.picklist(['all', 'ask'], 'all or ask'),
      closes: v.optional(dayOnly),
    }),
    reminders: v.optional(v.array(lead, 'a list of leads such as [7d, 1d]'), ['7d', '1d']),
    remindersAt: v.optional(time, '09:00'),
    retention: v.optional(
      v.strictObject({
        mails: v.optional(period),
        contacts: v.optional(period),
        journal: v.optional(period),
      }),
    ),
    privacy: v.optional(
      v.strictObject({ controller: oneLine, basis: oneLine, contact: oneLine, url: v.optional(url) }),
    ),
    seminars: v.pipe(v.array(seminar, 'a list of seminars'), v.minLength(1, 'at least one seminar')),
  },
  'a mapping of the keys of a series',
)

function exists(date: string): boolean {
  try {
    Temporal.PlainDate.from(date)
    return true
  } catch {
    return false
  }
}
