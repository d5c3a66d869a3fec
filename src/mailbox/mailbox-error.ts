/** What went wrong with a mailbox; the words are stable, for logs, tests and the health check. */
export type MailboxErrorCode =
  /** No connection: name, address, port, network, or no answer in time. */
  | 'unreachable'
  /** The certificate is not trusted, or the protection asked for is not offered. */
  | 'tls'
  /** User or password refused. */
  | 'refused-login'
  /** The mailbox or folder does not exist and can't be made. */
  | 'no-mailbox'
  /** The server answered NO or BAD to a command it should know. */
  | 'refused-command'
  /** An open connection ended or went silent. */
  | 'lost'

/** Lost infrastructure: worth another try later. Its message never holds a password. */
export class MailboxError extends Error {
  override readonly name = 'MailboxError'
  readonly code: MailboxErrorCode
  constructor(code: MailboxErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

interface ImapFailure {
  readonly code?: string
  readonly message?: string
  readonly authenticationFailed?: boolean
  readonly tlsFailed?: boolean
  readonly responseStatus?: string
  readonly responseText?: string
}

/** What imapflow, Node's sockets or its TLS threw while a connection to `where` was being made. */
export function whileConnecting(error: unknown, where: string): MailboxError {
  if (error instanceof MailboxError) return error
  const failure = error as ImapFailure
  const found = failure.responseText || failure.message || 'no reason given'
  if (failure.authenticationFailed) {
    return new MailboxError(
      'refused-login',
      `${where} refused the user or the password ("${found}"): check both, and whether the account wants an application password`,
      error,
    )
  }
  if (failure.tlsFailed || tlsCodes.test(failure.code ?? '') || /STARTTLS|TLS/.test(found)) {
    return new MailboxError(
      'tls',
      `Expected a protected connection to ${where}, found: ${found}. Check the port, the kind of TLS and the certificate; nothing was sent in clear`,
      error,
    )
  }
  return new MailboxError(
    'unreachable',
    `Expected an IMAP server at ${where}, found: ${found}. Check host, port and network`,
    error,
  )
}

/** What imapflow threw on an open connection to `where` while `doing` something. */
export function whileConnected(error: unknown, where: string, doing: string): MailboxError {
  if (error instanceof MailboxError) return error
  const failure = error as ImapFailure
  const found = failure.responseText || failure.message || 'no reason given'
  if (failure.responseStatus === 'NO' || failure.responseStatus === 'BAD') {
    return new MailboxError(
      'refused-command',
      `${where} refused (${found}) while ${doing}: see the server's log`,
      error,
    )
  }
  return new MailboxError(
    'lost',
    `The connection to ${where} ended while ${doing} (${found}): a new one is opened`,
    error,
  )
}

/** Node's codes for certificates and handshakes (OpenSSL's X509_V_ERR_* and its own). */
const tlsCodes =
  /^(ERR_SSL|ERR_TLS|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|STARTTLS_INJECTION|ClosedAfterConnectTLS|UPGRADE_TIMEOUT)/
