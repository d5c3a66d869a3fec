import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether certificates can be made here; tests that need one say "skipped: needs openssl" otherwise. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** A self-signed certificate for 127.0.0.1 and localhost, or for `name` alone. PEM. */
export function makeCertificate(name?: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-certificate-'))
  try {
    const key = join(folder, 'key.pem')
    const cert = join(folder, 'cert.pem')
    const names = name ? `DNS:${name}` : 'DNS:localhost,IP:127.0.0.1'
    const made = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
    ]
    const told = [
      '-subj',
      '/CN=localhost',
      '-addext',
      `subjectAltName=${names}`,
      '-keyout',
      key,
      '-out',
      cert,
    ]
    execFileSync('openssl', [...made, ...told], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
