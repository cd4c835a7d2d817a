import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let browser: Browser
let org: Org

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  org = await world.newOrg('Sahyadri Agro')
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('a pair is merged by keys with a choice, the page of the one is the page of the other, and the merge is undone from its notice', async () => {
  const add = async (body: object): Promise<string> => String((await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, body)).body.id)
  const asha = await add({ name: 'Asha Sharma', phones: [{ number: '98765 43210' }], emails: [{ email: 'asha@client.example' }] })
  const other = await add({ name: 'आशा शर्मा', phones: [{ number: '98765 43219' }], emails: [{ email: 'asha@client.example' }] })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN' })
  await context.addCookies(org.owner.cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()) })
  await page.goto(`${world.url}/o/${org.slug}/duplicates`)
  await page.getByText('same e-mail').waitFor()
  await page.keyboard.press('j')
  await page.locator('[data-row="0"]:focus').waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /शर्मा/ }).check()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  const names = async (): Promise<unknown[]> => [asha, other].map(async (id) => (await org.owner.call('GET', `/api/v1/${org.slug}/contacts/${id}`)).body as { id: string; name: string; phones: unknown[] })
  const [one, two] = await Promise.all(await names()) as { id: string; name: string; phones: unknown[] }[]
  expect(one?.id).toBe(two?.id)
  expect(one).toMatchObject({ name: 'आशा शर्मा' })
  expect(one?.phones).toHaveLength(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await org.owner.call('GET', `/api/v1/${org.slug}/contacts/${asha}`)).body.name as string).toBe('Asha Sharma')
  expect((await org.owner.call('GET', `/api/v1/${org.slug}/contacts/${other}`)).body.phones).toHaveLength(1)
  expect(problems).toEqual([])
  await context.close()
}, 90_000)
