import { join, relative } from 'node:path'

/**
 * Where a running daemon takes questions: a socket in the data folder, so that who may read the data may ask.
 * A socket's path is short by nature (104 bytes on macOS, 108 on Linux): the shorter of two ways to write it is taken.
 */
export function socketPath(folder: string): string {
  const path = join(folder, 'guichet.sock')
  const near = relative(process.cwd(), path)
  return near.length < path.length ? near : path
}

/** What goes over the socket, as JSON in HTTP. */
export interface Question {
  readonly operation: string
  readonly arguments: readonly unknown[]
}

/** What the daemon says of itself. */
export interface Health {
  /** False while the mailbox can't be reached. */
  mailbox: boolean
}
