// Brings up what the product runs on, then runs it: Node 26, the locked dependencies, the target named on the command line.
// Plain JavaScript without dependencies, for any Node from 18 on. Does nothing but a look at two stamps when all is there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const wanted = '26.10.0'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [target, ...args] = process.argv.slice(2)

if (!target) stop('No target was named', 'this script is called by the npm scripts', 'run `npm start` or `npm test`')
const node = step('Node 26', bringNode)
step('Dependencies', bringDependencies)
run(node)

function bringNode() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  const folder = join(cacheFolder(), `node-${wanted}`)
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = join(folder, 'node_modules', `node-${platform}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(join(folder, '.whole'))) return binary
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `node-${platform}@${wanted}`], folder,
    `Node ${wanted} for ${platform} could not be fetched`, 'install Node 26 yourself, then start again')
  writeFileSync(join(folder, '.whole'), '')
  return binary
}

function bringDependencies() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  const stamp = join(root, 'node_modules', '.whole')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // From nothing, as `npm ci` would: a half-made folder is never trusted. `npm ci` itself refuses a lock file whose optional packages for
  // other machines a registry does not carry; `install --no-save` takes the same locked versions and leaves the lock file alone.
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], root, 'The dependencies could not be installed', 'check that the package registry is reachable, then start again')
  // Written beside and renamed: a kill in between leaves no stamp, and the next start installs again.
  writeFileSync(`${stamp}.${process.pid}`, lock)
  renameSync(`${stamp}.${process.pid}`, stamp)
}

function npm(words, folder, what, next) {
  const result = spawnSync('npm', words, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  const why = (result.stderr || result.error?.message || 'npm failed').split('\n').filter((line) => /npm (error|ERR!)/.test(line)).slice(0, 3).join(' ')
  stop(what, why || String(result.error?.message ?? 'npm failed'), next)
}

function cacheFolder() {
  try {
    accessSync(root, constants.W_OK)
    return join(root, '.cache')
  } catch {
    return join(homedir(), '.cache', 'crm-weblink')
  }
}

function step(name, work) {
  const began = Date.now()
  const result = work()
  const took = Date.now() - began
  if (took > 100) process.stdout.write(`  ✓ ${name.padEnd(14)} ${(took / 1000).toFixed(2)} s\n`)
  return result
}

function run(binary) {
  const path = `${dirname(binary)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  // A small young generation keeps the idle server well under 200 MB and costs no throughput.
  const flags = target === 'server/main.ts' ? JSON.parse(readFileSync(join(root, 'tools/server-flags.json'), 'utf8')) : []
  const child = spawn(binary, [...flags, join(root, target), ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  child.on('error', (error) => stop('Node 26 could not be started', error.message, `remove ${join(cacheFolder(), `node-${wanted}`)} and start again`))
}

function stop(what, why, next) {
  process.stderr.write(`\n${what}: ${why}.\nWhat next: ${next}.\n`)
  process.exit(1)
}
