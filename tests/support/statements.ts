import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/** The statements that the product's own driver sends while `work` runs in this process, with their values. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const query: (...args: never[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    if (typeof first === 'string') seen.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof first === 'object' && first !== null && 'text' in first) seen.push({ text: String(first.text), values: 'values' in first && Array.isArray(first.values) ? first.values : [] })
    return Reflect.apply(query, this, args)
  })
  try {
    await work()
  } finally {
    Reflect.set(pg.Client.prototype, 'query', query)
  }
  return seen
}
