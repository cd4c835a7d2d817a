import { errors, type ErrorCode, type Problem } from '../../shared/contract/errors.ts'

export type ErrorDetails = {
  /** One sentence that says what, why and what next; no personal data. */
  why?: string
  errors?: { pointer: string; detail: string }[]
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
}

/** The one error that verbs throw; adapters never catch it. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.why ?? errors[code][1])
    this.name = 'AppError'
    this.code = code
    this.status = errors[code][0]
    this.details = details
  }
}

/** Makes the error to throw: `throw fail('not_found')`. */
export function fail(code: ErrorCode, details?: ErrorDetails | string): AppError {
  return new AppError(code, typeof details === 'string' ? { why: details } : details)
}

/** The problem+json body of an error. */
export function problem(error: AppError, requestId: string): Problem {
  const [status, title] = errors[error.code]
  return {
    type: `/api/v1/docs#error-${error.code}`,
    title,
    status,
    code: error.code,
    requestId,
    ...(error.details.why && { detail: error.details.why }),
    ...(error.details.errors && { errors: error.details.errors }),
  }
}

/** True for the two PostgreSQL outcomes after which the same transaction may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  const code = pgCode(error)
  return code === '40001' || code === '40P01'
}

/** The one translator from whatever was thrown to an AppError; unknown things become `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = pgCode(error)
  if (code) return fromPostgres(code)
  const status = httpStatus(error)
  if (status === 413) return fail('too_large')
  if (status === 415) return fail('unsupported_media_type')
  if (status === 429) return fail('slow_down')
  if (status === 503) return fail('busy')
  if (status !== undefined && status >= 400 && status < 500) return fail(isJsonError(error) ? 'bad_json' : 'invalid')
  return fail('internal')
}

function fromPostgres(code: string): AppError {
  if (code === '23505' || code === '23P01') return fail('conflict')
  if (code === '23503') return fail('invalid', 'Something this refers to does not exist')
  if (code === '23502' || code === '23514') return fail('invalid')
  if (code === '22021' || code === '22P05') return fail('invalid', 'The text holds a character that cannot be stored (NUL)')
  if (code.startsWith('22')) return fail('invalid')
  if (code === '40001' || code === '40P01' || code === '55P03') return fail('conflict', 'Two changes met; try again')
  if (code.startsWith('53') || code.startsWith('57') || code.startsWith('08')) return fail('busy', { retryAfter: 2 })
  return fail('internal')
}

function pgCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('severity' in error && 'code' in error && typeof error.code === 'string') return error.code
  if (/Connection terminated|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT.*PGSQL|timeout exceeded when trying to connect|not queryable/.test(error.message)) return '08006'
  return undefined
}

function httpStatus(error: unknown): number | undefined {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode
  return undefined
}

function isJsonError(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && 'code' in error && /JSON|EMPTY/.test(String(error.code)))
}
