/** The part of hoodiecrow-imap 2.1 that embedded-mailbox.ts uses: the package brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net'

  export interface StoredMessage {
    uid: number
    flags: string[]
    /** An IMAP date-time (RFC 3501, section 9). */
    internaldate: string
    /** One character a byte. */
    raw: string
  }

  export interface StoredMailbox {
    path: string
    messages: StoredMessage[]
    uidvalidity: number
    uidnext: number
    allowPermanentFlags: boolean
  }

  export interface Connection {
    readonly socket: Socket | null
  }

  interface Query {
    readonly section?: readonly unknown[]
    readonly partial?: unknown
  }

  export interface HoodiecrowServer {
    readonly server: Server
    readonly connectionHandlers: ((connection: Connection) => void)[]
    /** Handlers of our own, asked before the built-in ones. */
    readonly fetchHandlers: Record<
      string,
      (connection: Connection, message: StoredMessage, query: Query) => unknown
    >
    readonly folderCache: Readonly<Record<string, StoredMailbox>>
    setMaxListeners(count: number): void
    listen(port: number, host: string, listening: () => void): void
    getMailbox(path: string): StoredMailbox | undefined
    appendMessage(mailbox: string, flags: string[], internaldate: string | undefined, raw: string): unknown
  }

  export interface Options {
    readonly plugins: readonly string[]
    readonly users: Readonly<Record<string, { readonly password: string }>>
    readonly storage: Readonly<Record<string, object>>
    readonly secureConnection?: boolean
    readonly credentials?: { readonly key: string; readonly cert: string }
  }

  export default function hoodiecrow(options: Options): HoodiecrowServer
}
