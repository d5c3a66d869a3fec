import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { startEmbeddedSubmission } from '#src/demo/embedded-submission.ts'
import { hasPostfix, startPostfix } from './postfix.ts'

test.skipIf(!hasPostfix)(
  `Postfix relays what it takes, refuses whom it is told to, and comes back after a stop${hasPostfix ? '' : ' (skipped: needs postfix and root)'}`,
  async () => {
    await using sink = await startEmbeddedSubmission()
    const refused = { 'gone@asso.example': '550 5.1.1 No such user' }
    await using postfix = await startPostfix({ relayTo: sink.smtp.port, refused })
    const { host, port } = postfix.smtp
    const send = async (to: string) => {
      const transport = createTransport({ host, port, ignoreTLS: true })
      const { response } = await transport.sendMail({ from: 'us@metropole.example', to, text: 'Bonjour' })
      return response
    }
    expect(await send('ana@asso.example')).toMatch(/^250 2\.0\.0 Ok: queued/)
    expect((await sink.until(1)).map(({ to }) => to)).toEqual([['ana@asso.example']])
    await expect(send('gone@asso.example')).rejects.toMatchObject({ responseCode: 550 })
    await postfix.stop()
    await expect(send('ben@asso.example')).rejects.toMatchObject({ code: 'ESOCKET' })
    await postfix.start()
    expect(await send('ben@asso.example')).toMatch(/^250/)
    // Stopped between handing a letter on and writing that down, Postfix hands it on once more.
    const readers = () => new Set(sink.letters.map(({ to }) => String(to)))
    while (!readers().has('ben@asso.example')) await sink.until(sink.letters.length + 1)
    expect([...readers()]).toEqual(['ana@asso.example', 'ben@asso.example'])
  },
)
