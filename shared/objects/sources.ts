import type { Option } from './define.ts'

/** How a client was found. */
export const sources: readonly Option[] = [
  { value: 'website', label: { en: 'Website', hi: 'वेबसाइट' } },
  { value: 'referral', label: { en: 'Referral', hi: 'सिफ़ारिश' } },
  { value: 'walk_in', label: { en: 'Walk-in', hi: 'ख़ुद आए' } },
  { value: 'phone_call', label: { en: 'Phone call', hi: 'फ़ोन कॉल' } },
  { value: 'exhibition', label: { en: 'Exhibition', hi: 'प्रदर्शनी' } },
  { value: 'advertisement', label: { en: 'Advertisement', hi: 'विज्ञापन' } },
  { value: 'import', label: { en: 'Import', hi: 'आयात' } },
  { value: 'other', label: { en: 'Other', hi: 'अन्य' } },
]
