import type { FastifyInstance } from 'fastify'
import { errors } from '../../../shared/contract/errors.ts'

type Operation = { summary?: string; tags?: string[]; parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[]; requestBody?: { content?: Record<string, { schema?: unknown }> }; responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }> }
type Document = { info: { title: string; description: string }; paths: Record<string, Record<string, Operation>> }

/** `/api/v1/openapi.json`, and the same as a page a person can read, made once from it. */
export function docsRoute(app: FastifyInstance): void {
  let page: string | undefined
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()))
  app.get('/api/v1/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= render(app.swagger() as unknown as Document)
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
  app.get('/api/v1/docs/style.css', { schema: { hide: true } }, async (_request, reply) => reply.type('text/css').send(style))
}

function render(document: Document): string {
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'host'
      groups.set(tag, [...(groups.get(tag) ?? []), section(method.toUpperCase(), path, operation)])
    }
  }
  const nav = [...groups.keys()].map((tag) => `<a href="#${tag}">${text(tag)}</a>`).join('')
  const body = [...groups].map(([tag, sections]) => `<h2 id="${tag}">${text(tag)}</h2>${sections.join('')}`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${text(document.info.title)} API</title>
<link rel="stylesheet" href="/api/v1/docs/style.css"></head><body><nav aria-label="Groups"><strong>${text(document.info.title)}</strong>${nav}<a href="#errors">errors</a><a href="/api/v1/openapi.json">openapi.json</a></nav>
<main><h1>API</h1><p>${text(document.info.description)}</p>${body}${errorTable()}</main></body></html>`
}

function section(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map((one) => `<li><code>${text(one.name)}</code> in ${text(one.in)}${one.required ? ', required' : ''}</li>`).join('')
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== 'default').map(([status, answer]) =>
    `<details><summary>Answer ${text(status)}</summary>${schemaBlock(Object.values(answer.content ?? {})[0]?.schema)}</details>`).join('')
  return `<section><h3><span>${method}</span> <code>${text(path)}</code></h3><p>${text(operation.summary ?? '')}</p>${parameters ? `<ul>${parameters}</ul>` : ''}${body ? `<details><summary>Body</summary>${schemaBlock(body)}</details>` : ''}${answers}</section>`
}

function schemaBlock(schema: unknown): string {
  return schema ? `<pre tabindex="0">${text(JSON.stringify(schema, null, 2))}</pre>` : '<p>No body.</p>'
}

function errorTable(): string {
  const rows = Object.entries(errors).map(([code, [status, title]]) => `<tr id="error-${code}"><td>${status}</td><td><code>${code}</code></td><td>${text(title)}</td></tr>`).join('')
  return `<h2 id="errors">Errors</h2><table><thead><tr><th>Status</th><th>Code</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `:root{color-scheme:light dark;font:14px/20px Inter,system-ui,sans-serif}body{margin:0;display:flex}nav{position:sticky;top:0;height:100vh;overflow:auto;width:200px;flex:none;padding:16px;box-sizing:border-box;display:flex;flex-direction:column;gap:8px;border-right:1px solid light-dark(#e1e1e7,#2d2d38)}a{color:light-dark(#4338ca,#a7a5ff);text-decoration:none}main{padding:24px;max-width:860px;min-width:0}section{padding:8px 0;border-bottom:1px solid light-dark(#e9e9ee,#25252f)}h3{margin:8px 0 0;font-size:14px}h3 span{display:inline-block;min-width:52px;color:light-dark(#17763f,#3cc4b1)}pre{overflow:auto;background:light-dark(#f1f1f4,#16161c);padding:12px;border-radius:6px;font-size:12px}td,th{text-align:left;padding:4px 12px 4px 0}@media(max-width:700px){nav{display:none}}`
