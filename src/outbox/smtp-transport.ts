import { setTimeout as delay } from 'node:timers/promises'
import { createTransport, type Transporter } from 'nodemailer'
import { type Clock, systemClock } from '#src/domain/clock.ts'
import type { LetterBody } from '#src/domain/letter.ts'
import type { Server } from '#src/domain/server.ts'
import { mailOf } from './mail-of.ts'
import { lostOrRefused, said } from './smtp-outcome.ts'
import type { Outcome, Transport } from './transport.ts'

export interface SmtpSettings extends Server {
  /** Connections at once. */
  readonly connections: number
  /** Milliseconds of silence after which a connection counts as lost. */
  readonly silence?: number
}

/**
 * RFC 5321, section 4.5.3.2.6: the server may take ten minutes to answer the end of a letter. Who gives up sooner
 * sends it twice.
 */
const patience = 10 * 60_000

/** Hands letters to a submission server (RFC 6409) over connections that are kept. `clock` gives their `Date`. */
export function smtpTransport(settings: SmtpSettings, clock: Clock = systemClock): Transport {
  const pool = openPool(settings)
  const pending = new Set<Promise<Outcome>>()

  const send = async (messageId: string, body: LetterBody): Promise<Outcome> => {
    try {
      const mail = mailOf(messageId, body, clock.now())
      if ('fault' in mail) {
        // 554, "transaction failed": ours, said before the server is bothered.
        return {
          kind: 'refused',
          permanent: true,
          code: 554,
          enhancedCode: null,
          said: `not sent: ${mail.fault}`,
        }
      }
      const { response, rejectedErrors } = await pool.sendMail(mail)
      // With one recipient a refusal is an exception, but a library may change its mind.
      if (rejectedErrors?.[0]) return lostOrRefused(rejectedErrors[0])
      return { kind: 'accepted', code: Number(response.slice(0, 3)), said: said(response) }
    } catch (error) {
      return lostOrRefused(error)
    }
  }

  return {
    async submit(messageId, body) {
      const outcome = send(messageId, body)
      pending.add(outcome)
      return await outcome.finally(() => pending.delete(outcome))
    },
    async [Symbol.asyncDispose]() {
      const all = Promise.allSettled(pending)
      // Whoever sends has been patient already; what is cut off now is sent again under the same Message-ID.
      await Promise.race([all, delay(500, undefined, { ref: false })])
      pool.close({ force: true })
      await all
    },
  }
}

/** Connects and logs in as for a letter, and sends none. */
export async function checkSubmission(settings: SmtpSettings): Promise<Outcome> {
  const pool = openPool({ ...settings, silence: settings.silence ?? 30_000 })
  try {
    await pool.verify()
    return { kind: 'accepted', code: 250, said: '' }
  } catch (error) {
    return lostOrRefused(error)
  } finally {
    pool.close({ force: true })
  }
}

function openPool({ host, port, tls, login, ca, connections, silence }: SmtpSettings): Transporter<Sent> {
  return createTransport({
    pool: true,
    maxConnections: connections,
    // nodemailer would take a letter whose connection closed to another one, up to five times: whether to try again,
    // and when, is for the outbox to decide and to write down.
    maxRequeues: 0,
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca && { ca }) },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: Math.min(30_000, silence ?? patience),
    greetingTimeout: Math.min(30_000, silence ?? patience),
    socketTimeout: silence ?? patience,
    maxResponseSize: 64_000,
    // A value of a letter is never a path or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  }) as Transporter<Sent>
}

/** The part of nodemailer's answer that is used. */
interface Sent {
  readonly response: string
  readonly rejectedErrors?: readonly Error[]
}
