import { createPublicKey, generateKeyPairSync, sign, webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proofInput, readPublicKey, verifyProof, type Signed } from './device-proof.ts'

const phone = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const der = phone.publicKey.export({ format: 'der', type: 'spki' })
const request: Signed = { method: 'POST', target: '/api/v1/device/calls?x=1', body: Buffer.from('{"items":[]}') }

function prove(signed: Signed, sentAt: string, key = phone.privateKey): string {
  return `${sentAt}.${sign('sha256', proofInput(signed, sentAt), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

describe("a phone's proof", () => {
  it('holds for the request it was made for, at any time, also an empty one', () => {
    for (const sentAt of ['1767243600123', '0', '-5', '9007199254740991']) expect(verifyProof(der, prove(request, sentAt), request)).toBe(true)
    const empty = { method: 'GET', target: '/api/v1/device/policy?since=3', body: Buffer.alloc(0) }
    expect(verifyProof(der, prove(empty, '1767243600123'), empty)).toBe(true)
  })

  it('signs the very bytes of the contract', () => {
    expect(proofInput({ method: 'GET', target: '/api/v1/device/known', body: Buffer.alloc(0) }, '5').toString())
      .toBe('GET\n/api/v1/device/known\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\n5')
  })

  it('does not hold for another method, target, body, time or phone', () => {
    const proof = prove(request, '1767243600123')
    const others: Signed[] = [{ ...request, method: 'PUT' }, { ...request, target: '/api/v1/device/calls' }, { ...request, body: Buffer.from('{"items":[] }') }]
    for (const other of others) expect(verifyProof(der, proof, other)).toBe(false)
    expect(verifyProof(der, proof.replace('1767243600123', '1767243600124'), request)).toBe(false)
    const thief = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(verifyProof(der, prove(request, '1767243600123', thief.privateKey), request)).toBe(false)
  })

  it('never throws, whatever the header or the stored key holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,16}\.[A-Za-z0-9_-]{86}$/)), (header) => {
      expect(verifyProof(der, header, request)).toBe(false)
    }))
    expect(verifyProof(Buffer.from('no key'), prove(request, '1'), request)).toBe(false)
  })
})

describe("a phone's public key", () => {
  it('is taken as base64url of its SPKI, also as a browser exports it', async () => {
    expect(readPublicKey(der.toString('base64url'))).toEqual(der)
    const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const exported = Buffer.from(await webcrypto.subtle.exportKey('spki', pair.publicKey))
    expect(readPublicKey(exported.toString('base64url'))).toEqual(exported)
  })

  it('is refused when it is of another kind, cut or no key', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'der', type: 'spki' })
    const edwards = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' })
    const secret = phone.privateKey.export({ format: 'der', type: 'pkcs8' })
    for (const wrong of [other, edwards, secret, der.subarray(0, 80), Buffer.alloc(0)]) expect(readPublicKey(wrong.toString('base64url'))).toBeNull()
  })

  it('is stored as one key in one form, whatever was put behind it', () => {
    const stored = readPublicKey(Buffer.concat([der, Buffer.from('more')]).toString('base64url'))
    expect(stored === null || stored.equals(createPublicKey({ key: stored, format: 'der', type: 'spki' }).export({ format: 'der', type: 'spki' }))).toBe(true)
  })
})
