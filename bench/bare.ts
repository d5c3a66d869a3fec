import { createTransport, type Transporter } from 'nodemailer'
import type { LetterBody } from '#src/domain/letter.ts'
import type { Server } from '#src/domain/server.ts'
import { mailOf } from '#src/outbox/mail-of.ts'
import type { Store } from '#src/store/store.ts'

/** nodemailer's pool by itself: what letters are sent with on the other side. */
export function barePool({ host, port }: Server, connections: number): Transporter {
  return createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    host,
    port,
    ignoreTLS: true,
  })
}

/** Sends the bytes of a letter of ours. */
export function sendBare(
  pool: Transporter,
  letter: LetterBody,
  number: number,
  at: string,
): Promise<unknown> {
  const mail = mailOf(`<bench-${number}@metropole.example>`, letter, at)
  if ('fault' in mail) throw new Error(`expected a letter that can be sent, found: ${mail.fault}`)
  return pool.sendMail(mail)
}

/** The words of all letters that were sent. @throws Error when there are not so many. */
export async function lettersIn(store: Store, count: number): Promise<LetterBody[]> {
  const letters = await store.transact((tx) => tx.lettersWith('sent', { offset: 0, limit: 2 * count }))
  if (letters.length !== count)
    throw new Error(`expected ${count} letters on record as sent, found ${letters.length}`)
  return Promise.all(
    letters.map(async ({ id }) =>
      JSON.parse(Buffer.from((await store.blob('letters', id)) ?? []).toString()),
    ),
  )
}
