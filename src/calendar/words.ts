import type { Language, Seminar, Series } from '#src/domain/series.ts'

/** "Séminaire 3 : Le cadre légal", as letters name it. */
export function summary({ number, title }: Seminar, language: Language): string {
  return language === 'fr' ? `Séminaire ${number} : ${title}` : `Seminar ${number}: ${title}`
}

/** Where it takes place, for somebody who comes `online` or in person: empty while nobody knows. */
export function location({ venue, format }: Seminar, online: boolean, language: Language): string {
  const elsewhere = language === 'fr' ? 'En ligne' : 'Online'
  if (format === 'online' || (online && format === 'hybrid')) return elsewhere
  return venue ?? ''
}

/** A few lines: the series, who speaks, the link, what is still to be announced, how to change. */
export function description(seminar: Seminar, series: Series, language: Language): string {
  const { link, format, speakers } = seminar
  const { address } = series.registration
  const words = language === 'fr' ? french : english
  const names = speakers.map(({ name, title, confirmed }) =>
    [name, title && `, ${title}`, !confirmed && ` (${words.unconfirmed})`].filter(Boolean).join(''),
  )
  return [
    series.title,
    ...(names.length > 0 ? [words.speakers(names.join(words.between))] : []),
    ...(format === 'to-be-confirmed' ? [words.format] : []),
    ...(link ? [words.link(link)] : []),
    words.change(address),
  ].join('\n')
}

const french = {
  unconfirmed: 'à confirmer',
  between: ' ; ',
  speakers: (names: string) => `Avec ${names}`,
  format: 'Sur place ou à distance : à confirmer',
  link: (link: string) => `Lien : ${link}`,
  change: (address: string) => `Un changement, un empêchement ? Écrivez à ${address}`,
}

const english: typeof french = {
  unconfirmed: 'to be confirmed',
  between: '; ',
  speakers: (names) => `With ${names}`,
  format: 'In person or online: to be confirmed',
  link: (link) => `Link: ${link}`,
  change: (address) => `Something has changed? Write to ${address}`,
}
