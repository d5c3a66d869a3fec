import { test } from 'vitest'
import { hasDovecot } from '#tests/servers/dovecot.ts'
import { hasPostfix } from '#tests/servers/postfix.ts'
import { killWhileMailsComeIn } from './killed.ts'

const why = !process.env.TEST_LONG
  ? ' (skipped: takes minutes, npm run test:long)'
  : hasDovecot && hasPostfix
    ? ''
    : ' (skipped: needs dovecot, postfix and root)'

test.skipIf(why !== '')(
  `2,000 sign-ups and changes, letters by Postfix, killed 50 times${why}`,
  { timeout: 900_000 },
  () => killWhileMailsComeIn({ mails: 2000, kills: 50, connections: 5, postfix: true }),
)
