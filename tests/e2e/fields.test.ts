import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
let browser: Browser
let context: BrowserContext
let page: Page
let contactId = ''

/** Each kind of own field: what stands, the keys that change it, what the server then holds. */
const kinds: { kind: string; label: string; more?: object; from: unknown; keys: string[]; to: unknown; save?: string }[] = [
  { kind: 'text', label: 'Village', from: 'Wagholi', keys: ['Control+a', 'Shirur'], to: 'Shirur' },
  { kind: 'number', label: 'Acres', from: 4, keys: ['Control+a', '6.5'], to: 6.5 },
  { kind: 'money', label: 'Budget', from: { minor: 10_000 }, keys: ['Control+a', '1,250.50'], to: { minor: 125_050, currency: 'INR' } },
  { kind: 'date', label: 'Sown', from: '2026-06-11', keys: ['12122028'], to: '2028-12-12' },
  { kind: 'instant', label: 'Meets', from: '2026-11-24T04:30:00.000Z', keys: ['12122028'], to: '2028-12-12T04:30:00.000Z' },
  { kind: 'longText', label: 'Story', from: 'Old', keys: ['Control+a', 'New'], to: 'New', save: 'Control+Enter' },
  { kind: 'select', label: 'Soil', more: { options: [{ label: 'Black' }, { label: 'Red' }] }, from: 'black', keys: ['ArrowDown'], to: 'red' },
  { kind: 'multiSelect', label: 'Crops', more: { options: [{ label: 'Rice' }, { label: 'Wheat' }] }, from: ['rice'], keys: ['Wheat'], to: ['rice', 'wheat'] },
  { kind: 'check', label: 'Visited', from: true, keys: ['ArrowUp'], to: undefined },
  { kind: 'phone', label: 'Helper', from: '98220 70001', keys: ['Control+a', '98220 70002'], to: '98220 70002' },
  { kind: 'email', label: 'Bills to', from: 'a@farm.example', keys: ['Control+a', 'b@farm.example'], to: 'b@farm.example' },
  { kind: 'link', label: 'Map', from: 'https://map.example/a', keys: ['Control+a', 'https://map.example/b'], to: 'https://map.example/b' },
  { kind: 'member', label: 'Guide', from: 'me', keys: ['ArrowUp'], to: undefined },
]
const keyOf = new Map<string, string>()

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  org = await world.newOrg('Fields')
  for (const { kind, label, more } of kinds) {
    const made = await org.owner.call('POST', `/api/v1/${org.slug}/fields`, { object: 'contact', kind, label, inList: true, ...more })
    expect(made.status, made.text).toBe(201)
    keyOf.set(label, made.body.key)
  }
  contactId = (await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Anita Reddy', custom: standing() })).body.id
  context = await browser.newContext({ viewport: { width: 2400, height: 900 }, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  await context.addCookies(org.owner.cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const standing = (): Record<string, unknown> => Object.fromEntries(kinds.map(({ label, from }) => [keyOf.get(label) ?? '', from === 'me' ? org.owner.memberId : from]))
const read = async (label: string): Promise<unknown> => (await org.owner.call('GET', `/api/v1/${org.slug}/contacts/${contactId}`)).body.custom[keyOf.get(label) ?? '']
const typed = async (keys: string[]): Promise<void> => { for (const key of keys) await (/^(Control\+a|Arrow\w+)$/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key)) }
const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)

/** Goes to a field by keys alone: in the list from the first cell on, in the panel from the value before it. */
async function openField(where: 'list' | 'panel', label: string): Promise<void> {
  if (where === 'list') {
    await page.locator('[data-row="0"]').focus()
    await page.keyboard.press('e')
    for (let i = 0; i < 25 && (await focused()) !== label; i++) await page.keyboard.press('Tab')
  } else {
    await page.locator('dd', { has: page.locator('button', { hasText: `: ${label}` }) }).locator('[data-change]').focus()
    await page.keyboard.press('Enter')
  }
  await expect.poll(focused).toBe(label)
}

describe.each(['list', 'panel'] as const)('in the %s, by keys alone', (where) => {
  test.each(kinds.filter(({ kind }) => where === 'panel' || kind !== 'longText'))('$kind: Enter saves, Esc does not, Tab saves and goes on', async ({ label, keys, to, save = 'Enter' }) => {
    await org.owner.call('PATCH', `/api/v1/${org.slug}/contacts/${contactId}`, { custom: standing() })
    const before = await read(label)
    await page.goto(`${world.url}/o/${org.slug}/people${where === 'panel' ? `?open=${contactId}` : ''}`)
    await (where === 'list' ? page.locator('[data-row="0"]') : page.locator('[data-change]').first()).waitFor()
    await openField(where, label)
    await typed(keys)
    await page.keyboard.press('Escape')
    await expect.poll(focused).not.toBe(label)
    expect(await read(label)).toEqual(before)
    await openField(where, label)
    await typed(keys)
    if (label === 'Crops') await page.keyboard.press('Enter')
    await page.keyboard.press(save)
    await expect.poll(() => read(label)).toEqual(to)
    await org.owner.call('PATCH', `/api/v1/${org.slug}/contacts/${contactId}`, { custom: standing() })
    await page.reload()
    await (where === 'list' ? page.locator('[data-row="0"]') : page.locator('[data-change]').first()).waitFor()
    await openField(where, label)
    await typed(keys)
    await page.keyboard.press('Tab')
    await expect.poll(() => read(label)).toEqual(to)
    if (label !== 'Guide') await expect.poll(() => page.evaluate(() => ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement?.tagName ?? ''))).toBe(true)
  }, 60_000)
})

describe('a change that cannot be saved', () => {
  test.each(['500', 'offline'] as const)('%s: what stood is shown again, and the draft waits in the field', async (how) => {
    await org.owner.call('PATCH', `/api/v1/${org.slug}/contacts/${contactId}`, { custom: standing() })
    await page.goto(`${world.url}/o/${org.slug}/people`)
    await page.locator('[data-row="0"]').waitFor()
    await page.route(`**/contacts/${contactId}`, (route) => (route.request().method() !== 'PATCH' ? route.fallback() : how === 'offline' ? route.abort('internetdisconnected') : route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"internal"}' })))
    for (const [label, keys, draft] of [['Acres', ['Control+a', '77'], '77'], ['Budget', ['Control+a', '990'], '990'], ['Soil', ['ArrowDown'], 'red']] as const) {
      await openField('list', label)
      const before = await page.evaluate(() => (document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : null))
      await typed([...keys])
      await page.keyboard.press('Enter')
      await page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /\S/ }).first().waitFor()
      await openField('list', label)
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(draft)
      await page.keyboard.press('Escape')
      await openField('list', label)
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(before)
      await page.keyboard.press('Escape')
    }
    await page.unroute(`**/contacts/${contactId}`)
    expect(await read('Acres')).toBe(4)
  }, 60_000)
})

test('a new person takes several choices of one field', async () => {
  await page.goto(`${world.url}/o/${org.slug}/people?new=1`)
  await page.getByRole('textbox', { name: 'Name' }).fill('Several Crops')
  await page.getByRole('button', { name: 'More fields' }).click()
  const crops = page.getByRole('group', { name: 'Crops' })
  for (const name of ['Rice', 'Wheat']) await crops.getByRole('checkbox', { name }).press('Space')
  await page.getByRole('button', { name: 'Save the person' }).press('Enter')
  await expect.poll(async () => (await org.owner.call('POST', `/api/v1/${org.slug}/contacts/query`, { filter: { and: [{ field: 'name', op: 'words', value: 'Several' }] } })).body.items[0]?.custom[keyOf.get('Crops') ?? '']).toEqual(['rice', 'wheat'])
}, 60_000)
