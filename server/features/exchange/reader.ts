import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fail } from '../../platform/errors.ts'
import type { TableHead } from './table-packer.ts'

const longestMs = 30_000
// What is young is cleaned up often, so that rows on their way through do not pile up.
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

type Answer = { refused: string } | { head: TableHead; count: number } | { chunk: Uint8Array }
type Taker = { head: (head: TableHead) => Promise<void>; /** The n-th chunk, the JSON of its rows. */ chunk: (n: number, rows: string) => Promise<void> }

/** Reads a file in a thread of its own, with little memory and little time, and hands over what it holds piece by piece. Throws file_refused with a sentence. */
export async function readSafely(bytes: Buffer, taker: Taker): Promise<void> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: bytes, resourceLimits: memory })
  // An error while nobody waits for an answer must not end the server; whoever waits next hears nothing and gives up.
  worker.on('error', () => undefined)
  try {
    const first = await next(worker)
    if (!('head' in first)) throw fail('file_refused', 'refused' in first ? first.refused : undefined)
    await taker.head(first.head)
    for (let n = 0; n < first.count; n++) {
      worker.postMessage('next')
      const answer = await next(worker)
      if (!('chunk' in answer)) throw fail('file_refused', 'refused' in answer ? answer.refused : undefined)
      await taker.chunk(n, Buffer.from(answer.chunk).toString('utf8'))
    }
  } finally {
    await worker.terminate()
  }
}

/** What the thread says next; also that it takes too long or needs too much memory. */
async function next(worker: Worker): Promise<Answer> {
  const ended = new AbortController()
  const timer = setTimeout(() => { ended.abort() }, longestMs)
  try {
    // The thread's errors are thrown by the waiting too.
    const [answer] = await once(worker, 'message', { signal: ended.signal }) as [Answer]
    return answer
  } catch {
    return { refused: ended.signal.aborted ? 'Reading this file takes too long. Save only the sheet you need, as CSV.' : 'This file needs more memory than a file may. Save only the sheet you need, as CSV.' }
  } finally {
    clearTimeout(timer)
  }
}
