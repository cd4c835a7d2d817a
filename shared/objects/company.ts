import { defineObject, type InputOf, type RowOf } from './define.ts'
import { sources } from './sources.ts'

/** A business the organisation deals with; its people are contacts. A name is required. */
export const company = defineObject({
  name: 'company',
  label: { one: { en: 'Company', hi: 'कंपनी' }, many: { en: 'Companies', hi: 'कंपनियाँ' } },
  title: 'name',
  order: 'name',
  fields: {
    name: { kind: 'text', label: { en: 'Name', hi: 'नाम' }, max: 200, required: true, filter: true, sort: true, list: true, aliases: ['company', 'company name', 'firm', 'firm name', 'account name', 'business name', 'organisation', 'कंपनी', 'फर्म', 'नाम'] },
    phones: { kind: 'phones', label: { en: 'Phones', hi: 'फ़ोन' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['phone', 'mobile', 'phone no', 'phone number', 'contact number', 'tel', 'telephone', 'landline', 'office phone', 'mob no', 'मोबाइल', 'फ़ोन'] },
    emails: { kind: 'emails', label: { en: 'E-mails', hi: 'ई-मेल' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['e-mail', 'email', 'email id', 'mail', 'email address'] },
    website: { kind: 'link', label: { en: 'Website', hi: 'वेबसाइट' }, filter: true, aliases: ['web', 'url', 'site', 'homepage'] },
    gstin: { kind: 'gstin', label: { en: 'GSTIN', hi: 'जीएसटीआईएन' }, filter: true, list: true, aliases: ['gst', 'gst no', 'gst number', 'gstin no'] },
    tags: { kind: 'tags', label: { en: 'Tags', hi: 'टैग' }, max: 30, filter: true, list: true, aliases: ['tag', 'labels', 'categories', 'category', 'industry', 'टैग'] },
    source: { kind: 'select', label: { en: 'Source', hi: 'स्रोत' }, options: sources, filter: true, list: true, group: true, aliases: ['lead source', 'स्रोत'] },
    ownerId: { kind: 'ref', label: { en: 'Owner', hi: 'ज़िम्मेदार' }, object: 'member', filter: true, list: true, group: true, write: 'assign', aliases: ['owner', 'assigned to', 'account owner', 'assignee'] },
    addresses: { kind: 'addresses', label: { en: 'Addresses', hi: 'पते' }, max: 10, pii: 'personal', aliases: ['address', 'street', 'office address', 'registered address', 'billing address', 'पता'] },
    about: { kind: 'longText', label: { en: 'About', hi: 'परिचय' }, max: 10_000, pii: 'personal', aliases: ['notes', 'remarks', 'description', 'comments'] },
    createdAt: { kind: 'instant', label: { en: 'Added', hi: 'जोड़ा गया' }, filter: true, sort: true, list: true, write: 'never' },
    updatedAt: { kind: 'instant', label: { en: 'Changed', hi: 'बदला गया' }, filter: true, sort: true, write: 'never' },
  },
})

export type Company = RowOf<typeof company>
export type CompanyInput = InputOf<typeof company>
