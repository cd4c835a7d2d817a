import type { Server } from 'node:https'
import type { Logger } from 'pino'
import type { Tls } from '../config.ts'

/** Takes new certificate files without a restart; a pair that does not fit is logged and the old one stays. */
export function reloadCertificates(server: Server, tls: Tls, log: Logger): () => void {
  let timer: NodeJS.Timeout | undefined
  const stop = tls.watch(() => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      try {
        server.setSecureContext(tls.read())
        log.info('the certificate files were read again')
      } catch (error) {
        log.error({ err: error instanceof Error ? error.message : 'unknown' }, 'the new certificate files cannot be used; the old ones stay')
      }
    }, 500)
  })
  return () => { clearTimeout(timer); stop() }
}
