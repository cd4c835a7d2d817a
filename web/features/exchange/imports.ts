import { api, ApiError, ok } from '../../api/client.ts'
import type { ImportFile, Run } from '../../api/types.ts'
import type { Problem } from '../../../shared/contract/errors.ts'
import type { ObjectName } from '../../records/objects.ts'

export type Rule = 'skip' | 'fill' | 'overwrite' | 'create'
export type ImportChoices = { rule: Rule; owner: { kind: 'me' | 'none' | 'member'; memberId?: string } }

/** Sends a file as it is; answers its columns and where they would go. Throws ApiError with the server's sentence. */
export async function sendFile(slug: string, object: ObjectName, file: File): Promise<ImportFile> {
  const response = await fetch(`/api/v1/${encodeURIComponent(slug)}/imports?object=${object}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }).catch(() => {
    throw new ApiError(0, undefined)
  })
  const body = (await response.json().catch(() => undefined)) as ImportFile | Partial<Problem> | undefined
  if (!response.ok) throw new ApiError(response.status, body as Partial<Problem>)
  return body as ImportFile
}

/** Checks an import (nothing is written) or begins it. */
export function startImport(slug: string, id: string, mapping: string[], choices: ImportChoices, checkOnly: boolean): Promise<Run> {
  return ok(api.POST('/api/v1/{slug}/imports/{id}/runs', { params: { path: { slug, id } }, body: { mapping, ...choices, checkOnly } }))
}

/** Stops a check nobody waits for any more; one that is over by now is no matter. */
export async function stopCheck(slug: string, id: string): Promise<void> {
  await api.DELETE('/api/v1/{slug}/runs/{id}', { params: { path: { slug, id } } }).catch(() => undefined)
}
