import type { LetterBody } from '#src/domain/letter.ts'

/** How one submission ended (RFC 5321, section 4.2). A value, not an exception. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly code: number; readonly said: string }
  | {
      readonly kind: 'refused'
      /** True for 5xx: trying again will not help. */
      readonly permanent: boolean
      readonly code: number
      readonly enhancedCode: string | null
      readonly said: string
    }
  /** The connection failed or was lost; the server may have taken the letter all the same. */
  | { readonly kind: 'lost'; readonly said: string }

/** Hands letters to a submission server. */
export interface Transport extends AsyncDisposable {
  /** One letter, one recipient. Never rejects. */
  submit(messageId: string, body: LetterBody): Promise<Outcome>
}
