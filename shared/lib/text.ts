const latinMarks = /[\u0300-\u036f]/g
const spaces = /\s+/g

/** Sorts after every letter: the key of a record without a name. */
export const lastSortKey = '\uffff'

/**
 * The key a text is sorted by, compared byte by byte: small letters, Latin accents removed, other scripts as they are.
 * At most 120 characters; nameless records come last.
 */
export function sortKey(text: string): string {
  const key = text.normalize('NFKD').replace(latinMarks, '').normalize('NFC').toLowerCase().replace(spaces, ' ').trim().slice(0, 120)
  return key === '' ? lastSortKey : key.toWellFormed()
}

/** An e-mail address as it is compared: trimmed, small letters. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}
