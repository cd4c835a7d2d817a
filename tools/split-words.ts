import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

// What the first page after signing in, the sign-in pages and the shell say; everything else comes with the first other screen.
const firstPlaces = ['web/app/', 'web/ui/', 'web/lib/', 'web/features/home/', 'web/features/identity/', 'web/features/calls/']
const laterPlaces = ['web/app/palette/Palette', 'web/app/palette/ShortcutList', 'web/app/shell/MorePage', 'web/app/shell/Ended', 'web/features/calls/CallsPage', 'web/features/calls/CallPanel', 'web/features/calls/LinkDialog', 'web/features/calls/RawFacts', 'web/features/calls/call-filters', 'web/features/calls/call-columns']
const asked = /\/locales\/(en|hi)\.ts\?(first|more)$/

/** Parts a language's words in two files by where the catalogue says they are used: `?first` and `?more`. English words that need no grammar are their own keys and are left out. */
export function splitWords(): Plugin {
  return {
    name: 'split-words',
    enforce: 'pre',
    load(id) {
      const [, language, part] = asked.exec(id) ?? []
      if (!language) return null
      const path = id.split('?')[0] ?? id
      const compiled = /JSON\.parse\((".*"|'.*')\)/s.exec(readFileSync(path, 'utf8'))?.[1]
      if (!compiled) throw new Error(`${path} is not a compiled catalogue`)
      const messages = JSON.parse(JSON.parse(compiled.startsWith('"') ? compiled : JSON.stringify(compiled.slice(1, -1).replaceAll("\\'", "'").replaceAll('\\\\', '\\'))) as string) as Record<string, unknown[]>
      const first = usedFirst(readFileSync(path.replace(/\.ts$/, '.po'), 'utf8'))
      const kept = Object.entries(messages).filter(([key, message]) => first.has(key) === (part === 'first') && !(message.length === 1 && message[0] === key))
      return `export const messages = ${JSON.stringify(Object.fromEntries(kept))}`
    },
  }
}

function usedFirst(catalogue: string): Set<string> {
  const first = new Set<string>()
  for (const entry of catalogue.split('\n\n')) {
    const key = /^msgid ((?:".*"\n?)+)/m.exec(entry)?.[1]
    if (!key) continue
    const places = [...entry.matchAll(/^#: (.*)$/gm)].flatMap((match) => (match[1] ?? '').split(' '))
    const text = key.trim().split('\n').map((line) => JSON.parse(line) as string).join('')
    if (places.some((place) => firstPlaces.some((start) => place.startsWith(start)) && !laterPlaces.some((start) => place.startsWith(start)))) first.add(text)
  }
  return first
}
