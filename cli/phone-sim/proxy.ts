import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** How the network treats connections; shares from 0 to 1, ms. */
export type Weather = {
  /** Each piece of data waits this long. */
  delay: number
  /** Share of requests cut before the request is through. */
  cutsRequest: number
  /** Share of requests whose answer is swallowed: the server has worked, the phone never hears of it. */
  losesAnswer: number
  /** Share of requests that go silent half open, until the phone gives up. */
  hangs: number
}
export type Proxy = { url: string; weather: Weather; counts: { through: number; cut: number; lost: number; hung: number }; close: () => Promise<void> }

/** A small TCP proxy before a server, with bad weather in it; `random` decides, so that a seed replays. */
export async function openProxy(target: string, weather: Weather, random: () => number): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const counts = { through: 0, cut: 0, lost: 0, hung: 0 }
  const open = new Set<Socket>()
  const keep = (socket: Socket): void => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  const proxy: Proxy = { url: '', weather, counts, close: async () => {
    for (const socket of open) socket.destroy()
    server.close()
    await once(server, 'close')
  } }
  const server = createServer((phone) => {
    keep(phone)
    let fate: keyof Proxy['counts'] = 'through'
    const upstream = connect(Number(port), hostname)
    keep(upstream)
    const later = (work: () => void): void => { setTimeout(work, proxy.weather.delay) }
    phone.on('data', (data: Buffer) => {
      if (beginsRequest(data)) {
        fate = fateOf(proxy.weather, random())
        counts[fate]++
      }
      if (fate === 'hung') return
      if (fate === 'cut') later(() => phone.destroy())
      else later(() => { if (upstream.writable) upstream.write(data) })
    })
    upstream.on('data', (data) => {
      if (fate === 'lost') later(() => { phone.destroy(); upstream.destroy() })
      else later(() => { if (phone.writable) phone.write(data) })
    })
    phone.on('end', () => later(() => upstream.end()))
    upstream.on('end', () => later(() => phone.end()))
    phone.on('close', () => upstream.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.url = `http://localhost:${(server.address() as AddressInfo).port}`
  return proxy
}

// Connections are kept and used again: each request meets a fate of its own.
function beginsRequest(data: Buffer): boolean {
  return /^(GET|POST|PUT|DELETE) /.test(data.toString('latin1', 0, 8))
}

function fateOf(weather: Weather, chance: number): keyof Proxy['counts'] {
  if (chance < weather.cutsRequest) return 'cut'
  if (chance < weather.cutsRequest + weather.losesAnswer) return 'lost'
  return chance < weather.cutsRequest + weather.losesAnswer + weather.hangs ? 'hung' : 'through'
}
