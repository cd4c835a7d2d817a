import { hash, verify } from '@node-rs/argon2'
import { fail } from '../errors.ts'
import { commonWords, keyboardRuns } from './common-passwords.ts'

/** OWASP's least for Argon2id, raised a little: 19 MiB, two passes, one lane. */
export const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const
export const shortest = 12
export const longest = 256

const atOnce = 2
const mostWaiting = 300
let running = 0
const waiting: (() => void)[] = []

/** Hashes a password with Argon2id and the host's pepper; at most two at once, so that sign-ins never take the machine. */
export async function hashPassword(password: string, pepper: Buffer): Promise<string> {
  return bounded(() => hash(password, { ...parameters, secret: pepper }))
}

/** Whether a password fits a stored hash. */
export async function verifyPassword(stored: string, password: string, pepper: Buffer): Promise<boolean> {
  return bounded(() => verify(stored, password, { secret: pepper }))
}

/** Whether a stored hash was made with weaker parameters than today's. */
export function isOutdated(stored: string): boolean {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)
  return !match || Number(match[1]) < parameters.memoryCost || Number(match[2]) < parameters.timeCost
}

/**
 * Refuses a password that is short, common or made of the context (organisation, product, own name, e-mail, number).
 * Every character counts exactly as typed. Throws weak_password with the reason.
 */
export function checkPassword(password: string, context: string[]): void {
  const length = [...password].length
  if (length < shortest) throw fail('weak_password', `A password has at least ${shortest} characters; this one has ${length}`)
  if (length > longest) throw fail('weak_password', `A password has at most ${longest} characters`)
  if (new Set(password).size < 5) throw fail('weak_password', 'The same few characters again and again are guessed first')
  const plain = simplified(password)
  if (isRun(plain)) throw fail('weak_password', 'Runs on the keyboard and counted digits are guessed first')
  if (isCommon(plain)) throw fail('weak_password', 'This is among the passwords that are tried first; choose words that do not belong together')
  const own = ['crmweblink', 'weblink', ...context.flatMap((text) => [simplified(text), ...text.split(/[\s@._-]+/).map(simplified)])].filter((word) => word.length >= 4)
  for (const word of own) if (plain.includes(word) && plain.replaceAll(word, '').length < 8) throw fail('weak_password', 'It is built from names that others know; choose something only you know')
}

/** Small letters, the usual letter-for-sign swaps undone, nothing but letters and digits of any script. */
function simplified(text: string): string {
  const swaps: Record<string, string> = { '@': 'a', $: 's', '!': 'i' }
  return text.normalize('NFKC').toLowerCase().replace(/[@$!]/g, (sign) => swaps[sign] ?? sign).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '')
}

function isCommon(plain: string): boolean {
  const swaps: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }
  const spelt = plain.replace(/[013457]/g, (digit) => swaps[digit] ?? digit)
  return [plain, spelt].some((text) => {
    const core = text.replace(/\d+$/, '').replace(/^\d+/, '')
    let rest = core
    for (const word of commonWords) rest = rest.replaceAll(word, '')
    return core.length === 0 || rest.replaceAll(/\d/g, '').length <= 2
  })
}

function isRun(plain: string): boolean {
  const half = plain.slice(0, Math.ceil(plain.length / 2))
  if (plain.length >= 8 && half + half === plain && half.length <= 4) return true
  return keyboardRuns.some((run) => {
    const doubled = run + run
    return doubled.includes(plain) || [...doubled].reverse().join('').includes(plain)
  })
}

async function bounded<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw fail('busy', { why: 'Many people sign in at this moment', retryAfter: 5 })
    await new Promise<void>((resolve) => { waiting.push(resolve) })
  } else {
    running++
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
