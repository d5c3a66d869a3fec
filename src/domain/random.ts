import { randomBytes, randomInt } from 'node:crypto'

/** All randomness comes from here. */
export interface Random {
  /** 128 random bits as 26 characters of lower-case base 32 (RFC 4648, section 6, no padding). */
  id(): string
  /** From 0 to below 1; spreads retries, nothing secret. */
  fraction(): number
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

export const systemRandom: Random = {
  id: () => {
    let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
    let word = ''
    for (let i = 0; i < 26; i++) {
      word += alphabet[Number(bits & 31n)]
      bits >>= 5n
    }
    return word
  },
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}
