import { defineObject, type InputOf, type RowOf } from './define.ts'
import { sources } from './sources.ts'

/** A person the company deals with. A name, a phone number or an e-mail is required. */
export const contact = defineObject({
  name: 'contact',
  label: { one: { en: 'Contact', hi: 'संपर्क' }, many: { en: 'Contacts', hi: 'संपर्क' } },
  title: 'name',
  order: 'name',
  fields: {
    name: { kind: 'text', label: { en: 'Name', hi: 'नाम' }, max: 200, pii: 'personal', filter: true, sort: true, list: true, aliases: ['full name', 'client name', 'customer name', 'contact name', 'person', 'नाम', 'ग्राहक का नाम', 'fn'] },
    phones: { kind: 'phones', label: { en: 'Phones', hi: 'फ़ोन' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['phone', 'mobile', 'phone no', 'phone number', 'contact number', 'contact no', 'mob no', 'mob', 'mobile no', 'mobile number', 'cell', 'tel', 'telephone', 'whatsapp', 'whatsapp no', 'alternate number', 'alt mobile', 'ph', 'ph no', 'phone 1', 'phone 2', 'home phone', 'work phone', 'मोबाइल', 'फ़ोन', 'फोन', 'मोबाइल नंबर', 'फोन नंबर', 'नंबर'] },
    emails: { kind: 'emails', label: { en: 'E-mails', hi: 'ई-मेल' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['e-mail', 'email', 'email id', 'mail', 'mail id', 'email address', 'e mail', 'ईमेल', 'ई-मेल'] },
    companyId: { kind: 'ref', label: { en: 'Company', hi: 'कंपनी' }, object: 'company', filter: true, list: true, group: true, aliases: ['company', 'company name', 'organisation', 'organization', 'firm', 'firm name', 'account', 'account name', 'business name', 'कंपनी', 'फर्म', 'org'] },
    jobTitle: { kind: 'text', label: { en: 'Job title', hi: 'पद' }, max: 120, filter: true, aliases: ['title', 'designation', 'role', 'position', 'पद'] },
    tags: { kind: 'tags', label: { en: 'Tags', hi: 'टैग' }, max: 30, filter: true, list: true, aliases: ['tag', 'labels', 'label', 'categories', 'category', 'group', 'टैग'] },
    source: { kind: 'select', label: { en: 'Source', hi: 'स्रोत' }, options: sources, filter: true, list: true, group: true, aliases: ['lead source', 'how found', 'स्रोत'] },
    ownerId: { kind: 'ref', label: { en: 'Owner', hi: 'ज़िम्मेदार' }, object: 'member', filter: true, list: true, group: true, write: 'assign', aliases: ['owner', 'assigned to', 'assignee', 'contact owner', 'salesperson', 'sales person', 'ज़िम्मेदार'] },
    addresses: { kind: 'addresses', label: { en: 'Addresses', hi: 'पते' }, max: 10, pii: 'personal', aliases: ['address', 'street', 'street address', 'mailing address', 'पता'] },
    gstin: { kind: 'gstin', label: { en: 'GSTIN', hi: 'जीएसटीआईएन' }, filter: true, aliases: ['gst', 'gst no', 'gst number', 'gstin no'] },
    about: { kind: 'longText', label: { en: 'About', hi: 'परिचय' }, max: 10_000, pii: 'personal', aliases: ['notes', 'note', 'remarks', 'comments', 'description', 'टिप्पणी'] },
    createdAt: { kind: 'instant', label: { en: 'Added', hi: 'जोड़ा गया' }, filter: true, sort: true, list: true, write: 'never' },
    updatedAt: { kind: 'instant', label: { en: 'Changed', hi: 'बदला गया' }, filter: true, sort: true, write: 'never' },
  },
})

export type Contact = RowOf<typeof contact>
export type ContactInput = InputOf<typeof contact>
