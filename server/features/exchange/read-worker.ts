import { parentPort, workerData } from 'node:worker_threads'
import { FileRefused } from './limits.ts'
import { readFile } from './read-file.ts'

// Hostile files are read where they can do no harm: this thread has little memory and is ended when it takes too long. What it read goes
// out chunk by chunk, as the other side asks for it.
const table = await readFile(Buffer.from(workerData as Uint8Array)).catch((error: unknown) => ({ refused: error instanceof FileRefused ? error.message : 'The file could not be read.' }))
if ('refused' in table) parentPort?.postMessage(table)
else {
  const { chunks, ...head } = table
  parentPort?.postMessage({ head, count: chunks.length })
  parentPort?.on('message', () => {
    const chunk = chunks.shift()
    if (chunk) parentPort?.postMessage({ chunk }, [chunk.buffer])
  })
}
