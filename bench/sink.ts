import { SMTPServer } from 'smtp-server'

/** `sink.ts`, forked: an SMTP server that takes everything. Says its port first, then, asked for `count`, when it has so many. */
let count = 0
let wanted = Number.POSITIVE_INFINITY

const server = new SMTPServer({
  disableReverseLookup: true,
  logger: false,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    stream.resume()
    stream.on('end', () => {
      done()
      count++
      tell()
    })
  },
})
server.server.on('connection', (socket) => socket.setNoDelay(true))
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as { port: number }).port))

process.on('message', (more: number) => {
  wanted = more
  count = 0
  tell()
})
process.on('disconnect', () => process.exit())

function tell(): void {
  if (count < wanted) return
  wanted = Number.POSITIVE_INFINITY
  process.send?.('reached')
}
