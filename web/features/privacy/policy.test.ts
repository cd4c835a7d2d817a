import { beforeAll, expect, it } from 'vitest'
import { i18n, translate } from '../../app/i18n.ts'
import { messages } from '../../app/locales/en.ts'
import { hoursInWords } from './policy.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', locales: ['en-IN'], messages }))

const ten: number[][] = [[600, 1140]]

it('joins neighbouring days with the same hours', () => {
  expect(hoursInWords({ mon: ten, tue: ten, wed: ten, thu: ten, fri: ten, sat: ten, sun: [] }, translate)).toEqual(['Monday to Saturday, 10:00–19:00'])
})

it('keeps a day with other hours apart', () => {
  expect(
    hoursInWords(
      {
        mon: ten,
        tue: ten,
        wed: [
          [600, 780],
          [840, 1140],
        ],
        thu: ten,
      },
      translate,
    ),
  ).toEqual(['Monday to Tuesday, 10:00–19:00', 'Wednesday, 10:00–13:00, 14:00–19:00', 'Thursday, 10:00–19:00'])
})

it('says any time and never', () => {
  expect(hoursInWords(null, translate)).toEqual(['at any time'])
  expect(hoursInWords({}, translate)).toEqual(['never'])
})
