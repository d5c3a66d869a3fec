import { openLowdbStore } from '#src/store/lowdb-store.ts'

/** A process that keeps bytes in one commit: `keeper.ts FOLDER COUNT`. */
const [folder, count] = process.argv.slice(2) as [string, string]
await using store = await openLowdbStore(folder)
await store.transact(async (tx) => {
  for (let i = 0; i < Number(count); i++) tx.keep('letters', `l${i}`, Buffer.from(`letter ${i}`))
})
process.stdout.write(`kept ${count}\n`)
