import type { Answer, Org, Person, World } from './world.ts'

/** Sends a file as the import takes it: its bytes, nothing else. */
export async function sendFile(world: World, org: Org, who: Person, bytes: Buffer | string, object = 'contact'): Promise<Answer> {
  const response = await fetch(`${world.url}/api/v1/${org.slug}/imports?object=${object}`, {
    method: 'POST', headers: { cookie: who.cookie, origin: new URL(world.url).origin, 'content-type': 'application/octet-stream' }, body: typeof bytes === 'string' ? Buffer.from(bytes) : new Uint8Array(bytes),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null }
}

/** Waits until a run is over and answers it. */
export async function runOver(org: Org, who: Person, id: string): Promise<any> {
  for (let i = 0; i < 1_200; i++) {
    const { body } = await who.call('GET', `/api/v1/${org.slug}/runs/${id}`)
    if (!['waiting', 'running'].includes(body.state)) return body
    await new Promise((resolve) => { setTimeout(resolve, 25) })
  }
  throw new Error('the run did not end')
}

type Asked = { rule?: string; owner?: object; mapping?: string[]; checkOnly?: boolean; object?: string; region?: string }

/** Imports a file with the mapping the product guesses, or one given; answers the run when it is over. */
export async function importFile(world: World, org: Org, who: Person, bytes: Buffer | string, asked: Asked = {}): Promise<any> {
  const { object = 'contact', mapping, ...rest } = asked
  const file = await sendFile(world, org, who, bytes, object)
  if (file.status !== 201) throw new Error(`the file answered ${file.status} ${file.text}`)
  const started = await who.call('POST', `/api/v1/${org.slug}/imports/${file.body.id}/runs`, { mapping: mapping ?? file.body.columns.map((column: { target: string }) => column.target), rule: 'fill', owner: { kind: 'me' }, ...rest })
  if (started.status !== 202) throw new Error(`the import answered ${started.status} ${started.text}`)
  return runOver(org, who, started.body.id)
}
