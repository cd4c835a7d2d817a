import { weekDays, type Hours } from '../../../shared/contract/policy.ts'

const names = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  hi: ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'],
}

/** Hours of a week in words, days with equal hours together: "Monday to Saturday, 09:00–19:00". */
export function hoursInWords(hours: Hours, language: 'en' | 'hi'): string {
  const runs: { first: number; last: number; text: string }[] = []
  weekDays.forEach((day, index) => {
    const text = hours[day].map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ')
    if (text === '') return
    const run = runs.at(-1)
    if (run && run.text === text && run.last === index - 1) run.last = index
    else runs.push({ first: index, last: index, text })
  })
  const to = language === 'hi' ? ' से ' : ' to '
  const day = (index: number): string => names[language][index] ?? ''
  return runs.map((run) => `${run.first === run.last ? day(run.first) : `${day(run.first)}${to}${day(run.last)}`}, ${run.text}`).join('; ')
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
