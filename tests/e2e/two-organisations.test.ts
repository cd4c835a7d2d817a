import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { cookieOf, startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let browser: Browser
let first: Org
let second: Org
let who: Person
let context: BrowserContext
const problems: string[] = []

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** One person in two organisations, an administrator in both, signed in in one browser. */
beforeEach(async () => {
  first = await world.newOrg('Alpha Tools')
  second = await world.newOrg('Beta Seeds')
  who = await first.join('admin', 'Nisha Rao')
  const invitation = await second.owner.call('POST', `/api/v1/${second.slug}/invitations`, { name: 'Nisha Rao', role: 'admin' })
  const joined: Answer = await world.call('POST', '/api/v1/auth/invitations/acceptances', { token: String(invitation.body.link).split('#')[1], name: 'Nisha Rao', identifier: who.identifier, password: who.password, language: 'en', accept: true })
  expect(joined.status).toBe(201)
  for (const org of [first, second]) await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: `Client of ${org.slug}`, ownerId: org.owner.memberId })
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  await context.addCookies(cookieOf(joined).split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
}, 60_000)
afterEach(async () => {
  await context.close()
  expect(problems.splice(0)).toEqual([])
})

async function tab(org: Org, path: string): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !/status of 40[0-9]/.test(message.text())) problems.push(message.text()) })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(`${world.url}/o/${org.slug}${path}`)
  return page
}

const names = async (org: Org): Promise<string[]> => (await world.sql<{ name: string }>('select name from app.contacts where org_id = $1 order by name', [org.id])).map((row) => row.name)
const switchTo = async (page: Page, from: Org, to: Org): Promise<void> => {
  await page.getByRole('button', { name: nameOf(from) }).click()
  await page.getByRole('menuitemradio', { name: nameOf(to) }).click()
  await page.getByRole('button', { name: nameOf(to) }).waitFor()
}
const nameOf = (org: Org): string => (org === first ? 'Alpha Tools' : 'Beta Seeds')

test('what is typed in a tab goes to the organisation of that tab, whichever is opened in another meanwhile', async () => {
  const alpha = await tab(first, '/people?new=1')
  await alpha.getByLabel('Name', { exact: true }).fill('Typed in Alpha')
  const beta = await tab(second, '/people')
  await beta.getByText(`Client of ${second.slug}`).waitFor()
  expect(await beta.getByText(`Client of ${first.slug}`).count()).toBe(0)
  await alpha.getByLabel('Name', { exact: true }).press('Enter')
  await expect.poll(() => names(first)).toContain('Typed in Alpha')
  expect(await names(second)).toEqual([`Client of ${second.slug}`])
}, 60_000)

test('nothing of one organisation is carried into the other: no open form, no rows, no change to take back', async () => {
  const page = await tab(first, '/people')
  await page.locator('[data-row="0"]').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Renamed in Alpha')
  await page.keyboard.press('Enter')
  await expect.poll(() => names(first)).toEqual(['Renamed in Alpha'])
  await switchTo(page, first, second)
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(500)
  expect(await names(first)).toEqual(['Renamed in Alpha'])
  await page.goto(`${world.url}/o/${second.slug}/people`)
  await page.getByText(`Client of ${second.slug}`).waitFor()
  expect(await page.getByText('Renamed in Alpha').count()).toBe(0)
}, 60_000)

test('on a phone the organisation is switched under More', async () => {
  const page = await tab(first, '/more')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('main').getByRole('button', { name: 'Alpha Tools' }).click()
  await page.getByRole('menuitemradio', { name: 'Beta Seeds' }).click()
  await page.waitForURL(new RegExp(`/o/${second.slug}`))
}, 60_000)

test('the open page of somebody who is disabled is taken away within five seconds in every tab; the other organisation goes on', async () => {
  const [one, two, beta] = [await tab(first, '/people'), await tab(first, '/people'), await tab(second, '/people')]
  for (const page of [one, two]) await page.getByText(`Client of ${first.slug}`).waitFor()
  await beta.getByText(`Client of ${second.slug}`).waitFor()
  await one.waitForTimeout(600)
  expect((await first.owner.call('PUT', `/api/v1/${first.slug}/members/${who.memberId}/disablement`)).status).toBe(200)
  for (const page of [one, two]) {
    await page.getByText('You have no access to this organisation').waitFor({ timeout: 5_000 })
    expect(await page.getByText(`Client of ${first.slug}`).count()).toBe(0)
  }
  expect(await beta.getByText(`Client of ${second.slug}`).count()).toBe(1)
  await one.getByRole('link', { name: 'Go to Home' }).click()
  await one.waitForURL(new RegExp(`/o/${second.slug}`))
}, 60_000)
