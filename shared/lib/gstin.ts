const shape = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A GSTIN as it is stored: capitals, no spaces. */
export function gstinKey(text: string): string {
  return text.replaceAll(/\s+/g, '').toUpperCase()
}

/**
 * Whether a text (as `gstinKey` gives it) is a GST number of a person or business: state, PAN, entity, Z and the check character.
 * The check is Luhn over base 36: factors 1 and 2 in turn from the left, digits of each product added.
 */
export function isGstin(text: string): boolean {
  if (!shape.test(text)) return false
  let sum = 0
  for (let i = 0; i < 14; i++) {
    const product = digits.indexOf(text.charAt(i)) * (i % 2 === 0 ? 1 : 2)
    sum += Math.floor(product / 36) + (product % 36)
  }
  return digits.charAt((36 - (sum % 36)) % 36) === text.charAt(14)
}
