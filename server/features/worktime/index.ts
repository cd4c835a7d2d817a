import { Type } from 'typebox'
import { weekDays, type Hours } from '../../../shared/contract/policy.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import { addAbsence, listAbsences, removeAbsence, setTracked } from './absences.ts'
import { readHolidayLines } from './holiday-lines.ts'
import { addHolidays, firstHolidays, listHolidays, removeHoliday } from './holidays.ts'
import { firstWorkingHours, listHours, setHours } from './hours.ts'
import type { Half } from './resolver.ts'

export { workingWindows } from './facts.ts'

const id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id })
const date = Type.String({ format: 'date' })
const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const text = nullable(Type.String())
const week = (type: 'object' | ['object', 'null']) => ({
  type, additionalProperties: false, required: [...weekDays],
  properties: Object.fromEntries(weekDays.map((day) => [day, Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1440 }), { minItems: 2, maxItems: 2 }), { maxItems: 6 })])),
})
const orNone = (format: string) => Type.Unsafe<string | null>({ type: ['string', 'null'], format })
const team = orNone('uuid')
const hoursAnswer = Type.Object({ items: Type.Array(Type.Object({ teamId: text, fromOn: Type.String(), toOn: text, hours: Type.Unsafe<Hours>(week('object')) })) })
const half = Type.Unsafe<Half>({ type: 'string', enum: ['first', 'second'] })
const absence = { id: Type.String(), fromOn: Type.String(), toOn: text, half: text }
const absencesAnswer = Type.Object({ items: Type.Array(Type.Object(absence)), untracked: Type.Array(Type.Object({ fromOn: Type.String(), toOn: text })) })

/** A new organisation gets its first hours and holidays. */
export async function founded(ctx: MemberCtx): Promise<void> {
  await firstWorkingHours(ctx)
  await firstHolidays(ctx)
}

const calendarRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/working-hours', summary: 'Hours of a week, of the organisation and of teams, over time', access: { object: 'worktime', action: 'read' }, responses: { 200: hoursAnswer }, handle: (ctx) => listHours(ctx) }),
  orgRoute({
    method: 'PUT', path: '/working-hours', summary: 'Sets the hours of the organisation or a team from a day on; null: as the team above', access: { object: 'worktime', action: 'update' },
    body: Type.Object({ teamId: team, fromOn: date, hours: Type.Unsafe<Hours | null>(week(['object', 'null'])) }), responses: { 200: hoursAnswer }, handle: (ctx, { body }) => setHours(ctx, body),
  }),
  orgRoute({
    method: 'GET', path: '/holidays', summary: 'Holidays of the organisation and of teams', access: { object: 'worktime', action: 'read' },
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), teamId: text, name: Type.String(), fromOn: Type.String(), toOn: text, yearly: text })) }) }, handle: (ctx) => listHolidays(ctx),
  }),
  orgRoute({
    method: 'POST', path: '/holidays', summary: 'Adds holidays of the organisation or a team', access: { object: 'worktime', action: 'update' },
    body: Type.Object({ teamId: team, items: Type.Array(Type.Object({ on: date, name, yearly: Type.Optional(Type.Boolean()) }), { minItems: 1, maxItems: 400 }) }),
    responses: { 201: Type.Object({ added: Type.Integer() }) }, handle: (ctx, { body }) => addHolidays(ctx, body),
  }),
  orgRoute({
    method: 'POST', path: '/holidays/preview', summary: 'Reads a pasted list of holidays line by line; writes nothing', access: { object: 'worktime', action: 'update' },
    body: Type.Object({ text: Type.String({ maxLength: 20_000 }) }),
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ line: Type.Integer(), on: text, name: Type.String(), error: text })) }) }, handle: async (_ctx, { body }) => ({ items: readHolidayLines(body.text) }),
  }),
  orgRoute({
    method: 'DELETE', path: '/holidays/{id}', summary: 'Takes a holiday away', access: { object: 'worktime', action: 'update' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await removeHoliday(ctx, params.id); return new Answer(204) },
  }),
]

const memberRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/members/{id}/absences', summary: 'A member’s leave, and when he does not count in reports', access: { object: 'absence', action: 'read' }, params: byId,
    responses: { 200: absencesAnswer }, handle: (ctx, { params }) => listAbsences(ctx, params.id),
  }),
  orgRoute({
    method: 'POST', path: '/members/{id}/absences', summary: 'Writes down leave of a member, whole days or half of one', access: { object: 'absence', action: 'update' }, params: byId,
    body: Type.Object({ fromOn: date, toOn: Type.Optional(orNone('date')), half: Type.Optional(half) }), responses: { 201: Type.Object(absence) }, handle: (ctx, { params, body }) => addAbsence(ctx, params.id, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/members/{id}/absences/{absenceId}', summary: 'Takes leave of a member away', access: { object: 'absence', action: 'update' }, params: Type.Object({ id, absenceId: id }),
    responses: { 204: null }, handle: async (ctx, { params }) => { await removeAbsence(ctx, params.id, params.absenceId); return new Answer(204) },
  }),
  orgRoute({
    method: 'PUT', path: '/members/{id}/tracking', summary: 'Whether a member counts in reports, from a day on', access: { object: 'absence', action: 'update' }, params: byId,
    body: Type.Object({ tracked: Type.Boolean(), fromOn: date }), responses: { 200: absencesAnswer }, handle: (ctx, { params, body }) => setTracked(ctx, params.id, body),
  }),
]

/** Hours, holidays, leave and who is not tracked. */
export const routes: Route[] = [...calendarRoutes, ...memberRoutes]
