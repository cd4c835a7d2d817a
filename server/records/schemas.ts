import { Type, type TSchema } from 'typebox'
import { pageSize } from '../../shared/contract/paging.ts'
import type { Field } from '../../shared/objects/define.ts'
import type { RecordType } from './record-type.ts'

/** The schema of a record in answers. */
export function rowSchema(type: RecordType): TSchema {
  const fields = Object.entries(type.object.fields).map(([name, field]): [string, TSchema] => [name, rowField(type, name, field)])
  return Type.Object({
    id: Type.String({ format: 'uuid' }), version: Type.Integer(), can: Type.Array(Type.String()),
    ...Object.fromEntries(fields), owner: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  })
}

/** The schema of a create or an update: every field optional, unknown ones refused. */
export function inputSchema(type: RecordType): TSchema {
  const fields = Object.entries(type.object.fields)
    .filter(([, field]) => field.write !== 'never')
    .map(([name, field]): [string, TSchema] => [name, Type.Optional(inputField(type, name, field))])
  return Type.Object(Object.fromEntries(fields), { minProperties: 1 })
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
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSize.most })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  filter: Type.Optional(Type.String({ maxLength: 8000, description: 'JSON: {"and":[{"field","op","value"}]}' })),
  count: Type.Optional(Type.Boolean()),
})

/** How a list is asked for in a body: the same, for filters that hold personal values. */
export const listBody = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSize.most })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  filter: Type.Optional(Type.Object({ and: Type.Array(Type.Object({
    field: Type.String({ maxLength: 60 }), op: Type.String({ maxLength: 20 }), value: Type.Optional(Type.Unknown()),
  }), { maxItems: 20 }) })),
  count: Type.Optional(Type.Boolean()),
})

export function nullable(schema: TSchema): TSchema {
  return Type.Unsafe({ ...schema, type: [String((schema as { type?: string }).type), 'null'] })
}

function rowField(type: RecordType, name: string, field: Field): TSchema {
  const compound = type.compounds[name]
  if (compound) return Type.Array(compound.row)
  if (field.kind === 'text' || field.kind === 'instant') return Type.String()
  return nullable(Type.String())
}

function inputField(type: RecordType, name: string, field: Field): TSchema {
  const compound = type.compounds[name]
  if (compound) return Type.Array(compound.input, { maxItems: field.kind === 'phones' || field.kind === 'emails' ? field.max : 20 })
  if (field.kind === 'text') return Type.String({ maxLength: field.max })
  if (field.kind === 'select') return Type.Unsafe({ type: ['string', 'null'], enum: [...field.options.map((option) => option.value), null] })
  return nullable(Type.String({ format: 'uuid' }))
}
