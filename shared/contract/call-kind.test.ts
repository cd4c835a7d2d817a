import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callKind, callKinds, talkSeconds } from './call-kind.ts'

describe('the kind of a call', () => {
  it.each([
    [1, 'incoming'], [2, 'outgoing'], [3, 'missed'], [4, 'voicemail'], [5, 'rejected'], [6, 'blocked'], [7, 'answered_elsewhere'], [100, 'outgoing'], [101, 'incoming'],
    [1100, 'outgoing'], [1150, 'outgoing'], [1200, 'incoming'], [1250, 'missed'], [1300, 'rejected'], [1400, 'answered_elsewhere'], [1450, 'rejected'], [1600, 'outgoing'],
    [0, 'unknown'], [-1, 'unknown'], [8, 'unknown'], [10, 'unknown'], [2 ** 53 - 1, 'unknown'],
  ])('of raw type %i is %s', (type, kind) => { expect(callKind(type)).toBe(kind) })

  it('carries talk only when a call came in or went out, within a day and never below 0', () => {
    expect([-4, 0, 61, 86_400, 86_401, 2 ** 53 - 1].map((duration) => talkSeconds('incoming', duration))).toEqual([0, 0, 61, 86_400, 86_400, 86_400])
    fc.assert(fc.property(fc.constantFrom(...callKinds), fc.maxSafeInteger(), (kind, duration) => {
      const talk = talkSeconds(kind, duration)
      expect(talk >= 0 && talk <= 86_400 && (talk === 0 || kind === 'incoming' || kind === 'outgoing')).toBe(true)
    }))
  })
})
