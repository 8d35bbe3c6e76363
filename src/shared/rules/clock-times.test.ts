import { describe, expect, it } from 'vitest'
import { checkClockTimes, readClockTime } from './clock-times'

describe('a time of day', () => {
  it.each([
    ['19:00', '19:00'],
    ['1900', '19:00'],
    ['830', '08:30'],
    ['9:05', '09:05'],
    ['19：30', '19:30'],
    ['8.30', '08:30'],
    ['19:00:00', '19:00'],
    ['下午7点', '19:00'],
    ['下午 7:30', '19:30'],
    ['晚上七点半', '19:30'],
    ['上午九点', '09:00'],
    ['9点一刻', '09:15'],
    ['两点钟', '02:00'],
    ['14时20分', '14:20'],
    ['十九点四十', '19:40'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['下午12:30', '12:30']
  ])('%s is %s', (text, time) => expect(readClockTime(text)).toBe(time))

  it.each(['', '第三节课', '19点多', '25:00', '1960', '晚上12点', '19:00-20:00', '2026-09-01', '19'])(
    '%s is none',
    (text) => expect(readClockTime(text)).toBeNull()
  )
})

describe('the end of something', () => {
  const codes = (startTime: string | null, endTime: string | null) =>
    checkClockTimes({ startTime, endTime }).map(({ field, code }) => [field, code])

  it('is doubted where it comes before the start', () => {
    expect(codes('19:00', '18:30')).toEqual([['endTime', 'time_end_first']])
    expect(codes('下午7点', '18:30')).toEqual([['endTime', 'time_end_first']])
  })

  it('is not doubted where it follows, or where one of them is no time', () => {
    expect(codes('18:30', '19:00')).toEqual([])
    expect(codes('19:00', '19:00')).toEqual([])
    expect(codes('放学后', '18:30')).toEqual([])
    expect(codes(null, '18:30')).toEqual([])
  })
})
