import { Type, type TSchema } from 'typebox'
import { pageSize } from '../../shared/contract/paging.ts'
import type { Field } from '../../shared/objects/define.ts'
import { refsOf, type RecordType } from './record-type.ts'

const named = Type.Object({ id: Type.String(), name: Type.String() })
// Which keys there are and what fits them is the organisation's own: GET …/fields describes them.
const customSchema = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, maxProperties: 200, description: 'Values of custom fields by their keys' })

/** The schema of a record in answers. */
export function rowSchema(type: RecordType): TSchema {
  const fields = Object.entries(type.object.fields).map(([name, field]): [string, TSchema] => [name, rowField(type, name, field)])
  return Type.Object({
    id: Type.String({ format: 'uuid' }), version: Type.Integer(), can: Type.Array(Type.String()), custom: customSchema,
    ...Object.fromEntries(fields), ...Object.fromEntries(refsOf(type).map(({ name }) => [name, nullable(named)])),
  })
}

/** The schema of a create or an update: every field optional, unknown ones refused. */
export function inputSchema(type: RecordType): TSchema {
  const fields = Object.entries(type.object.fields)
    .filter(([, field]) => field.write !== 'never')
    .map(([name, field]): [string, TSchema] => [name, Type.Optional(inputField(type, name, field))])
  return Type.Object({ ...Object.fromEntries(fields), custom: Type.Optional(customSchema) }, { minProperties: 1 })
}

/** A page of such rows. */
export function pageSchema(row: TSchema): TSchema {
  return Type.Object({
    items: Type.Array(row), next: nullable(Type.String()),
    count: nullable(Type.Object({ value: Type.Integer(), capped: Type.Boolean() })),
  })
}

/** How a list is asked for in an address. */
export const listQuery = Type.Object({
  group: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSize.most })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  sort: Type.Optional(Type.String({ maxLength: 200 })),
  filter: Type.Optional(Type.String({ maxLength: 8000, description: 'JSON: {"and":[{"field","op","value"}]}; groups of "and" and "or" may stand in each other' })),
  count: Type.Optional(Type.Boolean()),
})

/** A filter in a body; its parts are read by hand, so that groups may stand in groups. */
export const filterBody = Type.Unsafe<unknown>({
  type: 'object', description: '{"and":[…]} or {"or":[…]} of {"field","op","value"} and further groups', maxProperties: 1, additionalProperties: { type: 'array', maxItems: 20 },
})

/** How a list is asked for in a body: the same, for filters that hold personal values. */
export const listBody = Type.Object({
  group: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSize.most })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  sort: Type.Optional(Type.String({ maxLength: 200 })),
  filter: Type.Optional(filterBody),
  count: Type.Optional(Type.Boolean()),
})

export function nullable(schema: TSchema): TSchema {
  return Type.Unsafe({ ...schema, type: [String((schema as { type?: string }).type), 'null'] })
}

function rowField(type: RecordType, name: string, field: Field): TSchema {
  const compound = type.compounds[name]
  if (compound) return Type.Array(compound.row)
  if (field.kind === 'longText') return Type.Optional(Type.String())
  if (field.kind === 'text' || field.kind === 'instant' || field.kind === 'link' || field.kind === 'gstin') return Type.String()
  return nullable(Type.String())
}

function inputField(type: RecordType, name: string, field: Field): TSchema {
  const compound = type.compounds[name]
  if (compound) return Type.Array(compound.input, { maxItems: 'max' in field ? field.max : 20 })
  if (field.kind === 'text' || field.kind === 'longText') return Type.String({ maxLength: field.max, ...(field.required && { pattern: '\\S' }) })
  if (field.kind === 'link') return Type.String({ maxLength: 2_000 })
  if (field.kind === 'gstin') return Type.String({ maxLength: 40 })
  if (field.kind === 'select') return Type.Unsafe({ type: ['string', 'null'], enum: [...field.options.map((option) => option.value), null] })
  return nullable(Type.String({ format: 'uuid' }))
}
