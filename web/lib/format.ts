import { currentLanguage, translate as t } from '../app/i18n.ts'

const cache = new Map<string, Intl.DateTimeFormat>()

/** 1284 → "1,284"; 12345678 → "1,23,45,678". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** A capped count: "10,000+". */
export function formatCount(count: { value: number; capped: boolean }): string {
  return count.capped ? `${formatNumber(count.value)}+` : formatNumber(count.value)
}

/** Seconds in words: "4 min 12 s", "1 h 52 min", "48 s". */
export function formatDuration(seconds: number): string {
  const h = Math.floor(seconds / 3600)
  const m = Math.floor((seconds % 3600) / 60)
  const s = seconds % 60
  if (h > 0) return t('{h} h {m} min', { h, m: pad(m) })
  if (m > 0) return t('{m} min {s} s', { m, s: pad(s) })
  return t('{s} s', { s })
}

/** "11:42" of an instant in a zone. */
export function formatTime(at: string, zone: string): string {
  return formatter('time', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))
}

/** "22 November 2026, 11:42" in a zone: what stands behind a relative time. */
export function formatFull(at: string, zone: string): string {
  return `${formatDate(at, zone)}, ${formatTime(at, zone)}`
}

/** "22 November 2026" in a zone. */
export function formatDate(at: string, zone: string): string {
  return formatter('date', zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))
}

/** Relative under a day, "18 Nov" within the year, else with the year. */
export function formatAgo(at: string, zone: string, now: number = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000))
  if (seconds < 45) return t('just now')
  if (seconds < 3600) return t('{n} min ago', { n: Math.max(1, Math.round(seconds / 60)) })
  if (seconds < 86_400) return t('{n} h ago', { n: Math.round(seconds / 3600) })
  const date = new Date(at)
  const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear()
  const month = currentLanguage() === 'hi' ? 'long' : 'short'
  return formatter(sameYear ? 'short' : 'shortYear', zone, { day: 'numeric', month, ...(!sameYear && { year: 'numeric' }) }).format(date)
}

/** The heading of a day: "Today, 22 November", "Yesterday, …", "Saturday, 14 November". */
export function formatDayHeading(day: string, zone: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const sameYear = day.slice(0, 4) === dayOf(new Date().toISOString(), zone).slice(0, 4)
  const date = formatter(sameYear ? 'day' : 'dayYear', 'UTC', { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) }).format(noon)
  const now = Date.now()
  if (day === dayOf(new Date(now).toISOString(), zone)) return t('Today, {date}', { date })
  if (day === dayOf(new Date(now - 86_400_000).toISOString(), zone)) return t('Yesterday, {date}', { date })
  return `${formatter('weekday', 'UTC', { weekday: 'long' }).format(noon)}, ${date}`
}

/** The local date "2026-11-22" of an instant in a zone. */
export function dayOf(at: string, zone: string): string {
  return fixedDay(zone).format(new Date(at))
}

/** The instant at which a local date begins in a zone. */
export function startOfDay(day: string, zone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  let at = utc - offsetAt(utc, zone)
  at = utc - offsetAt(at, zone)
  return new Date(at).toISOString()
}

/** A local date some days away. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** "10:00" of minutes since midnight. */
export function formatMinutes(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function locale(): string {
  return `${currentLanguage()}-IN`
}

function formatter(name: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${zone} ${name}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(currentLanguage() === 'hi' ? 'hi-IN' : 'en-GB', { timeZone: zone, ...options })
  cache.set(key, made)
  return made
}

function fixedDay(zone: string): Intl.DateTimeFormat {
  const key = `fixed ${zone}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  cache.set(key, made)
  return made
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** An amount in the smallest unit as money: 12345678950 → "₹12,34,56,789.50"; whole amounts without decimals. */
export function formatMoney(minor: number, currency: string): string {
  const whole = minor % 100 === 0
  return new Intl.NumberFormat(locale(), { style: 'currency', currency, minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 }).format(minor / 100)
}

/** "24 Nov 2026" of a day without a time. */
export function formatDay(day: string): string {
  return formatDate(`${day}T12:00:00Z`, 'UTC')
}

/** "April" of a month, 1–12. */
export function formatMonth(month: number): string {
  return formatter('month', 'UTC', { month: 'long' }).format(new Date(Date.UTC(2026, month - 1, 1)))
}
