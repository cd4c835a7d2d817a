import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const port = process.env['PORT'] ?? '7300'

/** `npm run dev`: the server, started again when its files change, and the web by Vite with its changes live; both end together. */
const server = spawn(process.execPath, ['--watch-path=server', '--watch-path=shared', '--watch-preserve-output', 'server/main.ts'], { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } })
const web = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], { cwd: root, stdio: 'inherit', env: { ...process.env, CRM_API: `http://localhost:${port}` } })
const end = (): void => {
  server.kill('SIGTERM')
  web.kill('SIGTERM')
}
for (const child of [server, web]) child.once('exit', end)
process.once('SIGINT', end)
process.once('SIGTERM', end)
