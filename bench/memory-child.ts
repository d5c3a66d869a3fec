import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLowdbStore } from '#src/store/lowdb-store.ts'

/** `memory-child.ts FOLDER`: loads every library, opens the store of the folder, prints the resident memory in bytes. */
const packages = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
for (const name of Object.keys(packages.dependencies)) await import(name)
const store = await openLowdbStore(process.argv[2] as string)
process.stdout.write(String(process.memoryUsage.rss()))
await store[Symbol.asyncDispose]()
