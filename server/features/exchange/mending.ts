import type { FastifyReply } from 'fastify'
import type { MemberCtx } from '../../platform/context.ts'
import { listFailures } from '../../records/runs.ts'
import { answerFile } from './file-answer.ts'
import { tableOf } from './imports.ts'

type Detail = { value: string; cells: string[] }

/** Writes all rows an import could not take as a CSV file, page by page, the reason in the first column. Throws not_found, gone. */
export async function sendMending(ctx: MemberCtx, runId: string, reply: FastifyReply): Promise<FastifyReply> {
  const { headers, mapping } = await tableOf(ctx, runId)
  let failures = await listFailures(ctx, runId, 0)
  const out = answerFile(reply, 'rows-to-mend', 'csv', new Set(mapping.flatMap((target, at) => (target === 'phones' ? [at + 1] : []))))
  await out.rows([['Reason', ...headers]])
  while (failures.length > 0) {
    await out.rows(failures.map((failure) => {
      const detail = failure.detail as Detail
      return [`${failure.reason}${detail.value ? `: ${detail.value}` : ''}`, ...headers.map((_, at) => detail.cells[at] ?? '')]
    }))
    failures = await listFailures(ctx, runId, failures.at(-1)?.n ?? 0)
  }
  out.end()
  return reply
}
