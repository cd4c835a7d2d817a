import { readFileSync, watch } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Certificate files for HTTPS, read again when they change. */
export type Tls = { certFile: string; keyFile: string; read(): { cert: Buffer; key: Buffer }; watch(changed: () => void): () => void }

/** Everything the product is told from outside, checked once at the start. */
export type Config = {
  /** The project's folder. */
  root: string
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  publicUrl: string
  publicUrlIsDefault: boolean
  proxyHops: number
  tls: Tls | null
  masterKeyFile: string
  metricsToken: string | null
  smtpUrl: string | null
  mailFrom: string
  logLevel: string
  poolSize: number
}

/** A setting that cannot be used: what, why, what next. */
export class ConfigError extends Error {}

type Env = Record<string, string | undefined>

const weak = /^(|postgres|password|passw0rd|secret|changeme|change-me|admin|root|test|example|crm|123456.*)$/i

/** Reads the configuration from environment variables. Throws ConfigError with a sentence for people. */
export function loadConfig(env: Env = process.env): Config {
  const root = resolve(import.meta.dirname, '../..')
  const port = whole(env, 'PORT', 7300, 0, 65_535)
  const host = env['HOST'] ?? '127.0.0.1'
  const tls = readTls(env)
  const proxyHops = whole(env, 'PROXY_HOPS', 0, 0, 10)
  const publicUrl = readPublicUrl(env, `${tls ? 'https' : 'http'}://${isLoopback(host) ? 'localhost' : host}:${port}`)
  const systemWide = process.getuid?.() === 0
  checkPlainHttp(host, tls, publicUrl, proxyHops)
  const dataDir = resolve(env['DATA_DIR'] ?? (systemWide ? '/var/lib/crm-weblink' : join(homedir(), '.local/share/crm-weblink')))
  const masterKeyFile = resolve(env['MASTER_KEY_FILE'] ?? (systemWide ? '/etc/crm-weblink/master.key' : join(homedir(), '.config/crm-weblink/master.key')))
  if (`${masterKeyFile}/`.startsWith(`${dataDir}/`)) throw new ConfigError('MASTER_KEY_FILE lies inside DATA_DIR: whoever takes the data would have its key. Name a file elsewhere.')
  return {
    root, port, host, dataDir, masterKeyFile, tls, proxyHops, publicUrl, publicUrlIsDefault: env['PUBLIC_URL'] === undefined,
    databaseUrl: readDatabaseUrl(env), metricsToken: readMetricsToken(env), smtpUrl: env['SMTP_URL'] ?? null,
    mailFrom: env['MAIL_FROM'] ?? 'CRM@Weblink <no-reply@localhost>', logLevel: readLevel(env), poolSize: whole(env, 'POOL_SIZE', 16, 2, 100),
  }
}

/** The effective settings as lines to print; secrets masked. */
export function describeConfig(config: Config): string[] {
  return [
    `address      ${config.publicUrl}${config.publicUrlIsDefault ? '' : ` (listening on ${config.host}:${config.port})`}`,
    `data         ${config.databaseUrl ? maskUrl(config.databaseUrl) : config.dataDir}`,
    `master key   ${config.masterKeyFile}`,
    `https        ${config.tls ? config.tls.certFile : config.publicUrl.startsWith('https:') ? `by a proxy, ${config.proxyHops} hop(s)` : 'off (this machine only)'}`,
    `mail         ${config.smtpUrl ? maskUrl(config.smtpUrl) : 'off: links are shown to copy'}`,
    `metrics      ${config.metricsToken ? 'on, with a token' : 'off'}`,
  ]
}

/** Whether an address is this machine's own only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function readTls(env: Env): Tls | null {
  const [certFile, keyFile] = [env['TLS_CERT_FILE'], env['TLS_KEY_FILE']]
  if (!certFile && !keyFile) return null
  if (!certFile || !keyFile) throw new ConfigError('HTTPS needs both TLS_CERT_FILE and TLS_KEY_FILE; one of them is missing.')
  const read = (): { cert: Buffer; key: Buffer } => ({ cert: readFileSync(certFile), key: readFileSync(keyFile) })
  try {
    read()
  } catch (error) {
    throw new ConfigError(`The certificate files cannot be read (${error instanceof Error ? error.message : 'unknown'}). Check TLS_CERT_FILE and TLS_KEY_FILE.`)
  }
  return {
    certFile, keyFile, read,
    watch: (changed) => {
      const watchers = [certFile, keyFile].map((file) => watch(resolve(file, '..'), { persistent: false }, () => changed()))
      return () => { for (const watcher of watchers) watcher.close() }
    },
  }
}

function readPublicUrl(env: Env, usual: string): string {
  const given = env['PUBLIC_URL']
  if (given === undefined) return usual
  if (!URL.canParse(given)) throw new ConfigError(`PUBLIC_URL is no address: write it like https://crm.example.in`)
  const url = new URL(given)
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) throw new ConfigError('PUBLIC_URL must begin with https:// — sign-in cookies are only sent over HTTPS.')
  return url.origin
}

function checkPlainHttp(host: string, tls: Tls | null, publicUrl: string, proxyHops: number): void {
  if (tls || isLoopback(host)) return
  if (publicUrl.startsWith('https:') && proxyHops > 0) return
  throw new ConfigError(`HOST=${host} would serve plain HTTP to others. Give TLS_CERT_FILE and TLS_KEY_FILE, or put an HTTPS proxy in front and set PUBLIC_URL and PROXY_HOPS.`)
}

function readDatabaseUrl(env: Env): string | null {
  const given = env['DATABASE_URL']
  if (!given) return null
  if (!URL.canParse(given) || !/^postgres(ql)?:$/.test(new URL(given).protocol)) throw new ConfigError('DATABASE_URL is no PostgreSQL address: write it like postgres://owner:secret@host:5432/crm')
  const url = new URL(given)
  if (!isLoopback(url.hostname) && weak.test(decodeURIComponent(url.password))) throw new ConfigError('The password in DATABASE_URL is empty or a default one. Set a strong password for that role first.')
  return given
}

function readMetricsToken(env: Env): string | null {
  const given = env['METRICS_TOKEN']
  if (given === undefined) return null
  if (given.length < 24 || weak.test(given) || new Set(given).size < 8) throw new ConfigError('METRICS_TOKEN is too easy to guess: use at least 24 random characters, for example from `openssl rand -base64 24`.')
  return given
}

function readLevel(env: Env): string {
  const given = env['LOG_LEVEL'] ?? 'info'
  if (!['debug', 'info', 'warn', 'error', 'silent'].includes(given)) throw new ConfigError('LOG_LEVEL is one of debug, info, warn, error, silent.')
  return given
}

function whole(env: Env, name: string, usual: number, least: number, most: number): number {
  const given = env[name]
  if (given === undefined) return usual
  const value = Number(given)
  if (!Number.isInteger(value) || value < least || value > most) throw new ConfigError(`${name} is a whole number from ${least} to ${most}, not "${given.slice(0, 20)}".`)
  return value
}

function maskUrl(text: string): string {
  const url = new URL(text)
  if (url.password) url.password = '•••'
  return decodeURI(url.toString())
}
