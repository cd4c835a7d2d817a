import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Me } from '../../api/types.ts'
import { actionsFor } from './actions.ts'

test('every page of the organisation can be gone to from the palette, and nothing else', () => {
  const routes = [...readFileSync(join(import.meta.dirname, '../router.tsx'), 'utf8').matchAll(/getParentRoute: \(\) => organisation,\s*path: '([^']+)'/g)].map(([, path = '']) => path).filter((path) => !path.includes('$'))
  const gone: string[] = []
  const everything = new Proxy({}, { get: () => ['read', 'create', 'delete'] }) as Me['can']
  const { pages, acts } = actionsFor({ t: (message) => message, me: { can: everything } as Me, go: (to) => gone.push(to), signOut: () => undefined, toggleTheme: () => undefined })
  for (const one of [...pages, ...acts.filter(({ key }) => /^(new|import|invite)/.test(key))]) one.run()
  const reached = new Set(gone.map((to) => to.replace('/o/$slug', '') || '/'))
  expect(routes.length).toBeGreaterThan(10)
  expect([...reached].toSorted()).toEqual(routes.toSorted())
})
