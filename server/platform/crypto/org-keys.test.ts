import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { blindIndex } from './blind-index.ts'
import { hostKeysFrom } from './keys.ts'
import { newWrappedKeys, unwrapOrgKeys } from './org-keys.ts'
import { Unreadable } from './seal.ts'

const master = createSecretKey(randomBytes(32))
const orgId = randomUUID()

describe("an organisation's keys", () => {
  it('come back the same from their rows', () => {
    const rows = newWrappedKeys(master, orgId)
    const [once, again] = [unwrapOrgKeys(master, orgId, rows), unwrapOrgKeys(master, orgId, rows.toReversed())]
    expect(once.callId.equals(again.callId) && once.bidx.equals(again.bidx)).toBe(true)
    expect(once.knownSalt).toEqual(again.knownSalt)
    expect(once.knownSalt).toHaveLength(16)
    expect(once.dataVersion).toBe(1)
  })

  it('do not open under another master key or for another organisation', () => {
    const rows = newWrappedKeys(master, orgId)
    expect(() => unwrapOrgKeys(createSecretKey(randomBytes(32)), orgId, rows)).toThrow(Unreadable)
    expect(() => unwrapOrgKeys(master, randomUUID(), rows)).toThrow(Unreadable)
  })

  it('do not open when rows change kind or version, lose a byte or are missing', () => {
    const rows = newWrappedKeys(master, orgId)
    expect(() => unwrapOrgKeys(master, orgId, rows.map((row) => ({ ...row, version: 2 })))).toThrow(Unreadable)
    expect(() => unwrapOrgKeys(master, orgId, rows.map((row) => ({ ...row, kind: row.kind === 'id' ? 'bidx' : row.kind === 'bidx' ? 'id' : row.kind })))).toThrow(Unreadable)
    expect(() => unwrapOrgKeys(master, orgId, rows.map((row) => ({ ...row, wrapped: row.wrapped.subarray(1) })))).toThrow(Unreadable)
    expect(() => unwrapOrgKeys(master, orgId, rows.slice(1))).toThrow(Unreadable)
  })

  it('stand in no stored row as they are', () => {
    const rows = newWrappedKeys(master, orgId)
    const keys = unwrapOrgKeys(master, orgId, rows)
    const stored = Buffer.concat(rows.map((row) => row.wrapped))
    for (const secret of [keys.callId.export(), keys.bidx.export(), keys.knownSalt, master.export()]) expect(stored.includes(secret)).toBe(false)
  })
})

describe('a blind index', () => {
  it('is equal for equal values and different for another column, organisation or split', () => {
    const [one, other] = [createSecretKey(randomBytes(32)), createSecretKey(randomBytes(32))]
    expect(blindIndex(one, 'number', '+919876543210')).toEqual(blindIndex(one, 'number', '+919876543210'))
    const different = [blindIndex(one, 'number', '+919876543210'), blindIndex(other, 'number', '+919876543210'), blindIndex(one, 'form', '+919876543210'),
      blindIndex(one, 'number+', '919876543210')]
    expect(new Set(different.map((index) => index.toString('hex'))).size).toBe(4)
    expect(different[0]).toHaveLength(16)
  })
})

describe("the host's keys", () => {
  it('are the same after a restart and none is another one or the master key', () => {
    const [once, again] = [hostKeysFrom(master), hostKeysFrom(createSecretKey(master.export()))]
    expect(once.session).toBe(again.session)
    const all = [once.seal.export(), once.bidx.export(), Buffer.from(once.session, 'base64url'), once.pepper, master.export()]
    expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(5)
  })
})
