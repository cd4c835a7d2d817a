import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../server/app.ts'
import type { OrgRoute } from '../../server/platform/http/route.ts'
import { roles, scopeOf } from '../../shared/access.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { sendFile } from '../support/files.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let ours: Org
let theirs: Org
let ids: Record<string, string>
const people: Record<string, Person> = {}

const orgRoutes = routes.filter((route): route is OrgRoute => route.at === 'organisation')
const name = (route: { method: string; path: string }): string => `${route.method} ${route.path}`

beforeAll(async () => {
  world = await startWorld()
  ours = await world.newOrg('Ours')
  theirs = await world.newOrg('Theirs')
  await openPolicy(world, theirs)
  ids = await fill(theirs)
  people['owner'] = ours.owner
  for (const role of ['admin', 'manager', 'employee'] as const) people[role] = await ours.join(role)
}, 120_000)
afterAll(() => world.close())

/** Something of every kind in an organisation, by the name a path calls it. */
async function fill(org: Org): Promise<Record<string, string>> {
  const base = `/api/v1/${org.slug}`
  const contact = await org.owner.call('POST', `${base}/contacts`, { name: 'Canary of theirs', phones: [{ number: '98765 43210' }], emails: [{ email: 'canary@theirs.example' }] })
  const company = await org.owner.call('POST', `${base}/companies`, { name: 'Canary traders', phones: [{ number: '98765 43211' }], tags: [{ name: 'canary' }] })
  const field = await org.owner.call('POST', `${base}/fields`, { object: 'contact', kind: 'text', label: 'Canary field' })
  const view = await org.owner.call('POST', `${base}/views`, { object: 'contact', name: 'Canary view', state: {} })
  const run = await org.owner.call('POST', `${base}/contacts/bulk`, { ids: [contact.body.id], act: { kind: 'set', field: 'source', value: 'referral' } })
  const file = await sendFile(world, org, org.owner, 'Name,Phone\nCanary of the file,98765 43299')
  const [second, twin, firm] = await Promise.all([
    org.owner.call('POST', `${base}/contacts`, { name: 'Canary the second' }), org.owner.call('POST', `${base}/contacts`, { name: 'Canary the third' }), org.owner.call('POST', `${base}/companies`, { name: 'Canary the firm' }),
  ])
  const merge = await org.owner.call('POST', `${base}/contacts/${second.body.id}/merges`, { otherId: twin.body.id, choose: {}, versions: { this: 1, other: 1 } })
  const note = await org.owner.call('POST', `${base}/contacts/${contact.body.id}/notes`, { body: 'A canary note' })
  const phone = await readyPhone(world, org, org.owner.memberId)
  await phone.sendItems([{ ref: 1, number: '9876543210', date: Date.now() - 60_000, type: 1, duration: 30, sim: '1' }])
  const calls = await org.owner.call('GET', `${base}/calls`)
  const outcomes = await org.owner.call('GET', `${base}/outcomes`)
  const notices = await org.owner.call('GET', `${base}/notices`)
  const invitation = await org.owner.call('POST', `${base}/invitations`, { name: 'Somebody', role: 'employee' })
  const pairing = await org.owner.call('POST', `${base}/pairings`, { memberId: org.owner.memberId })
  const devices = await org.owner.call('GET', `${base}/devices`)
  const teams = await org.owner.call('GET', `${base}/teams`)
  const holidays = await org.owner.call('GET', `${base}/holidays`)
  const line = await org.owner.call('POST', `${base}/lines`, { number: '98450 11111', label: 'Canary line' })
  return {
    contacts2: second.body.id, companies2: firm.body.id, merges: merge.body.id, lines: line.body.id,
    imports: file.body.id, runs: run.body.run.id, companies: company.body.id, tags: company.body.tags[0].id, fields: field.body.id, views: view.body.id, contacts: contact.body.id, notes: note.body.id, calls: calls.body.items[0].id, numbers: contact.body.phones[0].numberId, phoneId: contact.body.phones[0].id, outcomes: outcomes.body.items[0].id,
    notices: notices.body.items[0].id, invitations: invitation.body.id, pairings: pairing.body.id, devices: phone.deviceId, simId: devices.body.items[0].sims[0].id, members: org.owner.memberId, memberId: org.owner.memberId, teams: teams.body.items[0].id, holidays: holidays.body.items[0].id,
  }
}

/** The address of a route in an organisation, with the ids of `known`. */
function address(route: OrgRoute, slug: string, known: Record<string, string>): string {
  const kind = route.path.split('/')[1] ?? ''
  return `/api/v1/${slug}${route.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => known[key === 'id' ? kind : key] ?? '01900000-0000-7000-8000-000000000000')}`
}

/** A body that would be taken if the caller had the right. */
function bodyOf(route: OrgRoute, known: Record<string, string>): unknown {
  if (!route.body) return undefined
  const bodies: Record<string, unknown> = {
    'PATCH /me': { name: 'Mine' }, 'PATCH /organisation': { name: 'Changed' }, 'PATCH /members/{id}': { name: 'Changed' }, 'POST /invitations': { name: 'New', role: 'employee' }, 'POST /members/{id}/handovers': {}, 'POST /lines': { number: '98450 12345' }, 'PATCH /lines/{id}': { label: 'Changed' }, 'PUT /lines/{id}/holder': { memberId: null, fromOn: '2099-01-01' }, 'PUT /devices/{id}/sims/{simId}/line': { lineId: null },
    'PUT /working-hours': { teamId: null, fromOn: '2026-01-01', hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }, 'POST /holidays': { teamId: null, items: [{ on: '2026-11-08', name: 'Diwali' }] },
    'POST /holidays/preview': { text: '2026-11-08 Diwali' }, 'POST /members/{id}/absences': { fromOn: '2026-11-08', half: 'first' }, 'PUT /members/{id}/tracking': { tracked: false, fromOn: '2026-11-08' },
    'POST /teams': { name: 'New', parentId: known['teams'] }, 'PATCH /teams/{id}': { name: 'Changed' }, 'POST /teams/{id}/managers': { memberId: known['members'] }, 'PUT /members/{id}/team': { teamId: known['teams'], fromOn: '2026-01-01' },
    'POST /notices': { kind: 'terms' }, 'POST /notices/{id}/acceptances': { language: 'en' }, 'POST /consent': { noticeId: known['notices'], language: 'en', callLog: true, names: false, backfillDays: 0 },
    'DELETE /consent': { mode: 'keep' }, 'POST /teams/{id}/policy': { hours: null, holidays: [], backfillMaxDays: 1, names: false, scanDays: 1 }, 'POST /policy/preview': { hours: null, holidays: [], backfillMaxDays: 1, names: false, scanDays: 1 }, 'POST /teams/{id}/policy/preview': { hours: null, holidays: [], backfillMaxDays: 1, names: false, scanDays: 1 }, 'POST /policy': { hours: null, holidays: [], backfillMaxDays: 1, names: false, scanDays: 1 }, 'POST /contacts': { name: 'New' }, 'POST /contacts/query': {},
    'PATCH /contacts/{id}': { name: 'Changed' }, 'POST /contacts/duplicates': { phones: ['9876543210'] }, 'POST /contacts/{id}/notes': { body: 'New' }, 'PATCH /notes/{id}': { body: 'Changed' },
    'PUT /calls/{id}/settlement': { as: 'once' }, 'PUT /members/{id}/numbers': { numbers: [{ number: '9876543211' }] },
    'POST /calls/query': {}, 'PATCH /calls/{id}': { note: 'Changed' }, 'PUT /calls/{id}/link': { contactId: known['contacts'] }, 'PUT /numbers/{id}/link': { contactId: known['contacts'] },
    'POST /numbers/{id}/contact': { name: 'New' }, 'POST /outcomes': { label: 'New', tone: 'good' }, 'PATCH /outcomes/{id}': { label: 'Changed' }, 'POST /pairings': { memberId: known['members'] },
    'PUT /devices/{id}/sims/{simId}/class': { class: 'none' }, 'POST /companies': { name: 'New' }, 'POST /companies/query': {}, 'PATCH /companies/{id}': { name: 'Changed' }, 'POST /companies/{id}/notes': { body: 'New' },
    'PUT /numbers/{id}/sharing': { shared: true }, 'POST /search': { query: 'canary' }, 'PATCH /tags/{id}': { name: 'Changed' }, 'POST /fields': { object: 'contact', kind: 'text', label: 'New' },
    'POST /contacts/{id}/merges/preview': { otherId: known['contacts2'] }, 'POST /companies/{id}/merges/preview': { otherId: known['companies2'] },
    'POST /contacts/{id}/merges': { otherId: known['contacts2'], choose: {}, versions: { this: 1, other: 1 } }, 'POST /companies/{id}/merges': { otherId: known['companies2'], choose: {}, versions: { this: 1, other: 1 } },
    'POST /contacts/export': { format: 'csv' }, 'POST /companies/export': { format: 'csv' }, 'POST /imports/{id}/runs': { mapping: ['name', 'phones'], rule: 'skip', owner: { kind: 'me' } }, 'POST /contacts/bulk': { filter: { and: [] }, act: { kind: 'set', field: 'source', value: 'website' } }, 'POST /companies/bulk': { filter: { and: [] }, act: { kind: 'delete' } }, 'PATCH /fields/{id}': { label: 'Changed' }, 'POST /views': { object: 'contact', name: 'New', state: {} }, 'PATCH /views/{id}': { name: 'Changed' },
  }
  const body = bodies[name(route)]
  if (body === undefined) throw new Error(`name a body for ${name(route)} in this test`)
  return body
}

describe('every route inside an organisation', () => {
  test.each(orgRoutes.map((route) => [name(route), route] as const))('%s asks a stranger to sign in', async (_, route) => {
    const answer = await world.call(route.method, address(route, theirs.slug, ids), bodyOf(route, ids))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/)
  })

  test('answers an owner of another organisation 404, and nothing of the first changes', async () => {
    const before = await hashOf(world, theirs.id)
    for (const route of orgRoutes) {
      const answer = await ours.owner.call(route.method, address(route, theirs.slug, ids), bodyOf(route, ids))
      expect(answer.status, name(route)).toBe(404)
    }
    expect(await hashOf(world, theirs.id)).toEqual(before)
  })

  test('does not find the other organisation’s ids under our own address, and nothing of theirs changes', async () => {
    const before = await hashOf(world, theirs.id)
    for (const route of orgRoutes.filter((one) => one.path.includes('{'))) {
      const answer = await ours.owner.call(route.method, address(route, ours.slug, ids), bodyOf(route, ids))
      expect(answer.status, `${name(route)} answered ${answer.status} ${answer.text}`).toBe(404)
      expect(answer.text).not.toMatch(/canary/i)
    }
    expect(await hashOf(world, theirs.id)).toEqual(before)
  })

  test('refuses a role without the right with 403 and changes nothing', async () => {
    await openPolicy(world, ours)
    const own = await fill(ours)
    const before = await hashOf(world, ours.id)
    for (const route of orgRoutes) {
      if (route.access === 'member') continue
      for (const role of roles) {
        if (scopeOf(role, route.access.object, route.access.action) !== 'none') continue
        const answer = await people[role]?.call(route.method, address(route, ours.slug, own), bodyOf(route, own))
        expect(answer?.status, `${role} ${name(route)}`).toBe(403)
      }
    }
    expect(await hashOf(world, ours.id)).toEqual(before)
  })

  test('refuses a field it does not know, and says which', async () => {
    for (const route of orgRoutes.filter((one) => one.body)) {
      const body = { ...(bodyOf(route, ids) as object), unknownField: 1 }
      const answer = await ours.owner.call(route.method, address(route, ours.slug, ids), body)
      expect(answer.status, `${name(route)} ${answer.text}`).toBe(400)
      expect(answer.body.errors?.[0]?.pointer).toBe('/unknownField')
    }
  })
})
