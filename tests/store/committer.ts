import { writeSync } from 'node:fs'
import { openLowdbStore } from '#src/store/lowdb-store.ts'
import { entry, letter, message, participant } from './rows.ts'

/**
 * A process that commits until it is killed: `committer.ts FOLDER FIRST`. Commit N is participant, letter, journal
 * entry, cursor and two blobs of that number; N is printed once the commit was acknowledged.
 */
const [folder, first] = process.argv.slice(2) as [string, string]
const store = await openLowdbStore(folder)
let next = Number(first)

async function commitForEver(): Promise<never> {
  for (;;) {
    const number = next++
    await store.transact(async (tx) => {
      tx.put('participants', participant(`p${number}`, { role: 'r'.repeat(500) }))
      tx.put('letters', letter(`l${number}`))
      tx.put('journal', entry(`e${number}`, { cause: message(number, `h${number}`, null) }))
      tx.put('cursors', { mailbox: 'main', uidValidity: '1', lastUid: number, firstUid: 0 })
      tx.keep('mails', `e${number}`, Buffer.from(`mail ${number}`))
      tx.keep('letters', `l${number}`, Buffer.from(`letter ${number}`))
    })
    writeSync(1, `${number}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, commitForEver))
