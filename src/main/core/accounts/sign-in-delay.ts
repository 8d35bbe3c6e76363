/** Failed tries since the last success, and when the last one was (milliseconds since 1970). */
export interface Attempts {
  count: number
  at: number
}

export const noAttempts: Attempts = { count: 0, at: 0 }

const FREE_ATTEMPTS = 3
const LONGEST_DELAY_SECONDS = 300

/** Seconds to wait after so many failed tries: three are free, then 1, 2, 4 … up to 300. */
export function delayAfter(count: number): number {
  return count < FREE_ATTEMPTS ? 0 : Math.min(2 ** (count - FREE_ATTEMPTS), LONGEST_DELAY_SECONDS)
}

/**
 * Whole seconds still to wait; 0 when a try is allowed. A last try in the future (the clock was set back) counts
 * from its full delay, never longer.
 */
export function secondsToWait({ count, at }: Attempts, now: number): number {
  const delay = delayAfter(count) * 1000
  return Math.ceil(Math.min(delay, Math.max(0, at + delay - now)) / 1000)
}
