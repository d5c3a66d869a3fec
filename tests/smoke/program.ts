import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Server } from '#src/domain/server.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

type Environment = Readonly<Record<string, string>>

/** Starts the real program. Nothing of the tests' own environment that is meant for it reaches it. */
export function spawnProgram(args: readonly string[], env: Environment = {}): ChildProcessWithoutNullStreams {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GUICHET_')),
  )
  return spawn(process.execPath, ['src/main.ts', ...args], { env: { ...clean, ...env } })
}

/** Runs the real program to its end; `input` is all there is on its standard input. */
export async function runProgram(args: readonly string[], env: Environment = {}, input = ''): Promise<Ended> {
  const child = spawnProgram(args, env)
  child.stdin.end(input)
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const [code] = await once(child, 'close')
  return { code, out: await out, err: await err }
}

/** Resolves once the program has logged this message; rejects when it ends without. What it says later is thrown away. */
export function logged(child: ChildProcessWithoutNullStreams, message: string): Promise<void> {
  let seen = ''
  return new Promise((resolve, reject) => {
    // Never taken off again: with nobody reading, the pipe would fill up and the program stand still.
    child.stdout.on('data', (chunk) => {
      if (seen.includes(message)) return
      seen += chunk
      if (seen.includes(message)) resolve()
    })
    child.once('close', () => reject(new Error(`expected the program to say "${message}", found:\n${seen}`)))
  })
}

/** The environment of a daemon on these servers. */
export function environment(data: string, imap: Server, smtp: Server): Environment {
  return {
    GUICHET_DATA: data,
    GUICHET_IMAP_HOST: imap.host,
    GUICHET_IMAP_PORT: String(imap.port),
    GUICHET_IMAP_TLS: imap.tls,
    GUICHET_IMAP_USER: imap.login?.user ?? '',
    GUICHET_IMAP_PASSWORD: imap.login?.password ?? '',
    GUICHET_SMTP_HOST: smtp.host,
    GUICHET_SMTP_PORT: String(smtp.port),
    GUICHET_SMTP_TLS: smtp.tls,
  }
}

/** The real program runs on the real clock: a copy of the series that lies ahead of it, in `folder`. */
export async function seriesToCome(folder: string): Promise<string> {
  const file = join(folder, 'series-to-come.yaml')
  await writeFile(file, (await readFile('data/series.yaml', 'utf8')).replace(/date: 2021/g, 'date: 2099'))
  return file
}
