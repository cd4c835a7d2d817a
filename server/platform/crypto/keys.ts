import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** Keys of the host, each derived from the master key under its own label; none is stored. */
export type HostKeys = {
  /** Seals sign-in numbers in schema auth. */
  seal: KeyObject
  /** Blind index of sign-in numbers and of what is counted against guessing. */
  bidx: KeyObject
  /** Signs the session cookie. */
  session: string
  /** Mixed into every password hash. */
  pepper: Buffer
}

/** Derives the host's keys (HKDF-SHA-256). */
export function hostKeysFrom(master: KeyObject): HostKeys {
  return {
    seal: createSecretKey(derive(master, 'host-seal')),
    bidx: createSecretKey(derive(master, 'host-bidx')),
    session: derive(master, 'session-secret').toString('base64url'),
    pepper: derive(master, 'pepper'),
  }
}

/** 32 bytes for one purpose, named by its label. */
export function derive(master: KeyObject, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `crm-weblink/1 ${label}`, 32))
}
