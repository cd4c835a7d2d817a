import { sortKey } from '../../../shared/lib/text.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { describe, mayWrite, readableFields, customPrefix } from '../../records/custom.ts'
import type { RecordType } from '../../records/record-type.ts'
import type { TableHead } from './table-packer.ts'

/** Where a column goes: a field by its name, a part of the name or of an address, or nowhere. */
export type Target = string
export const skip: Target = ''
export type Column = { header: string; samples: string[]; filled: number; target: Target }

const parts: Record<Target, readonly string[]> = {
  'name.first': ['first name', 'given name', 'firstname', 'fname', 'पहला नाम'],
  'name.last': ['last name', 'surname', 'lastname', 'family name', 'lname', 'उपनाम'],
  'address.lines': ['street address', 'address line 1', 'mailing street', 'billing street', 'address 1', 'adr'],
  'address.city': ['city', 'town', 'village', 'gaon', 'gav', 'mailing city', 'billing city', 'शहर', 'गाँव', 'गांव', 'district', 'taluka'],
  'address.state': ['state', 'province', 'region', 'mailing state', 'billing state', 'राज्य'],
  'address.postcode': ['pin', 'pin code', 'pincode', 'zip', 'zip code', 'postal code', 'postalcode', 'postcode', 'mailing zip', 'billing zip', 'पिन'],
  'address.country': ['country', 'mailing country', 'billing country', 'देश'],
}

/** The targets an import of this object may fill, in order. */
export async function targetsOf(ctx: MemberCtx, type: RecordType): Promise<Target[]> {
  const builtin = Object.entries(type.object.fields).filter(([, field]) => field.write !== 'never').map(([name]) => name).filter((name) => name !== 'addresses')
  const customs = (await readableFields(ctx, type.object.name)).filter((field) => mayWrite(ctx, field)).map((field) => `${customPrefix}${field.key}`)
  const named = type.object.name === 'contact' ? Object.keys(parts) : Object.keys(parts).filter((part) => !part.startsWith('name.'))
  return [...builtin, ...named, ...customs]
}

/** Guesses where each column goes: by its header (also in Hindi, also "Mob No."), then by what stands in it. */
export async function guessColumns(ctx: MemberCtx, type: RecordType, { headers, columns }: Pick<TableHead, 'headers' | 'columns'>): Promise<Column[]> {
  const names = new Map<string, Target>()
  const put = (words: readonly string[], target: Target): void => { for (const word of words) if (!names.has(plain(word))) names.set(plain(word), target) }
  for (const [name, field] of Object.entries(type.object.fields)) if (field.write !== 'never') put([...(field.kind === 'ref' ? [] : [name]), field.label.en, field.label.hi, ...(field.aliases ?? [])], name === 'addresses' ? 'address.lines' : name)
  for (const [target, words] of Object.entries(parts)) if (type.object.name === 'contact' || !target.startsWith('name.')) put(words, target)
  for (const field of await readableFields(ctx, type.object.name)) if (mayWrite(ctx, field)) put([field.key, field.label, field.labelHi, ...Object.values(describe(field).label)].filter(Boolean), `${customPrefix}${field.key}`)
  const several = new Set(['phones', 'emails', 'tags', 'about', 'address.lines'])
  const taken = new Set<Target>()
  return headers.map((header, at) => {
    const { filled, samples, first } = columns[at] ?? { filled: 0, samples: [], first: [] }
    const found = names.get(plain(header)) ?? byContent(first)
    const target = found !== undefined && (several.has(found) || !taken.has(found)) ? found : skip
    taken.add(target)
    return { header, samples, filled, target }
  })
}

function byContent(sample: string[]): Target | undefined {
  if (sample.length === 0) return undefined
  const share = (fits: (cell: string) => boolean): number => sample.filter(fits).length / sample.length
  if (share((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)) > 0.6) return 'emails'
  if (share((cell) => /^[+(]?\p{Nd}[\p{Nd}\s().+-]{8,16}$/u.test(cell) && !/^\d{4}-\d\d-\d\d/.test(cell)) > 0.6) return 'phones'
  return undefined
}

function plain(text: string): string {
  return sortKey(text.replaceAll(/[._\-/()#:*]+/g, ' ')).replaceAll(/([a-z])(\d)/g, '$1 $2').trim()
}
