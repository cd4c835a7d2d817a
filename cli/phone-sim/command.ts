import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readLogCsv, type LogRow } from './log-rows.ts'
import { Phone, seeded, type SavedPhone } from './phone.ts'

export const phoneSimHelp = `crm phone-sim --code CODE LOG.csv   sends a call log as a paired phone would
  --server URL       where the product runs (default http://localhost:7300)
  --code CODE        the code shown under "Pair a phone"
  --phone FILE       keeps the paired phone in this file; without --code, goes on as that phone
  --user ID          only the rows of this device_user
  --backfill DAYS    earlier calls the member agrees to (default 0)
  --names            agrees to names too
  --no-agree         pairs without agreeing
  --shuffle SEED     sends the rows in another order
  --twice            every row stands twice in the outbox
  --lose SHARE       this share of answers never arrives, 0 to 0.9
  --release          the member lets go what waits in the tray (SIMs for known numbers only)
  --kill-after N     dies by kill -9 after the Nth envelope was answered and before the answer is read
  --reinstall        afterwards sends the same log again as a newly installed app`

/** Runs the simulator; prints what became of the rows. Throws a sentence for people. */
export async function phoneSim(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words, allowPositionals: true,
    options: {
      server: { type: 'string', default: 'http://localhost:7300' }, code: { type: 'string' }, user: { type: 'string' }, backfill: { type: 'string', default: '0' }, names: { type: 'boolean' },
      phone: { type: 'string' }, release: { type: 'boolean' }, 'kill-after': { type: 'string' }, 'no-agree': { type: 'boolean' }, shuffle: { type: 'string' }, twice: { type: 'boolean' }, lose: { type: 'string' }, reinstall: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if ((!values.code && !values.phone) || !file) throw new Error(`A pairing code (or a phone kept in a file) and a call log are needed.\n\n${phoneSimHelp}`)
  const rows = readLogCsv(readFileSync(file, 'utf8')).filter((row) => values.user === undefined || row.user === values.user)
  if (rows.length === 0) throw new Error('The file holds no such rows.')
  const phone = values.code ? await pair(values.server, values.code, rows) : restore(values.phone ?? '')
  if (values.phone) writeFileSync(values.phone, JSON.stringify(phone.save()), { mode: 0o600 })
  if (values['no-agree']) return
  if (values.code) await phone.agree({ names: values.names ?? false, backfillDays: Number(values.backfill) })
  const random = seeded(Number(values.shuffle ?? 1))
  const share = Number(values.lose ?? 0)
  if (!(share >= 0 && share <= 0.9)) throw new Error('--lose takes a share from 0 to 0.9')
  if (share > 0) phone.link.network = { losesAnswer: () => random() < share }
  let envelopes = 0
  const killAfter = Number(values['kill-after'] ?? 0)
  const options = { release: values.release ?? false, onUnread: () => { if (++envelopes === killAfter) process.kill(process.pid, 'SIGKILL') }, ...(values.shuffle !== undefined && { shuffle: Number(values.shuffle) }), times: values.twice ? 2 : 1, onProgress: (done: number, left: number) => print(`  ${done} sent, ${left} to go`) }
  report(await phone.sync(rows, options))
  if (!values.reinstall) return
  phone.reinstall()
  report(await phone.sync(rows.map((row, index) => ({ ...row, id: index + 1 })), options))
}

async function pair(server: string, code: string, rows: LogRow[]): Promise<Phone> {
  const sims = [...new Set(rows.map((row) => row.sim).filter((sim) => sim !== null))]
  const phone = new Phone(server, sims.length > 0 ? sims : ['1'])
  await phone.pair({ code })
  print(`Paired as ${phone.deviceId}`)
  return phone
}

function restore(file: string): Phone {
  if (!existsSync(file)) throw new Error(`There is no phone in ${file} yet: pair one with --code CODE --phone ${file}`)
  return Phone.restore(JSON.parse(readFileSync(file, 'utf8')) as SavedPhone)
}

function report(counts: Record<string, number>): void {
  for (const [answer, count] of Object.entries(counts).sort(([a], [b]) => a.localeCompare(b))) print(`${String(count).padStart(8)}  ${answer}`)
  if (counts['held(sim_unknown)'] || counts['kept(sim_unclassed)']) print('          Say what is captured of this SIM under "Phones and consent", then run this again, with --phone FILE and without --code.')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
