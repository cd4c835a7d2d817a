import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

const options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false } as const
const body = addFormats.default(new Ajv({ ...options, coerceTypes: false }))
const address = addFormats.default(new Ajv({ ...options, coerceTypes: true }))

/** Bodies are taken as they are; only what stands in an address is read from text into numbers and booleans. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled: ValidateFunction = (httpPart === 'body' ? body : address).compile(httpPart === 'headers' ? schema : closed(schema))
  return (data) => (compiled(data) ? { value: data } : { error: Object.assign(new Error('invalid'), { validation: compiled.errors }) })
}

/** Closes every object of a schema that does not say otherwise: an unknown field is an error. */
export function closed(schema: unknown): Record<string, unknown> {
  return walk(schema) as Record<string, unknown>
}

function walk(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(walk)
  if (typeof node !== 'object' || node === null) return node
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) copy[key] = key === 'enum' || key === 'const' || key === 'default' ? value : walk(value)
  if (copy['type'] === 'object' && copy['properties'] !== undefined && copy['additionalProperties'] === undefined) copy['additionalProperties'] = false
  return copy
}
