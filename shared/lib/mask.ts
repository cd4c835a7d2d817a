/** A number with its middle hidden: +919876543210 → 98•••••210, others by their first two and last three digits. */
export function maskNumber(number: string): string {
  const local = /^\+91\d{10}$/.test(number) ? number.slice(3) : number.replace(/^\+/, '')
  if (local.length < 7) return '•'.repeat(local.length)
  return `${local.slice(0, 2)}${'•'.repeat(local.length - 5)}${local.slice(-3)}`
}

/** An e-mail with its name hidden: asha@shop.in → a•••@shop.in. */
export function maskEmail(email: string): string {
  const at = email.indexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
