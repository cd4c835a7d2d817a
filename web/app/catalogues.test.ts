import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages as english } from './locales/en.ts'
import { messages as hindi } from './locales/hi.ts'

const web = join(import.meta.dirname, '..')
const callOfT = /(?<![\w.$])t\(\s*'((?:[^'\\]|\\.)*)'/g

describe('words on screen', () => {
  const used = new Set(
    globSync('**/*.{ts,tsx}', { cwd: web }).flatMap((file) =>
      file.includes('.test.') || file.includes('locales') ? [] : [...readFileSync(join(web, file), 'utf8').matchAll(callOfT)].map((match) => match[1] ?? ''),
    ),
  )

  it('are all in both compiled languages', () => {
    expect(used.size).toBeGreaterThan(400)
    expect([...used].filter((text) => !Object.hasOwn(english, text))).toEqual([])
    expect([...used].filter((text) => !Object.hasOwn(hindi, text))).toEqual([])
  })

  it('are Hindi in Hindi, with the same values in them', () => {
    const table: Record<string, unknown> = hindi
    const latin = [...used].filter((text) => !/[\u0900-\u097f]/.test(JSON.stringify(table[text])) && /\p{L}{2}/u.test(literal(table[text])))
    expect(latin).toEqual([])
    expect([...used].filter((text) => namesIn(table[text]) !== namesIn((english as Record<string, unknown>)[text]))).toEqual([])
  })
})

/** What stands in a compiled message between its values. */
function literal(message: unknown): string {
  return Array.isArray(message) ? message.filter((part) => typeof part === 'string').join(' ') : String(message)
}

/** The values a compiled message takes, in a fixed order. */
function namesIn(message: unknown): string {
  const names = new Set<string>()
  const walk = (part: unknown, inMessage: boolean): void => {
    if (!Array.isArray(part)) return
    if (!inMessage && typeof part[0] === 'string') names.add(part[0])
    for (const inner of part) if (Array.isArray(inner)) walk(inner, false)
    const options: unknown = part[2]
    if (typeof options === 'object' && options !== null) for (const option of Object.values(options)) walk(option, true)
  }
  walk(message, true)
  return [...names].sort().join(' ')
}
