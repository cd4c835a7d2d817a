import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskNumber } from '../../../shared/lib/mask.ts'
import { outside } from '../../../tests/contract/outside.ts'
import { matchKey, matchKeySlowly } from './match-key.ts'
import { national } from './national.ts'

const vectors = outside('phone_in_vectors/phone_in_expected.csv')
const cns = outside('cns_calls/derived_android/android_calls.csv')
const rowsOf = (csv: string | null): string[][] => (csv ?? '').trim().split('\n').slice(1).map((line) => line.trim().split(','))

describe('who is meant by a number', () => {
  it.skipIf(vectors === null)('agrees with libphonenumber on every Indian notation that has an E.164', () => {
    const rows = rowsOf(vectors).filter(([, , e164]) => e164)
    expect(rows.length).toBeGreaterThan(15)
    for (const [raw = '', region = '', e164, valid] of rows) {
      const match = matchKey(raw, region)
      expect([raw, match?.valid ? 'yes' : 'no']).toEqual([raw, valid])
      if (match?.key.startsWith('+')) expect([raw, match.key]).toEqual([raw, e164])
      if (valid === 'yes') expect(match?.key).toBe(e164)
    }
  })

  it.skipIf(cns === null)('gives the real calls of the outside data their true number in all five notations', () => {
    const rows = rowsOf(cns).filter(([, , number]) => number)
    expect(rows.length).toBeGreaterThan(3_000)
    const wrong = rows.filter(([, , number = '', truth]) => matchKey(number, 'GB')?.key !== truth).map(([, , number, truth]) => `${number} for ${truth}`)
    expect(wrong).toEqual([])
  })

  it.each([
    ['+91 98765 43210', '+919876543210'], ['09876543210', '+919876543210'], ['91-9876543210', '+919876543210'], ['0091 98765 43210', '+919876543210'],
    ['+91 (0) 98765 43210', '+919876543210'], ['+9109876543210', '+919876543210'], ['0919876543210', '+919876543210'], ['+91919876543210', '+919876543210'],
    ['९८७६५४३२१०', '+919876543210'], ['９８７６５４３２１０', '+919876543210'], ['＋９１９８７６５４３２１０', '+919876543210'], ['১৮০০১২৩৪৫৬৭', '+9118001234567'],
    ['98765 43210 / 98765 43211', '+919876543210'], ['+919876543210&+911122334455', '+919876543210'], ['9876543210,,12#', '+919876543210'],
    ['sip:+919876543210@ims.example.com', '+919876543210'], ['9876543210p12', '+919876543210'], ['\u202a+919876543210\u202c', '+919876543210'],
    ['+4915123456789', '+4915123456789'], ['004915123456789', '+4915123456789'],
    ['139', '139'], ['112', '112'], ['*121#', '*121#'], ['VM-HDFCBK', 'vmhdfcbk'], ['98765', '98765'],
  ])('reads %s as %s', (raw, key) => { expect(matchKey(raw, 'IN')?.key).toBe(key) })

  it.each(['', '-1', '-2', 'Unknown', 'Private', 'null', 'withheld', '()'])('finds nobody behind the withheld notation %j', (raw) => {
    expect(matchKey(raw, 'IN')).toBeNull()
  })

  it('does not take a local number of eleven digits for a foreign one', () => {
    expect(matchKey('12025550123', 'IN')?.key).not.toBe('+12025550123')
    expect(matchKey('+12025550123', 'IN')?.key).toBe('+12025550123')
  })

  it('is one key for all usual notations of a valid Indian mobile', () => {
    fc.assert(fc.property(fc.stringMatching(/^[6-9][0-9]{9}$/), (digits) => {
      const key = matchKey(`+91${digits}`, 'IN')
      fc.pre(key?.valid === true)
      for (const raw of [digits, `0${digits}`, `+91 ${digits.slice(0, 5)} ${digits.slice(5)}`, `0091${digits}`, `+910${digits}`]) expect(matchKey(raw, 'IN')).toEqual(key)
    }), { numRuns: 300 })
  })

  it('answers the same by the short way as by the long way', () => {
    const prefix = fc.constantFrom('', '+91', '91', '0', '0091', '+', '091')
    fc.assert(fc.property(prefix, fc.stringMatching(/^[0-9]{1,12}$/), (before, digits) => {
      expect(matchKey(before + digits, 'IN')).toEqual(matchKeySlowly(before + digits, 'IN'))
    }), { numRuns: 1_000 })
  })

  it('answers the same by the short way in every series of Indian mobiles', { timeout: 60_000 }, () => {
    const wrong: string[] = []
    for (let series = 60_000; series < 100_000; series += 7) {
      const raw = `${series}${String((series * 48_271) % 100_000).padStart(5, '0')}`
      if (JSON.stringify(matchKey(raw, 'IN')) !== JSON.stringify(matchKeySlowly(raw, 'IN'))) wrong.push(raw)
    }
    expect(wrong).toEqual([])
  })

  it('never throws, whatever was written and whatever the region', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('IN', 'GB', 'US', 'AE'), (raw, region) => {
      const match = matchKey(raw, region)
      if (match) expect(match.key.length).toBeGreaterThan(0)
    }))
  })
})

describe('a number on the screen', () => {
  it('is national in its own region, international elsewhere, and as it is when short', () => {
    expect(national('+919876543210', 'IN')).toBe('98765 43210')
    expect(national('+919876543210', 'GB')).toBe('+91 98765 43210')
    expect(national('+4915123456789', 'IN')).toMatch(/^\+49 /)
    expect(national('139', 'IN')).toBe('139')
  })

  it('shows first two and last three digits when masked, and nothing of a short one', () => {
    expect(maskNumber('+919876543210')).toBe('98•••••210')
    expect(maskNumber('139')).toBe('•••')
    fc.assert(fc.property(fc.stringMatching(/^\+?[0-9]{7,15}$/), (number) => {
      expect(maskNumber(number).replaceAll('•', '').length).toBe(5)
      expect(maskNumber(number)).toContain('••')
    }))
  })
})
