/** The address that opens WhatsApp with an E.164 number. */
export function whatsAppLink(e164: string): string {
  return `https://wa.me/${e164.replaceAll(/\D/g, '')}`
}
