import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Server } from '#src/domain/server.ts'

export interface Sink {
  readonly smtp: Server
  /** Resolves when so many letters have come from now on. */
  until(count: number): Promise<void>
  end(): void
}

/** Takes every letter and keeps none; in a process of its own, as a submission server is. */
export async function startSink(): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'sink.ts'))
  const [port] = await once(child, 'message')
  return {
    smtp: { host: '127.0.0.1', port, tls: 'none', login: null },
    async until(count) {
      const reached = once(child, 'message')
      child.send(count)
      await reached
    },
    end: () => void child.kill(),
  }
}
