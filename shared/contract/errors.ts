/** Every error the API may answer: code → HTTP status and a plain sentence. `details.why` may say more. */
export const errors = {
  invalid: [400, 'The request is not of the form this address takes'],
  bad_json: [400, 'The body is not valid JSON'],
  bad_filter: [400, 'The filter cannot be read'],
  bad_cursor: [400, 'The cursor does not belong to this list'],
  personal_filter_in_url: [400, 'Personal values do not belong in an address: send this filter as POST …/query'],
  sign_in: [401, 'Sign in first'],
  device_revoked: [401, 'This phone was disconnected from the organisation'],
  device_unknown: [401, 'The server does not know this phone'],
  bad_proof: [401, 'The request is not signed by this phone’s key'],
  wrong_credentials: [401, 'The e-mail or number and the password do not fit together'],
  not_allowed: [403, 'Your role does not allow this'],
  cross_site: [403, 'This request came from another site'],
  notices_pending: [403, 'Read and accept the privacy notice and the terms first'],
  not_consented: [403, 'This member has not agreed to the call log'],
  not_found: [404, 'There is nothing here, or it is not in your reach'],
  method_not_allowed: [405, 'This address does not take that method'],
  conflict: [409, 'This stands against something already there'],
  merged: [409, 'This record was merged into another'],
  in_flight: [409, 'The same request is still being worked on'],
  key_reused: [409, 'This Idempotency-Key was used for another request'],
  gone: [410, 'This link has expired or was used before'],
  stale_version: [412, 'Somebody changed this after you read it'],
  too_large: [413, 'The request is too large'],
  unsupported_media_type: [415, 'Send application/json'],
  rule: [422, 'A rule of the organisation stands against this'],
  file_refused: [422, 'This file was not taken'],
  weak_password: [422, 'This password is too easy to guess'],
  settings_incomplete: [422, 'Complete the organisation’s settings first'],
  contact_needs_something: [422, 'A contact needs a name, a phone number or an e-mail'],
  identifier_taken: [422, 'This e-mail or number cannot be used here'],
  last_owner: [422, 'An organisation needs at least one owner'],
  slow_down: [429, 'Too many requests'],
  internal: [500, 'The server failed; nothing was changed'],
  busy: [503, 'The server is busy; try again in a moment'],
  starting: [503, 'The server is starting or stopping'],
} as const satisfies Record<string, readonly [number, string]>

export type ErrorCode = keyof typeof errors

/** RFC 9457 body. `errors[].pointer` is a JSON Pointer into the request body or query. */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  code: ErrorCode
  errors?: { pointer: string; detail: string }[]
  requestId: string
}
