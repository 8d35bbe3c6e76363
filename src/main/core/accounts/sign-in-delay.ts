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

/** Whole seconds still to wait; 0 when a try is allowed. */
export function secondsToWait({ count, at }: Attempts, now: number): number {
  return Math.ceil(Math.max(0, at + delayAfter(count) * 1000 - now) / 1000)
}

/** The same attempts, but not in the future: after the clock was set back the delay starts anew and stays as long. */
export function notAfter({ count, at }: Attempts, now: number): Attempts {
  return { count, at: Math.min(at, now) }
}
