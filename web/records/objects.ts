import { Building2, SquareUser, type LucideIcon } from 'lucide-react'
import type { Filter } from '../../shared/contract/filter.ts'
import { company } from '../../shared/objects/company.ts'
import { contact } from '../../shared/objects/contact.ts'
import type { ObjectDescriptor } from '../../shared/objects/define.ts'
import { api, ifMatch, ok } from '../api/client.ts'
import type { Company, Contact, ContactInput, Page } from '../api/types.ts'
import type { Translate } from '../app/i18n.ts'

export type ObjectName = 'contact' | 'company'
/** A record of any object, as lists and pages show it. */
export type AnyRow = (Contact | Company) & { [field: string]: unknown }
export type AnyInput = Record<string, unknown>

type ObjectOnScreen = {
  name: ObjectName
  descriptor: ObjectDescriptor
  /** The name of the list in `me.can` and in addresses of the API. */
  plural: 'contacts' | 'companies'
  list: '/o/$slug/people' | '/o/$slug/companies'
  page: '/o/$slug/people/$id' | '/o/$slug/companies/$id'
  icon: LucideIcon
  title: (t: Translate) => string
  one: (t: Translate) => string
}

export const objects: Record<ObjectName, ObjectOnScreen> = {
  contact: {
    name: 'contact',
    descriptor: contact,
    plural: 'contacts',
    list: '/o/$slug/people',
    page: '/o/$slug/people/$id',
    icon: SquareUser,
    title: (t) => t('People'),
    one: (t) => t('Person'),
  },
  company: {
    name: 'company',
    descriptor: company,
    plural: 'companies',
    list: '/o/$slug/companies',
    page: '/o/$slug/companies/$id',
    icon: Building2,
    title: (t) => t('Companies'),
    one: (t) => t('Company'),
  },
}

// The two objects answer alike; the types of contacts stand for both.
const pathOf = <S extends string>(object: ObjectName, rest: S) => `/api/v1/{slug}/${objects[object].plural}${rest}` as `/api/v1/{slug}/contacts${S}`

export type ListAsked = { filter?: Filter; sort?: string; group?: string; cursor?: string; count?: boolean; limit?: number }

export async function fetchList(object: ObjectName, slug: string, asked: ListAsked): Promise<Page<AnyRow>> {
  return (await ok(api.POST(pathOf(object, '/query'), { params: { path: { slug } }, body: asked }))) as Page<AnyRow>
}

export async function fetchRecord(object: ObjectName, slug: string, id: string): Promise<AnyRow> {
  return (await ok(api.GET(pathOf(object, '/{id}'), { params: { path: { slug, id } } }))) as AnyRow
}

export async function createRecord(object: ObjectName, slug: string, body: AnyInput, key: string): Promise<AnyRow> {
  const answer = await ok(api.POST(pathOf(object, ''), { params: { path: { slug } }, headers: { 'Idempotency-Key': key }, body: body as ContactInput }))
  return answer as AnyRow
}

export async function changeRecord(object: ObjectName, slug: string, id: string, body: AnyInput, version: number | null): Promise<AnyRow> {
  const headers = version === null ? {} : ifMatch(version)
  return (await ok(api.PATCH(pathOf(object, '/{id}'), { params: { path: { slug, id } }, headers, body: body as ContactInput }))) as AnyRow
}

export async function removeRecord(object: ObjectName, slug: string, id: string): Promise<void> {
  await ok(api.DELETE(pathOf(object, '/{id}'), { params: { path: { slug, id } } }))
}

export async function restoreRecord(object: ObjectName, slug: string, id: string): Promise<void> {
  await ok(api.PUT(pathOf(object, '/{id}/restoration'), { params: { path: { slug, id } } }))
}

/** What a record is called on screen when the name may be missing. */
export function titleOf(row: Pick<AnyRow, 'name' | 'phones' | 'emails'>, t: Translate): string {
  return row.name || row.phones[0]?.national || row.emails[0]?.email || t('Unnamed contact')
}
