import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import { addManager, listMemberTeams, moveMember, removeManager } from './team-members.ts'
import { archiveTeam, createTeam, listTeams, updateTeam } from './teams.ts'

const id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id })
const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const named = Type.Object({ id: Type.String(), name: Type.String() })
const team = { id: Type.String(), name: Type.String(), parentId: nullable(Type.String()) }
const history = Type.Object({ items: Type.Array(Type.Object({ teamId: Type.String(), name: Type.String(), fromOn: Type.String(), toOn: nullable(Type.String()) })) })

/** Routes of teams, their managers, and the home teams of members. */
export const teamRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/teams', summary: 'The tree of teams, with members and managers of today', access: { object: 'team', action: 'read' },
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ ...team, members: Type.Array(named), managers: Type.Array(named), can: Type.Array(Type.String()) })) }) }, handle: (ctx) => listTeams(ctx),
  }),
  orgRoute({
    method: 'POST', path: '/teams', summary: 'Adds a team below another', access: { object: 'team', action: 'create' }, body: Type.Object({ name, parentId: id }),
    responses: { 201: Type.Object(team) }, handle: (ctx, { body }) => createTeam(ctx, body),
  }),
  orgRoute({
    method: 'PATCH', path: '/teams/{id}', summary: 'Renames a team or moves it below another', access: { object: 'team', action: 'update' }, params: byId,
    body: Type.Object({ name: Type.Optional(name), parentId: Type.Optional(id) }, { minProperties: 1 }), responses: { 200: Type.Object(team) }, handle: (ctx, { params, body }) => updateTeam(ctx, params.id, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/teams/{id}', summary: 'Archives a team without members', access: { object: 'team', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await archiveTeam(ctx, params.id); return new Answer(204) },
  }),
  orgRoute({
    method: 'POST', path: '/teams/{id}/managers', summary: 'Lets a member manage a team and those below it, from today', access: { object: 'team', action: 'update' }, params: byId,
    body: Type.Object({ memberId: id }), responses: { 204: null }, handle: async (ctx, { params, body }) => { await addManager(ctx, params.id, body.memberId); return new Answer(204) },
  }),
  orgRoute({
    method: 'DELETE', path: '/teams/{id}/managers/{memberId}', summary: 'Ends a member’s management of a team, from today', access: { object: 'team', action: 'update' },
    params: Type.Object({ id, memberId: id }), responses: { 204: null }, handle: async (ctx, { params }) => { await removeManager(ctx, params.id, params.memberId); return new Answer(204) },
  }),
  orgRoute({
    method: 'GET', path: '/members/{id}/teams', summary: 'The home teams of a member over time, newest first', access: { object: 'team', action: 'history' }, params: byId,
    responses: { 200: history }, handle: (ctx, { params }) => listMemberTeams(ctx, params.id),
  }),
  orgRoute({
    method: 'PUT', path: '/members/{id}/team', summary: 'Makes a team a member’s home from a day on; a past day changes history', access: { object: 'team', action: 'assign' }, params: byId,
    body: Type.Object({ teamId: id, fromOn: Type.String({ format: 'date' }) }), responses: { 200: history }, handle: (ctx, { params, body }) => moveMember(ctx, params.id, body),
  }),
]
