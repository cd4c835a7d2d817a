import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

/** Sending mail, where a server is set; without one, links are shown to be copied. */
export type Mail = { configured: boolean; send(message: { to: string; subject: string; text: string }): Promise<boolean> }

/** Opens the mail server of SMTP_URL. `send` answers whether the server took the message and never throws. */
export function openMail(config: Config, log: Logger): Mail {
  if (!config.smtpUrl) return { configured: false, send: async () => false }
  const transport = createTransport(config.smtpUrl, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, disableFileAccess: true, disableUrlAccess: true } as object)
  return {
    configured: true,
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({ from: config.mailFrom, to, subject, text })
        return true
      } catch (error) {
        log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'a message was not taken by the mail server')
        return false
      }
    },
  }
}
