import type { Instant } from '#src/domain/clock.ts'
import type { Installation } from '#src/domain/installation.ts'
import type { Letter, LetterStatus } from '#src/domain/letter.ts'
import type { Matter } from '#src/domain/matter.ts'

/** What the outbox asks of a transaction of the store. */
export interface OutboxTransaction {
  installation(): Promise<Installation | undefined>
  letter(id: string): Promise<Letter | undefined>
  dueLetters(now: Instant, limit: number): Promise<readonly Letter[]>
  /** Those of them that no pause stops. */
  dueDeskLetters(now: Instant, limit: number): Promise<readonly Letter[]>
  nextDue(): Promise<Instant | undefined>
  lettersPastUse(now: Instant, limit: number): Promise<readonly Letter[]>
  matter(id: string): Promise<Matter | undefined>
  lettersWith(
    status: LetterStatus,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly Letter[]>
  countLetters(status: LetterStatus): Promise<number>
  lettersTriedSince(since: Instant): Promise<number>
  put<T extends keyof OutboxRows>(table: T, row: OutboxRows[T]): void
}

interface OutboxRows {
  readonly letters: Letter
  readonly installation: Installation
  readonly matters: Matter
}

/** What the outbox asks of the store. */
export interface OutboxStore {
  transact<T>(work: (tx: OutboxTransaction) => Promise<T>): Promise<T>
  blob(kind: 'letters', id: string): Promise<Uint8Array | undefined>
}
