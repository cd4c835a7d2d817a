import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'

export const importHelp = `crm import contacts|companies FILE   brings in a CSV, XLSX or VCF file, as the screen does
  --server URL       where the product runs (default http://localhost:7300)
  --as IDENTIFIER    who signs in: e-mail or mobile number; the password comes from CRM_PASSWORD or is asked for
  --org SLUG         the organisation, for who works in several
  --rule RULE        what to do with somebody already here: skip, fill (default), overwrite, create
  --owner WHO        of rows that name nobody: me (default) or none
  --check            only says what would happen
  --mend FILE        writes the rows that could not be taken, with the reason beside each`

type Column = { header: string; target: string }
type Run = { id: string; state: string; total: number; done: number; failed: number; summary: Record<string, unknown> }
type Server = { base: string; cookie: string }

/** Imports a file over the API; prints where columns go, how far it is, and what came of it. Throws a sentence for people. */
export async function importFile(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words, allowPositionals: true,
    options: {
      server: { type: 'string', default: 'http://localhost:7300' }, as: { type: 'string' }, org: { type: 'string' }, rule: { type: 'string', default: 'fill' }, owner: { type: 'string', default: 'me' },
      check: { type: 'boolean' }, mend: { type: 'string' },
    },
  })
  const [what, file] = positionals
  const object = what === 'contacts' ? 'contact' : what === 'companies' ? 'company' : null
  if (!object || !file || !values.as) throw new Error(`Say what to import, the file, and who signs in.\n\n${importHelp}`)
  const { cookie, slug } = await signIn(values.server, values.as, values.org)
  const server: Server = { base: `${values.server}/api/v1/${slug}`, cookie }
  const taken = await send<{ id: string; rows: number; columns: Column[] }>(server, 'POST', `/imports?object=${object}`, readFileSync(file))
  for (const column of taken.columns) print(`  ${column.header.padEnd(28)} → ${column.target || '(not imported)'}`)
  const asked = { mapping: taken.columns.map((column) => column.target), rule: values.rule, owner: { kind: values.owner } }
  const run = await over(server, await send<Run>(server, 'POST', `/imports/${taken.id}/runs`, { ...asked, checkOnly: values.check ?? false }))
  print(`${values.check ? 'Would be' : 'Done'}: ${Object.entries(run.summary).map(([name, count]) => `${String(count)} ${name}`).join(', ')}, ${run.failed} rows not taken`)
  if (run.failed > 0 && values.mend) {
    writeFileSync(values.mend, await text(server, `/imports/runs/${run.id}/mending`))
    print(`The rows that were not taken stand in ${values.mend}: mend them and load that file.`)
  }
  if (run.state !== 'done') throw new Error(`The import ended ${run.state}.`)
}

async function over(server: Server, started: Run): Promise<Run> {
  for (let run = started; ; run = await send<Run>(server, 'GET', `/runs/${started.id}`)) {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${run.done} of ${run.total}`)
    if (run.state !== 'waiting' && run.state !== 'running') {
      if (process.stdout.isTTY) process.stdout.write('\n')
      return run
    }
    await new Promise((resolve) => { setTimeout(resolve, 300) })
  }
}

async function signIn(server: string, identifier: string, org: string | undefined): Promise<{ cookie: string; slug: string }> {
  const password = process.env['CRM_PASSWORD'] ?? await askHidden('Password: ')
  const answer = await fetch(`${server}/api/v1/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier, password }) })
    .catch(() => { throw new Error(`Nothing answers at ${server}. Is the product running? Name it with --server.`) })
  const body = await answer.json() as { title?: string; organisations?: { slug: string }[] }
  if (!answer.ok) throw new Error(`${body.title ?? 'The sign-in was refused'}.`)
  const slugs = (body.organisations ?? []).map((one) => one.slug)
  const slug = org ?? (slugs.length === 1 ? slugs[0] : undefined)
  if (slug === undefined || !slugs.includes(slug)) throw new Error(`Name the organisation with --org: ${slugs.join(', ')}`)
  return { cookie: answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '), slug }
}

async function send<T>(server: Server, method: string, path: string, body?: Buffer | object): Promise<T> {
  const isFile = Buffer.isBuffer(body)
  const answer = await fetch(`${server.base}${path}`, {
    method, headers: { cookie: server.cookie, ...(body !== undefined && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
    ...(body !== undefined && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const answered = await answer.json() as T & { title?: string; detail?: string }
  if (!answer.ok) throw new Error([answered.title, answered.detail].filter(Boolean).join(': '))
  return answered
}

async function text(server: Server, path: string): Promise<string> {
  return (await fetch(`${server.base}${path}`, { headers: { cookie: server.cookie } })).text()
}

/** A password typed without being shown. */
async function askHidden(question: string): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => { done() } })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stdout.write('\n')
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
