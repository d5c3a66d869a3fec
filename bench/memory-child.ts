import '#src/daemon.ts'
import { openLowdbStore } from '#src/store/lowdb-store.ts'

/** `memory-child.ts FOLDER`: loads all that the daemon loads, opens the store, prints the resident memory in bytes. */
const store = await openLowdbStore(process.argv[2] as string)
process.stdout.write(String(process.memoryUsage.rss()))
await store[Symbol.asyncDispose]()
