import { needed, usage, wholeNumber } from '../arguments'
import type { Command } from '../command'

/** Fills an empty database with a made-up school. */
export const demo: Command = async (line, caller) => {
  needed(line, 'students')
  const students = wholeNumber(line, 'students') ?? 0
  if (students < 1 || students > 200_000) throw usage('--students 要在 1 到 200000 之间')
  const seed = wholeNumber(line, 'seed')
  const filled = await caller.call('demo.fill', { students, ...(seed === undefined ? {} : { seed }) })
  return { json: filled, lines: [`已填入 ${filled.students} 名虚构的学生。`] }
}
