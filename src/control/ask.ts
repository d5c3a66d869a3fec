import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Question, socketPath } from './protocol.ts'

/** The daemon answered that it could not do what was asked; `message` is its word. */
export class RefusedError extends Error {
  readonly code = 'refused'
}

/**
 * Asks the daemon that holds the data folder.
 * @returns its answer, or undefined when no daemon runs there.
 * @throws RefusedError when the daemon could not do it.
 */
export async function ask(folder: string, question: Question): Promise<{ answer: unknown } | undefined> {
  const reply = await post(socketPath(folder), JSON.stringify(question)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') return undefined
      throw error
    },
  )
  if (reply === undefined) return undefined
  const { answer, error } = JSON.parse(reply)
  if (error !== undefined) throw new RefusedError(error)
  return { answer }
}

function post(socket: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ socketPath: socket, method: 'POST' }, (response) => text(response).then(resolve, reject))
      .on('error', reject)
      .end(body)
  })
}
