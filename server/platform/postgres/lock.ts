import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Holds a data directory for this process. Throws one sentence when another living process holds it. */
export function lockFolder(file: string): () => void {
  const holder = readHolder(file)
  if (holder && holder.pid !== process.pid && isSame(holder)) {
    throw new Error(`The product already runs on this data (process ${holder.pid}). Stop that one first, or give this one another DATA_DIR.`)
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), { mode: 0o600 })
  return () => { rmSync(file, { force: true }) }
}

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

type Holder = { pid: number; startedAt: string | null }

function readHolder(file: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null && 'pid' in read && typeof read.pid === 'number' ? (read as Holder) : null
  } catch {
    return null
  }
}

/** A pid is used again after a restart; the process's start tells the two apart where the system says it. */
function isSame(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false
  const startedAt = startOf(holder.pid)
  return holder.startedAt === null || startedAt === null || startedAt === holder.startedAt
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
