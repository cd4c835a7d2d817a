import { pino, type Logger } from 'pino'

/** One JSON line per record on standard output; what could name a person is left out where it is written. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['password', 'token', 'authorization', 'cookie', 'email', 'identifier', 'number', '*.password', '*.token', '*.email', '*.identifier', '*.number'] })
}
