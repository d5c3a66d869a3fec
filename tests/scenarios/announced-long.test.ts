import { test } from 'vitest'
import { killWhileAnnouncing } from './announced.ts'

const why = process.env.TEST_LONG ? '' : ' (skipped: takes minutes, npm run test:long)'

test.skipIf(why !== '')(
  `an update to 5,000 people while the daemon is killed 20 times${why}`,
  { timeout: 900_000 },
  () => killWhileAnnouncing({ people: 5000, kills: 20, connections: 5 }),
)
