import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Answer, type Org, type World } from '../support/world.ts'

const file = join(import.meta.dirname, '../../../shared/data/blns/blns.json')
const here = existsSync(file)
if (!here) process.stdout.write('blns is not beside the project: its test is skipped\n')
const strings = here ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []

describe.runIf(here)('naughty strings', () => {
  let world: World
  let org: Org
  let contactId: string
  let callId: string
  let outcomeId: string

  beforeAll(async () => {
    world = await startWorld()
    org = await world.newOrg('Strings')
    await openPolicy(world, org)
    const phone = await readyPhone(world, org, org.owner.memberId)
    const sent = await phone.sendItems([{ ref: 1, number: '98765 43210', date: Date.now() - 60_000, type: 1, duration: 30, sim: '1' }])
    callId = sent.items[0]?.id ?? ''
    contactId = String((await api('POST', '/contacts', { name: 'Asha', phones: [{ number: '98765 43210' }] })).body.id)
    outcomeId = String((await api('GET', '/outcomes')).body.items[0].id)
  }, 60_000)
  afterAll(() => world?.close())

  const api = (method: string, path: string, body?: unknown): Promise<Answer> => org.owner.call(method, `/api/v1/${org.slug}${path}`, body)

  /** Writes a text and reads it back: the same text, but for space around it; or a refusal that says why, for what is empty or too long there. */
  async function roundTrip(text: string, most: number, write: () => Promise<Answer>, read: () => Promise<unknown>): Promise<void> {
    const answer = await write()
    if (text.trim() === '' || text.length > most) return expect([200, 201, 204, 400, 422], JSON.stringify(text)).toContain(answer.status)
    expect(answer.status, `${JSON.stringify(text)} ${answer.text.slice(0, 200)}`).toBeLessThan(300)
    expect(String(await read()).trim(), JSON.stringify(text)).toBe(text.trim())
  }

  test.each<[string, number, (text: string) => Promise<Answer>, () => Promise<unknown>]>([
    ['a contact’s name', 200, (text) => api('PATCH', `/contacts/${contactId}`, { name: text }), async () => (await api('GET', `/contacts/${contactId}`)).body.name],
    ['a phone’s label', 40, (text) => api('PATCH', `/contacts/${contactId}`, { phones: [{ number: '98765 43210', label: text }] }), async () => (await api('GET', `/contacts/${contactId}`)).body.phones[0].label.trim()],
    ['a note', 5_000, (text) => api('POST', `/contacts/${contactId}/notes`, { body: text }), async () => (await api('GET', `/contacts/${contactId}/timeline?kinds=note&limit=1`)).body.items[0].note.body],
    ['a call’s note', 2_000, (text) => api('PATCH', `/calls/${callId}`, { note: text }), async () => (await api('GET', `/calls/${callId}`)).body.note],
    ['an outcome', 40, (text) => api('PATCH', `/outcomes/${outcomeId}`, { label: text }), async () => (await api('GET', '/outcomes')).body.items.find((one: { id: string }) => one.id === outcomeId)?.label],
    ['one’s own name', 200, (text) => api('PATCH', '/me', { name: text }), async () => (await api('GET', '/me')).body.member.name],
    ['the organisation’s name', 200, (text) => api('PATCH', '/organisation', { name: text }), async () => (await api('GET', '/organisation')).body.name],
    ['the grievance contact', 200, (text) => api('PATCH', '/organisation', { grievanceContact: text }), async () => (await api('GET', '/organisation')).body.grievanceContact.trim()],
  ])('%s holds each of them as it was written', async (_, most, write, read) => {
    expect(strings.length).toBeGreaterThan(400)
    for (const text of strings) await roundTrip(text, most, () => write(text), read)
  }, 60_000)

  test('a list sorted by name pages through them all, each once', async () => {
    const many = await world.newOrg('Many')
    for (const text of strings) if (text.trim() !== '' && text.length <= 200) expect((await many.owner.call('POST', `/api/v1/${many.slug}/contacts`, { name: text })).status).toBe(201)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Answer = await many.owner.call('POST', `/api/v1/${many.slug}/contacts/query`, { limit: 37, sort: 'name', ...(cursor && { cursor }) })
      seen.push(...page.body.items.map((one: { id: string }) => one.id))
      cursor = page.body.next
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(strings.filter((text) => text.trim() !== '' && text.length <= 200).length)
  }, 60_000)
})
