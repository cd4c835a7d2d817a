import { defineObject, type InputOf, type Option, type RowOf } from './define.ts'

const sources: readonly Option[] = [
  { value: 'website', label: { en: 'Website', hi: 'वेबसाइट' } },
  { value: 'referral', label: { en: 'Referral', hi: 'सिफ़ारिश' } },
  { value: 'walk_in', label: { en: 'Walk-in', hi: 'ख़ुद आए' } },
  { value: 'phone_call', label: { en: 'Phone call', hi: 'फ़ोन कॉल' } },
  { value: 'exhibition', label: { en: 'Exhibition', hi: 'प्रदर्शनी' } },
  { value: 'advertisement', label: { en: 'Advertisement', hi: 'विज्ञापन' } },
  { value: 'import', label: { en: 'Import', hi: 'आयात' } },
  { value: 'other', label: { en: 'Other', hi: 'अन्य' } },
]

/** A person the company deals with. A name, a phone number or an e-mail is required. */
export const contact = defineObject({
  name: 'contact',
  label: { one: { en: 'Contact', hi: 'संपर्क' }, many: { en: 'Contacts', hi: 'संपर्क' } },
  title: 'name',
  order: 'name',
  fields: {
    name: { kind: 'text', label: { en: 'Name', hi: 'नाम' }, max: 200, pii: 'personal', filter: true, sort: true, list: true, aliases: ['full name', 'client name', 'नाम'] },
    phones: { kind: 'phones', label: { en: 'Phones', hi: 'फ़ोन' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['mobile', 'phone no', 'contact number', 'mob no', 'मोबाइल'] },
    emails: { kind: 'emails', label: { en: 'E-mails', hi: 'ई-मेल' }, max: 20, pii: 'personal', filter: true, list: true, aliases: ['e-mail', 'email id', 'mail'] },
    source: { kind: 'select', label: { en: 'Source', hi: 'स्रोत' }, options: sources, filter: true, list: true },
    ownerId: { kind: 'ref', label: { en: 'Owner', hi: 'ज़िम्मेदार' }, object: 'member', filter: true, list: true, write: 'assign', aliases: ['assigned to'] },
    createdAt: { kind: 'instant', label: { en: 'Added', hi: 'जोड़ा गया' }, filter: true, sort: true, list: true, write: 'never' },
    updatedAt: { kind: 'instant', label: { en: 'Changed', hi: 'बदला गया' }, filter: true, sort: true, write: 'never' },
  },
})

export type Contact = RowOf<typeof contact>
export type ContactInput = InputOf<typeof contact>
