import { scopeOf } from '../../../shared/access.ts'
import { reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { openText, sealText } from '../../platform/crypto/seal.ts'
import { fail } from '../../platform/errors.ts'
import type { SystemCtx } from '../../platform/jobs.ts'
import type { RecordType } from '../../records/record-type.ts'
import { readRun, startRun, type RunRow } from '../../records/runs.ts'
import { recordTypes } from '../people/index.ts'
import { guessColumns, targetsOf, type Column, type Target } from './columns.ts'
import type { ImportRequest, Rule } from './import-run.ts'
import { readSafely } from './reader.ts'

export type FileView = { id: string; object: string; format: string; rows: number; columns: Column[]; targets: Target[] }
export type Asked = { mapping: Target[]; rule: Rule; owner: ImportRequest['owner']; region?: string; checkOnly?: boolean }
type FileRow = { id: string; object: string; format: string; rows: number; columns: number }

const keptDays = 7

/** Takes a file in: its rows are kept sealed for a week, its columns guessed. Nothing else is written. Throws file_refused. */
export async function takeFile(ctx: MemberCtx, object: string, bytes: Buffer): Promise<FileView> {
  const type = typeNamed(object)
  const id = uuidv7()
  let view: FileView | undefined
  await readSafely(bytes, {
    head: async (head) => {
      const columns = await guessColumns(ctx, type, head)
      await ctx.db.rows('insert into app.import_files (org_id, id, object, member_id, format, rows, columns, headers) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [ctx.org.id, id, object, ctx.actor.memberId, head.format, head.rows, columns.length, sealText(ctx.keys, 'import_files.headers', id, JSON.stringify(head.headers))])
      view = { id, object, format: head.format, rows: head.rows, columns, targets: await targetsOf(ctx, type) }
    },
    chunk: async (n, rows) => {
      await ctx.db.prepared('import-chunk', 'insert into app.import_chunks (org_id, file_id, n, sealed) values ($1, $2, $3, $4)', [ctx.org.id, id, n, sealText(ctx.keys, 'import_chunks.sealed', id, rows)])
    },
  })
  if (!view) throw fail('file_refused')
  ctx.changes.push({ kind: 'import.taken', object: 'import', recordId: id, ownerId: ctx.actor.memberId, fields: [{ field: 'rows', from: null, to: view.rows }] })
  return view
}

/** Checks an import (writes nothing) or does it; both are runs with the same plan. Throws not_found, invalid, not_allowed. */
export async function startImport(ctx: MemberCtx, fileId: string, asked: Asked): Promise<RunRow> {
  const file = await ctx.db.one<FileRow>('select id, object, format, rows, columns from app.import_files where org_id = $1 and id = $2 and member_id = $3', [ctx.org.id, fileId, ctx.actor.memberId])
  if (!file) throw fail('not_found')
  const type = typeNamed(file.object)
  const targets = new Set(['', ...await targetsOf(ctx, type)])
  if (asked.mapping.length !== file.columns) throw fail('invalid', { errors: [{ pointer: '/mapping', detail: `names a target for each of the ${file.columns} columns` }] })
  const wrong = asked.mapping.findIndex((target) => !targets.has(target))
  if (wrong >= 0) throw fail('invalid', { errors: [{ pointer: `/mapping/${wrong}`, detail: 'is no field that may be imported' }] })
  if (asked.mapping.every((target) => target === '')) throw fail('invalid', { errors: [{ pointer: '/mapping', detail: 'sends no column anywhere' }] })
  await checkOwner(ctx, type, asked.owner)
  const request: ImportRequest = { fileId, mapping: asked.mapping, rule: asked.rule, owner: asked.owner, region: asked.region ?? ctx.org.region }
  return startRun(ctx, { kind: asked.checkOnly ? 'import.check' : 'import', object: file.object, total: file.rows, request })
}

async function checkOwner(ctx: MemberCtx, type: RecordType, owner: Asked['owner']): Promise<void> {
  if (owner.kind === 'me') return
  if (scopeOf(ctx.actor.role, type.access, 'assign') === 'none') throw fail('not_allowed', 'Your role does not allow giving records to others')
  if (owner.kind === 'none') return
  if (owner.memberId === undefined || !within(reachOf(ctx, type.access, 'assign'), owner.memberId)) throw fail('not_allowed', 'This member is not in your teams')
  const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2 and disabled_at is null', [ctx.org.id, owner.memberId])
  if (!member) throw fail('invalid', { errors: [{ pointer: '/owner/memberId', detail: 'there is no such member' }] })
}

/** Headers of the file a run imported and where they went, to put above the rows to mend. Throws not_found, gone. */
export async function tableOf(ctx: MemberCtx, runId: string): Promise<{ headers: string[]; mapping: Target[] }> {
  const run = await readRun(ctx, runId)
  if (run.kind !== 'import' && run.kind !== 'import.check') throw fail('not_found')
  const { fileId, mapping } = JSON.parse(openText(ctx.keys, 'runs.request', run.id, run.request)) as ImportRequest
  const file = await ctx.db.one<{ headers: Buffer }>('select headers from app.import_files where org_id = $1 and id = $2', [ctx.org.id, fileId])
  if (!file) throw fail('gone', 'The file was kept for a week')
  return { headers: JSON.parse(openText(ctx.keys, 'import_files.headers', fileId, file.headers)) as string[], mapping }
}

/** Files nobody needs any more, and their rows. */
export async function pruneFiles(ctx: SystemCtx): Promise<void> {
  const ids = (await ctx.db.rows<{ id: string }>('select id from app.import_files where org_id = $1 and created_at < $2 limit 20', [ctx.org.id, new Date(ctx.now.getTime() - keptDays * 86_400_000).toISOString()])).map((row) => row.id)
  if (ids.length === 0) return
  await ctx.db.rows('delete from app.import_chunks where org_id = $1 and file_id = any($2::uuid[])', [ctx.org.id, ids])
  await ctx.db.rows('delete from app.import_files where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, ids])
}

function typeNamed(object: string): RecordType {
  const type = recordTypes[object]
  if (!type) throw fail('invalid', { errors: [{ pointer: '/object', detail: 'is no object that can be imported' }] })
  return type
}
