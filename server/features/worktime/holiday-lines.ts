const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const shapes: [RegExp, (match: string[]) => [string, number, string]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, year = '', month = '', day = '']) => [year, Number(month), day]],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, ([, day = '', month = '', year = '']) => [year, Number(month), day]],
  [/^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i, ([, day = '', month = '', year = '']) => [year, monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1, day]],
]

/** A line of a pasted list: the day and the name it holds, or what is wrong with it. `line` counts from 1. */
export type HolidayLine = { line: number; on: string | null; name: string; error: 'no_date' | 'no_such_day' | 'no_name' | 'twice' | null }

/** Reads lines like "2026-11-08 Diwali", "8 Nov 2026, Diwali" and "08/11/2026 Diwali" (day first); empty lines say nothing. */
export function readHolidayLines(text: string): HolidayLine[] {
  const seen = new Set<string>()
  return text.split(/\r?\n/).flatMap((raw, i): HolidayLine[] => {
    const trimmed = raw.trim()
    if (trimmed === '') return []
    const found = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[ -][a-z]{3,9}\.?,?[ -]\d{4})(.*)$/i.exec(trimmed)
    if (!found) return [{ line: i + 1, on: null, name: trimmed.slice(0, 80), error: 'no_date' }]
    const [, date = '', rest = ''] = found
    const name = rest.replace(/^[\s,;:|–-]+/, '').trim().slice(0, 80)
    const on = dayOf(date)
    const error = on === null ? 'no_such_day' : name === '' ? 'no_name' : seen.has(on) ? 'twice' : null
    if (on !== null) seen.add(on)
    return [{ line: i + 1, on, name, error }]
  })
}

function dayOf(text: string): string | null {
  for (const [shape, parts] of shapes) {
    const match = shape.exec(text)
    if (!match) continue
    const [year, month, day] = parts(match)
    try {
      return Temporal.PlainDate.from({ year: Number(year), month, day: Number(day) }, { overflow: 'reject' }).toString()
    } catch {
      return null
    }
  }
  return null
}
