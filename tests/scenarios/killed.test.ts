import { test } from 'vitest'
import { hasDovecot } from '#tests/servers/dovecot.ts'
import { hasPostfix } from '#tests/servers/postfix.ts'
import { killWhileMailsComeIn } from './killed.ts'

test.skipIf(!hasDovecot)(
  `500 mails while the daemon is killed 10 times${hasDovecot ? '' : ' (skipped: needs dovecot)'}`,
  { timeout: 300_000 },
  () => killWhileMailsComeIn({ mails: 500, kills: 10, connections: 5, postfix: false }),
)

const postfixToo = hasDovecot && hasPostfix
test.skipIf(!postfixToo)(
  `100 mails, letters by Postfix, killed 3 times${postfixToo ? '' : ' (skipped: needs dovecot, postfix and root)'}`,
  { timeout: 300_000 },
  () => killWhileMailsComeIn({ mails: 100, kills: 3, connections: 5, postfix: true }),
)
