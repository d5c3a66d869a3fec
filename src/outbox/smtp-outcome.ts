import type { Outcome } from './transport.ts'

interface SmtpFailure {
  readonly code?: string
  readonly message?: string
  readonly response?: string
  readonly responseCode?: number
  readonly command?: string
}

/**
 * What an error of nodemailer means for the letter. The server's own words and code, when it spoke. A 5xx is final
 * only when it answers the recipient or the letter: said to the login or to the sender's address it is about our
 * configuration, and giving up every letter because of it would lose them all.
 */
export function lostOrRefused(error: unknown): Outcome {
  const { response, responseCode, command, message, code } = error as SmtpFailure
  if (!response || !responseCode)
    return { kind: 'lost', said: said(`${code ?? 'error'}: ${message ?? error}`) }
  return {
    kind: 'refused',
    permanent: responseCode >= 500 && /^(RCPT TO|DATA|BDAT)/.test(command ?? ''),
    code: responseCode,
    enhancedCode: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null,
    said: said(response),
  }
}

/** Words for the record: one line, no e-mail address, at most 300 characters. */
export function said(words: string): string {
  return words
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replace(/[^\s<>@]{1,64}@[^\s<>@]{1,253}/g, '…@…')
}
