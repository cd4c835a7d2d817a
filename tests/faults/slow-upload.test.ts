import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Slow lines')
}, 60_000)
afterAll(() => world.close())

/** Sends the head and a part of the body, then the rest after so long; answers what came back until the line was closed. */
function slowly(path: string, type: string, body: string, pauseMs: number): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(world.url)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (bytes) => { answer += bytes.toString() })
    socket.on('error', () => undefined)
    socket.on('close', () => { resolve(answer) })
    socket.write(`POST /api/v1/${org.slug}${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: ${org.owner.cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`)
    const [half, whole] = [setTimeout(() => { socket.write(body.slice(5, 8)) }, pauseMs / 2), setTimeout(() => { socket.write(body.slice(8)) }, pauseMs)]
    socket.on('close', () => { clearTimeout(half); clearTimeout(whole) })
  })
}

test('a file over a slow line arrives, anything else that takes longer than half a minute is cut off', async () => {
  const [file, other] = await Promise.all([
    slowly('/imports', 'application/octet-stream', 'Name,Phone\nSlow,98220 00001\n', 34_000), slowly('/contacts', 'application/json', '{"name":"Slow"}', 34_000),
  ])
  expect(file).toMatch(/^HTTP\/1\.1 201/)
  expect(other).not.toMatch(/^HTTP\/1\.1 2/)
}, 60_000)
