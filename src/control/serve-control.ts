import { chmod, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { Log } from '#src/domain/log.ts'
import { socketPath } from './protocol.ts'

/** Answers one question; what it gives goes out as JSON. */
export type Answerer = (operation: string, args: readonly unknown[]) => Promise<unknown>

/** A table of people to import is the longest. */
const maxQuestion = 20_000_000

/**
 * Takes questions from commands on a socket in the data folder, until it is disposed of. The caller holds the folder's
 * lock, so a socket file that is there already was left by a process that was killed.
 */
export async function serveControl(folder: string, answer: Answerer, log: Log): Promise<AsyncDisposable> {
  const path = socketPath(folder)
  const server = createServer(async (request, response) => {
    try {
      const { operation, arguments: args } = JSON.parse(await bodyOf(request))
      response.end(JSON.stringify({ answer: (await answer(operation, args)) ?? null }))
    } catch (error) {
      log.warn({ error }, 'a question from a command failed')
      response.statusCode = 400
      response.end(JSON.stringify({ error: (error as Error).message }))
    }
  })
  await rm(path, { force: true })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  await chmod(path, 0o600)
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > maxQuestion) throw new Error(`expected a question of at most ${maxQuestion} characters`)
  }
  return body
}
