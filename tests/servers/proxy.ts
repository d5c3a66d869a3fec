import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between client and server that a test can cut or jam. */
export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** Connections made so far. */
  readonly connections: number
  /** Ends every connection; new ones are taken. */
  cut(): void
  /** Ends a connection once the server has sent this many bytes on it from now on. */
  cutAfter(bytes: number): void
  /** Holds back whatever either side sends from now on, without a word. */
  jam(): void
  /** Lets new connections through again; those that were jammed stay so. */
  free(): void
  /** What the client has sent, over all connections. */
  sent(): string
  /** How many bytes the servers have sent, over all connections. */
  received(): number
}

/** Passes bytes on to `port` on loopback. */
export async function startProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  const stuck = new Set<Socket>()
  const heard: Buffer[] = []
  let connections = 0
  let received = 0
  let left = Number.POSITIVE_INFINITY
  let jammed = false

  const server = createServer((client) => {
    connections++
    const upstream = connect(port, '127.0.0.1')
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (chunk: Buffer) => {
      heard.push(chunk)
      if (!jammed && !stuck.has(client)) upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (jammed || stuck.has(client)) return
      client.write(chunk.subarray(0, left))
      left -= chunk.length
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      client.end(end)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections
    },
    cut,
    cutAfter: (bytes) => {
      left = bytes
    },
    jam: () => {
      jammed = true
    },
    free: () => {
      for (const socket of sockets) stuck.add(socket)
      jammed = false
    },
    sent: () => Buffer.concat(heard).toString('latin1'),
    received: () => received,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      cut()
      await closed
    },
  }
}
