import type { Config } from '#src/config.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import { systemRandom } from '#src/domain/random.ts'
import type { Series } from '#src/domain/series.ts'
import { smtpTransport } from '#src/outbox/smtp-transport.ts'
import type { Finding } from './check-servers.ts'

/** Sends the organiser a letter from the registration address, to see that it arrives and what it looks like there. */
export async function sendTestLetter({ smtp }: Config, series: Series): Promise<Finding> {
  await using transport = smtpTransport({ ...smtp, silence: 30_000 })
  const { address } = series.registration
  const id = `<${systemRandom.id()}@${address.slice(address.lastIndexOf('@') + 1)}>`
  const outcome = await transport.submit(id, testLetter(series))
  if (outcome.kind === 'accepted') return { works: true, marks: true }
  return { works: false, why: outcome.kind === 'refused' ? `${outcome.code} ${outcome.said}` : outcome.said }
}

/** Its words, in the language of the series. */
export function testLetter({ language, title, organiser, registration }: Series): LetterBody {
  const { subject, paragraphs } = words[language](title, registration.address)
  return {
    from: { name: organiser.organisation, address: registration.address },
    to: { name: organiser.name, address: organiser.email },
    replyTo: null,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</body></html>\n`,
    inReplyTo: null,
    references: [],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

const words = {
  fr: (title: string, address: string) => ({
    subject: `Lettre d’essai : ${title}`,
    paragraphs: [
      'Bonjour,',
      `Cette lettre d’essai vient de ${address}. Si vous la lisez, les lettres de Guichet vous parviennent.`,
      'Regardez si elle est arrivée parmi les indésirables : les lettres aux inscrits y arriveraient aussi. Vous n’avez rien à répondre.',
    ],
  }),
  en: (title: string, address: string) => ({
    subject: `Test letter: ${title}`,
    paragraphs: [
      'Hello,',
      `This test letter comes from ${address}. If you can read it, letters from Guichet reach you.`,
      'Look whether it arrived among the junk: letters to participants would arrive there too. There is nothing to answer.',
    ],
  }),
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
