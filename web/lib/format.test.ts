import { beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '../app/i18n.ts'
import { messages as english } from '../app/locales/en.ts'
import { messages as hindi } from '../app/locales/hi.ts'
import { addDays, dayOf, formatAgo, formatCount, formatDayHeading, formatDuration, formatNumber, startOfDay } from './format.ts'

const zone = 'Asia/Kolkata'

describe('numbers and times as people read them', () => {
  beforeEach(() => speak('en'))

  it('groups large numbers in lakh and crore', () => {
    expect(formatNumber(12345678)).toBe('1,23,45,678')
    expect(formatCount({ value: 10000, capped: true })).toBe('10,000+')
  })

  it('says durations in words, in both languages', () => {
    expect(formatDuration(252)).toBe('4 min 12 s')
    expect(formatDuration(6730)).toBe('1 h 52 min')
    expect(formatDuration(0)).toBe('0 s')
    speak('hi')
    expect(formatDuration(252)).toBe('4 मि 12 से')
  })

  it('puts a call just after midnight in India on the new day', () => {
    expect(dayOf('2026-11-23T18:29:59.999Z', zone)).toBe('2026-11-23')
    expect(dayOf('2026-11-23T18:30:00.000Z', zone)).toBe('2026-11-24')
  })

  it('begins a day where the clocks of its zone say so, also when they change', () => {
    expect(startOfDay('2026-11-24', zone)).toBe('2026-11-23T18:30:00.000Z')
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('names today and yesterday, and gives the weekday before that', () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00Z') })
    expect(formatDayHeading('2026-11-24', zone)).toBe('Today, 24 November')
    expect(formatDayHeading('2026-11-23', zone)).toBe('Yesterday, 23 November')
    expect(formatDayHeading('2026-11-21', zone)).toBe('Saturday, 21 November')
    expect(formatDayHeading('2025-11-21', zone)).toBe('Friday, 21 November 2025')
    vi.useRealTimers()
  })

  it('is relative under a day and a date after it', () => {
    const now = Date.parse('2026-11-24T06:00:00Z')
    expect(formatAgo('2026-11-24T05:59:50Z', zone, now)).toBe('just now')
    expect(formatAgo('2026-11-24T05:49:00Z', zone, now)).toBe('11 min ago')
    expect(formatAgo('2026-11-24T02:00:00Z', zone, now)).toBe('4 h ago')
    expect(formatAgo('2026-11-18T02:00:00Z', zone, now)).toBe('18 Nov')
  })
})

function speak(language: 'en' | 'hi'): void {
  i18n.loadAndActivate({ locale: language, locales: [`${language}-IN`], messages: language === 'hi' ? hindi : english })
}
