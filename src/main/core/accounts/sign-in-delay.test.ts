import { expect, it } from 'vitest'
import { delayAfter, notAfter, secondsToWait } from './sign-in-delay'

it('lets three tries pass and then doubles up to five minutes', () => {
  const delays = Array.from({ length: 14 }, (_, count) => delayAfter(count))
  expect(delays).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
})

it('counts down in whole seconds', () => {
  const tries = { count: 5, at: 10_000 }
  expect([10_000, 10_001, 13_999, 14_000, 99_000].map((now) => secondsToWait(tries, now))).toEqual([
    4, 4, 1, 0, 0
  ])
})

it('never asks for more than the delay when the clock was set back', () => {
  expect(secondsToWait(notAfter({ count: 5, at: 10_000_000 }, 7_000), 7_000)).toBe(4)
  expect(notAfter({ count: 5, at: 1_000 }, 7_000)).toEqual({ count: 5, at: 1_000 })
})
