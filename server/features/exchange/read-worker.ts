import { parentPort, workerData } from 'node:worker_threads'
import { FileRefused, readTable } from './read-file.ts'

// Hostile files are read where they can do no harm: this thread has little memory and is ended when it takes too long.
const table = await readTable(Buffer.from(workerData as Uint8Array)).catch((error: unknown) => ({ refused: error instanceof FileRefused ? error.message : 'The file could not be read.' }))
parentPort?.postMessage(table)
