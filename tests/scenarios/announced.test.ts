import { test } from 'vitest'
import { killWhileAnnouncing } from './announced.ts'

test('an update to 500 people while the daemon is killed 4 times', { timeout: 300_000 }, () =>
  killWhileAnnouncing({ people: 500, kills: 4, connections: 5 }),
)
