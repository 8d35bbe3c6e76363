import { expect, it } from 'vitest'
import { tellsOfHarm } from './tells-of-harm'

it.each([
  ['手臂有伤', true],
  ['******', true],
  ['没有明显外伤,但不敢回家', true],
  ['', false],
  [' ', false],
  ['无', false],
  ['未发现。', false]
])('reads 受侵害迹象 %j as %s', (text, tells) => {
  expect(tellsOfHarm(text)).toBe(tells)
})
