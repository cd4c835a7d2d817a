import { expect, test } from 'vitest'
import { readHolidayLines } from './holiday-lines.ts'

test('a pasted list is read line by line, day first, and says what is wrong where', () => {
  const text = ['2026-11-08 Diwali', '', '8 Nov 2026, Diwali again', '09/11/2026 Bhai Dooj', '1-May-2027; Maharashtra Day', '31/02/2026 Never', 'Holi', '25.12.2026'].join('\r\n')
  expect(readHolidayLines(text)).toEqual([
    { line: 1, on: '2026-11-08', name: 'Diwali', error: null }, { line: 3, on: '2026-11-08', name: 'Diwali again', error: 'twice' },
    { line: 4, on: '2026-11-09', name: 'Bhai Dooj', error: null }, { line: 5, on: '2027-05-01', name: 'Maharashtra Day', error: null },
    { line: 6, on: null, name: 'Never', error: 'no_such_day' }, { line: 7, on: null, name: 'Holi', error: 'no_date' }, { line: 8, on: '2026-12-25', name: '', error: 'no_name' },
  ])
})
