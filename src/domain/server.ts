/**
 * How a connection is protected. `implicit`: TLS from the first byte (RFC 8314, section 3). `starttls`: TLS before
 * anything else is said, or no connection at all. `none`: in clear, for a server on this very machine.
 */
export type Tls = 'implicit' | 'starttls' | 'none'

/** A mail server as we log in to it. */
export interface Server {
  readonly host: string
  readonly port: number
  readonly tls: Tls
  /** Null for a server that asks for no login. */
  readonly login: { readonly user: string; readonly password: string } | null
  /** Certificate authorities trusted instead of the well-known ones, PEM. */
  readonly ca?: string
}
