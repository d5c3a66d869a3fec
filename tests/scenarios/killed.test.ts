import { test } from 'vitest'
import { hasDovecot } from '#tests/servers/dovecot.ts'
import { killWhileMailsComeIn } from './killed.ts'

test.skipIf(!hasDovecot)(
  `500 mails while the daemon is killed 10 times${hasDovecot ? '' : ' (skipped: needs dovecot)'}`,
  { timeout: 120_000 },
  () => killWhileMailsComeIn({ mails: 500, kills: 10, connections: 5, postfix: false }),
)
