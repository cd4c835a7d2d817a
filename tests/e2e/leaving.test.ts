import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let browser: Browser
let org: Org
let page: Page
let leaver: Person
let successor: Person
const problems: string[] = []

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  org = await world.newOrg('Leaving')
  leaver = await org.join('employee', 'Lata Pawar')
  successor = await org.join('employee', 'Sunil Rao')
  for (const name of ['Anita Reddy', 'Bharat Thakkar']) await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name, ownerId: leaver.memberId })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  await context.addCookies(org.owner.cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  page = await context.newPage()
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()) })
  page.on('pageerror', (error) => problems.push(error.message))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const ownedBy = async (who: Person): Promise<number> => (await world.sql<{ n: number }>('select count(*)::int as n from app.contacts where org_id = $1 and owner_id = $2', [org.id, who.memberId]))[0]?.n ?? -1
const menu = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Actions for Lata Pawar' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a member is disabled after reading what ends, what he owns is handed over and taken back, and he is enabled again', async () => {
  await page.goto(`${world.url}/o/${org.slug}/members`)
  await menu('Disable …')
  const asking = page.getByRole('dialog', { name: 'Disable Lata Pawar' })
  await asking.getByText('Signing in here ends at once').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await asking.getByRole('button', { name: 'Disable', exact: true }).click()
  const giving = page.getByRole('dialog', { name: 'Hand over what Lata Pawar owns' })
  await giving.getByLabel('To').selectOption({ label: 'Sunil Rao' })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect((await leaver.call('GET', `/api/v1/${org.slug}/me`)).status).toBe(401)
  await giving.getByRole('button', { name: 'Hand over 2' }).click()
  const tray = page.getByRole('group', { name: 'Handing over' })
  await tray.getByText('2 changed').waitFor()
  expect(await ownedBy(successor)).toBe(2)
  await tray.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => ownedBy(leaver)).toBe(2)
  await menu('Enable again')
  await expect.poll(async () => (await world.call('POST', '/api/v1/auth/sign-in', { identifier: leaver.identifier, password: leaver.password })).status).toBe(200)
  expect(problems).toEqual([])
}, 90_000)
