import { expect, test } from 'vitest'
import { parseMessage } from '#src/mailbox/parse.ts'
import { readCommand } from '#src/reading/command.ts'
import { saidIn } from '#src/reading/own-words.ts'
import { loadSeries } from '#src/series/load-series.ts'

const series = await loadSeries('data/series.yaml')
const text = 'Bonjour,\n\nLa salle **change**.\n\nBien à vous,\nEloïse Legendre-Clot'

function mailOf(subject: string, body = text, more = '') {
  return parseMessage(
    Buffer.from(
      `From: Eloïse Legendre-Clot <organisatrice@metropole.example>\r\nTo: inscriptions@metropole.example\r\nSubject: ${subject}\r\n` +
        `Date: Mon, 14 Dec 2020 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n${more}\r\n${body}`,
    ),
  )
}

const words = { subject: '', markdown: 'Bonjour,\n\nLa salle **change**.' }
const to = (seminars: readonly number[] | null, who = 'registered') => ({
  audience: { seminars, who },
  ...words,
})
const fr = { kind: 'announce', language: 'fr' }
const en = { kind: 'announce', language: 'en' }
const unclear = (asks: string, found: string, ...unknown: number[]) => ({
  kind: 'unclear',
  asks,
  found,
  unknown,
})

test.each<[string, object | null]>([
  ['Annonce 2, 3', { ...fr, ...to([2, 3]) }],
  ['RE: Re : TR: annonce 2 et 3', { ...fr, ...to([2, 3]) }],
  ['ANNONCE : séminaires 1 à 3', { ...fr, ...to([1, 2, 3]) }],
  ['Annonce n° 3 – Changement de salle', { ...fr, ...to([3]), subject: 'Changement de salle' }],
  ['Annonce 2, 3 : La salle change', { ...fr, ...to([2, 3]), subject: 'La salle change' }],
  ['Annonce tous', { ...fr, ...to(null) }],
  ["Annonce liste d'attente", { ...fr, ...to(null, 'waiting') }],
  ['Annonce liste d’attente du 3', { ...fr, ...to([3], 'waiting') }],
  ['Annonce 3, en attente', { ...fr, ...to([3], 'waiting') }],
  ['Annonce sans réponse', { ...fr, ...to(null, 'unanswered') }],
  ['Update 2, 3', { ...en, ...to([2, 3]) }],
  ['Fwd: update seminars 2 and 4', { ...en, ...to([2, 4]) }],
  ['Update all', { ...en, ...to(null) }],
  ['Update waiting list 2', { ...en, ...to([2], 'waiting') }],
  ['Annonce 2, 9', { ...unclear('announce', '2, 9', 9), language: 'fr' }],
  ['Annonce importante', { ...unclear('announce', 'importante'), language: 'fr' }],
  ['Annonce', { ...unclear('announce', ''), language: 'fr' }],
  ['Annonce 2 mars', { ...unclear('announce', '2 mars'), language: 'fr' }],
  ['Bilan', { kind: 'report', language: 'fr' }],
  ['re: BILAN !', { kind: 'report', language: 'fr' }],
  ['Report', { kind: 'report', language: 'en' }],
  ['Liste 3', { kind: 'list', seminars: [3], language: 'fr' }],
  ['List 1, 2', { kind: 'list', seminars: [1, 2], language: 'en' }],
  ['Liste', { ...unclear('list', ''), language: 'fr' }],
  ['Liste 8', { ...unclear('list', '8', 8), language: 'fr' }],
  ['Pause', { kind: 'pause', language: null }],
  ['Reprise', { kind: 'resume', language: 'fr' }],
  ['Resume', { kind: 'resume', language: 'en' }],
  ['Pause déjeuner', null],
  ['Bilan de la journée', null],
  ['Liste des participants', null],
  ['Annoncer le 3', null],
  ['Inscription', null],
  ['Je m’inscris au 3', null],
  ['', null],
])('understands the subject "%s"', async (subject, expected) => {
  expect(readCommand(await mailOf(subject), series)).toEqual(expected)
})

test('takes the plain text of a mail for the words, without quoted text, signature and footer', async () => {
  const body = [
    'Bonjour à tous,',
    '',
    'Le programme est [en ligne](https://ville.example/A_b).',
    '- un',
    '- deux',
    '',
    'Cordialement,',
    'Eloïse Legendre-Clot',
    'Tél. 04 00 00 00 00',
    '',
    'Le lun. 14 déc. 2020 à 09:00, Inscriptions <inscriptions@metropole.example> a écrit :',
    '> Code : K7M4XP',
  ].join('\n')
  const command = readCommand(await mailOf('Annonce 3', body), series)
  expect(command).toMatchObject({
    markdown: 'Bonjour à tous,\n\nLe programme est [en ligne](https://ville.example/A_b).\n- un\n- deux',
  })
})

const quote =
  '\n\nLe lun. 14 déc. 2020 à 09:00, Inscriptions <inscriptions@metropole.example> a écrit :\n> Code : k7m4xp\n> non'

test.each<[string, object]>([
  ['K7M4XP', { codes: ['k7m4xp'], more: false, refuses: false }],
  [`K7M4XP${quote}`, { codes: ['k7m4xp'], more: false, refuses: false }],
  [
    `Bonjour, voici le code : k7m4xp. Merci !\n\nEloïse${quote}`,
    { codes: ['k7m4xp'], more: false, refuses: false },
  ],
  [`Oui, c’est bon.${quote}`, { codes: [], more: false, refuses: false }],
  [`${quote.trim()}`, { codes: [], more: false, refuses: false }],
  ['K7M4XP mais remplacez 14 h par 15 h', { codes: ['k7m4xp'], more: true, refuses: false }],
  [`Non, surtout pas !${quote}`, { codes: [], more: true, refuses: true }],
  ['Non merci', { codes: [], more: false, refuses: true }],
  ['k7m4xp k7m4xt', { codes: ['k7m4xp', 'k7m4xt'], more: false, refuses: false }],
])('hears in the reply %j what its writer says', async (body, expected) => {
  expect(saidIn(await mailOf('Re: Annonce 3', body), series)).toEqual(expected)
})

test('stays linear in a hostile subject', async () => {
  for (const filler of ['1, ', 're: ', 'annonce ', 'le ', ' ']) {
    const subject = `Annonce ${filler.repeat(30_000)}`
    const begun = process.cpuUsage().user
    readCommand(await mailOf(subject.slice(0, 90_000)), series)
    expect(process.cpuUsage().user - begun).toBeLessThan(1_000_000)
  }
})
