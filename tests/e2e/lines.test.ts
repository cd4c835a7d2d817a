import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let browser: Browser
let ravi: Person

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  org = await world.newOrg('Lines')
  await org.join('employee', 'Meena Patil')
  ravi = await org.join('employee', 'Ravi Joshi')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function openLines(cookie: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  await context.addCookies(cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  const page = await context.newPage()
  await page.goto(`${world.url}/o/${org.slug}/settings/lines`)
  return page
}

const holders = async (): Promise<{ name: string; fromOn: string; toOn: string | null }[]> =>
  (await org.owner.call('GET', `/api/v1/${org.slug}/lines`)).body.items[0].holders.map((one: { member: { name: string }; fromOn: string; toOn: string | null }) => ({ name: one.member.name, fromOn: one.fromOn, toOn: one.toOn }))

test('a line is added, handed over, and its past corrected only when that is meant', async () => {
  await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Anita Reddy', phones: [{ number: '98220 11122' }] })
  const page = await openLines(org.owner.cookie)
  await page.getByRole('button', { name: 'Add a line' }).click()
  await page.getByLabel('Phone number').fill('sales')
  await page.getByLabel('Name of the line').fill('Sales Pune')
  await page.getByLabel('Held by').selectOption({ label: 'Meena Patil' })
  await page.getByRole('button', { name: 'Save the line' }).click()
  await page.getByText('This is not a whole phone number').waitFor()
  await page.getByLabel('Phone number').fill('98220 11122')
  await page.getByRole('button', { name: 'Save the line' }).click()
  const row = page.getByRole('row', { name: /Sales Pune/ })
  await row.getByText('Meena Patil').waitFor()
  await row.getByText('This number is also a client’s').waitFor()
  const [first] = await holders()

  await row.getByRole('button', { name: 'Actions for Sales Pune' }).click()
  await page.getByRole('menuitem', { name: 'Hand over' }).click()
  await page.getByLabel('Held by').selectOption({ label: 'Ravi Joshi' })
  await page.getByLabel('From the day').fill('2031-04-01')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
  await row.getByText('Ravi Joshi from 1 April 2031').waitFor()
  expect(await holders()).toEqual([{ name: 'Ravi Joshi', fromOn: '2031-04-01', toOn: null }, { name: 'Meena Patil', fromOn: first?.fromOn, toOn: '2031-04-01' }])

  await row.getByRole('button', { name: 'Actions for Sales Pune' }).click()
  await page.getByRole('menuitem', { name: 'Hand over' }).click()
  await page.getByLabel('Held by').selectOption({ label: 'Ravi Joshi' })
  await page.getByLabel('From the day').fill('2024-04-01')
  const correct = page.getByRole('button', { name: 'Correct' })
  expect(await correct.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: /correcting/ }).check()
  await correct.click()
  await row.getByText('1 April 2024', { exact: true }).waitFor()
  expect(await holders()).toEqual([{ name: 'Ravi Joshi', fromOn: '2024-04-01', toOn: null }])
}, 60_000)

test('who holds a line sees it and changes nothing', async () => {
  const page = await openLines(ravi.cookie)
  const row = page.getByRole('row', { name: /Sales Pune/ })
  await row.getByRole('button', { name: 'Actions for Sales Pune' }).click()
  await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(['Holders over time'])
  expect(await page.getByRole('button', { name: 'Line', exact: true }).count()).toBe(0)
}, 60_000)
