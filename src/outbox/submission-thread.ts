import { parentPort, workerData } from 'node:worker_threads'
import { type Instant, systemClock } from '#src/domain/clock.ts'
import { smtpTransport } from './smtp-transport.ts'
import { endOfLetters, type Submission, type Submitted } from './threaded-transport.ts'

/** The other end of `threadedTransport`. */
const port = parentPort
if (!port) throw new Error('expected to be started as a thread by threadedTransport')

/** Of the letter being handed over: a transport looks at its clock at once. */
let date: Instant = systemClock.now()
const transport = smtpTransport(workerData, { ...systemClock, now: () => date })

port.on('message', async (asked: Submission | typeof endOfLetters) => {
  if (asked === endOfLetters) {
    await transport[Symbol.asyncDispose]()
    port.close()
    return
  }
  const { id, messageId, body } = asked
  date = asked.date
  const answer: Submitted = { id, outcome: await transport.submit(messageId, body) }
  port.postMessage(answer)
})
