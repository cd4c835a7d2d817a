import { Type } from 'typebox'
import { fail } from '../../platform/errors.ts'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { filterFromBody } from '../../records/conditions.ts'
import type { RecordType } from '../../records/record-type.ts'
import { filterBody } from '../../records/schemas.ts'
import { companies, contacts } from '../people/index.ts'
import { exportList } from './export.ts'
import { runSchema, runView } from '../../records/run-routes.ts'
import { startImport, takeFile } from './imports.ts'
import type { Rule } from './import-run.ts'
import { sendMending } from './mending.ts'
import { most } from './limits.ts'
import { downloadRecord } from './record-download.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const file = Type.Object({
  id: Type.String(), object: Type.String(), format: Type.String(), rows: Type.Integer(), targets: Type.Array(Type.String()),
  columns: Type.Array(Type.Object({ header: Type.String(), samples: Type.Array(Type.String()), filled: Type.Integer(), target: Type.String() })),
})

const exportOf = (type: RecordType, path: string): Route => orgRoute({
  method: 'POST', path: `${path}/export`, summary: 'The list as a CSV or XLSX file: its columns, masked as on screen; the count of rows is recorded', access: { object: 'export', action: 'create' },
  body: Type.Object({
    filter: Type.Optional(filterBody), sort: Type.Optional(Type.String({ maxLength: 200 })), columns: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 60 })),
    format: Type.Unsafe<'csv' | 'xlsx'>({ type: 'string', enum: ['csv', 'xlsx'] }),
  }),
  responses: { 200: Type.Unsafe({ description: 'The file' }) },
  handle: (ctx, { body, reply }) => exportList(ctx, type, {
    filter: filterFromBody(body.filter), format: body.format, ...(body.sort !== undefined && { sort: body.sort }), ...(body.columns && { columns: body.columns }),
  }, reply),
})

export const routes: Route[] = [
  orgRoute({
    method: 'GET', path: '/me/record/download', summary: 'Everything recorded about oneself, as one JSON or CSV file', access: 'member',
    query: Type.Object({ format: Type.Optional(Type.Unsafe<'json' | 'csv'>({ type: 'string', enum: ['json', 'csv'] })) }), responses: { 200: Type.Unsafe({ description: 'The file' }) },
    handle: (ctx, { query, reply }) => downloadRecord(ctx, query.format ?? 'json', reply),
  }),
  exportOf(contacts, '/contacts'),
  exportOf(companies, '/companies'),
  orgRoute({
    method: 'POST', path: '/imports', summary: 'Takes a CSV, XLSX or VCF file (its bytes as the body) and says where its columns would go', access: { object: 'import', action: 'create' },
    query: Type.Object({ object: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: ['contact', 'company'] })) }), bytes: most.bytes,
    responses: { 201: file },
    handle: async (ctx, { query, request }) => {
      if (!Buffer.isBuffer(request.body)) throw fail('unsupported_media_type', 'Send the file itself, as application/octet-stream')
      return takeFile(ctx, query.object ?? 'contact', request.body)
    },
  }),
  orgRoute({
    method: 'POST', path: '/imports/{id}/runs', summary: 'Checks or does an import of a file that was taken; checkOnly writes nothing', access: { object: 'import', action: 'create' }, params: byId,
    body: Type.Object({
      mapping: Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 200 }), rule: Type.Unsafe<Rule>({ type: 'string', enum: ['skip', 'fill', 'overwrite', 'create'] }),
      owner: Type.Object({ kind: Type.Unsafe<'me' | 'none' | 'member'>({ type: 'string', enum: ['me', 'none', 'member'] }), memberId: Type.Optional(Type.String({ format: 'uuid' })) }),
      region: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })), checkOnly: Type.Optional(Type.Boolean()),
    }),
    responses: { 202: runSchema }, handle: async (ctx, { params, body }) => new Answer(202, runView(await startImport(ctx, params.id, body))),
  }),
  orgRoute({
    method: 'GET', path: '/imports/runs/{id}/mending', summary: 'The rows an import could not take, as a CSV file to mend and load again: the reason stands in the first column', access: { object: 'import', action: 'create' }, params: byId,
    responses: { 200: Type.Unsafe({ description: 'The file' }) }, handle: (ctx, { params, reply }) => sendMending(ctx, params.id, reply),
  }),
]
