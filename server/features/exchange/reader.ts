import { Worker } from 'node:worker_threads'
import { fail } from '../../platform/errors.ts'
import type { Table } from './read-file.ts'

const longestMs = 30_000
const mostMemoryMb = 512

/** Reads a file in a thread of its own, with little memory and little time. Throws file_refused with a sentence. */
export async function readSafely(bytes: Buffer): Promise<Table> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Table | { refused: string }>((resolve) => {
      timer = setTimeout(() => resolve({ refused: 'Reading this file takes too long. Save only the sheet you need, as CSV.' }), longestMs)
      worker.once('message', resolve)
      worker.once('error', () => resolve({ refused: 'This file needs more memory than a file may. Save only the sheet you need, as CSV.' }))
    })
    if ('refused' in answer) throw fail('file_refused', answer.refused)
    return answer
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
