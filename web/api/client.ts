import createClient from 'openapi-fetch'
import type { Problem } from '../../shared/contract/errors.ts'
import type { paths } from './paths.ts'

/** A refusal or failure of the server, or of the way to it (`code` is then `offline`). */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string | undefined
  readonly requestId: string | undefined
  readonly fields: { pointer: string; detail: string }[]

  constructor(status: number, problem: Partial<Problem> | undefined) {
    super(problem?.title ?? `HTTP ${status}`)
    this.code = problem?.code ?? (status === 0 ? 'offline' : 'internal')
    this.status = status
    this.detail = problem?.detail
    this.requestId = problem?.requestId
    this.fields = problem?.errors ?? []
  }
}

export const api = createClient<paths>({
  baseUrl: '',
  headers: { accept: 'application/json' },
  querySerializer: { object: { style: 'form', explode: false } },
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of an answer; throws ApiError when the server refused or could not be reached. */
export async function ok<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch((): Answer<T> => {
    throw new ApiError(0, undefined)
  })
  if (!response.ok) throw new ApiError(response.status, readProblem(error))
  return data as T
}

/** Headers of a conditional write: refused when a field it sends was changed since `version`. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}

function readProblem(error: unknown): Partial<Problem> | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? (error as Partial<Problem>) : undefined
}
