import { company } from '../../../shared/objects/company.ts'
import { contact } from '../../../shared/objects/contact.ts'
import type { RecordType } from '../../records/record-type.ts'
import { addresses } from './addresses.ts'
import { emails } from './emails.ts'
import { numberDoor } from './number-door.ts'
import { phones } from './phones.ts'
import { indexName } from './search-index.ts'
import { tags } from './tags.ts'

const compounds = { phones, emails, tags, addresses }
const nameIndex = (object: string): RecordType['indexed'] => ({
  fields: ['name'],
  write: (ctx, id, row, isNew) => indexName(ctx, object, id, typeof row['name'] === 'string' ? row['name'] : '', isNew),
})

export const contacts: RecordType<typeof contact> = { object: contact, access: 'contact', table: 'contacts', compounds, numbers: numberDoor, indexed: nameIndex('contact') }
export const companies: RecordType<typeof company> = { object: company, access: 'company', table: 'companies', compounds, numbers: numberDoor, indexed: nameIndex('company') }

/** The objects that have records, by name. */
export const recordTypes: Record<string, RecordType> = { contact: contacts, company: companies }
