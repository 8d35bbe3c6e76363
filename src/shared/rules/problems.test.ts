import { describe, expect, it } from 'vitest'
import { tellsOfProblem } from './problems'

describe('what was found', () => {
  it.each([
    '',
    ' ',
    '无',
    '—',
    '暂无',
    '没有',
    '未发现',
    '未发现问题',
    '没有发现问题。',
    '无明显问题',
    '未发现安全隐患',
    '一切正常',
    '良好'
  ])('%j is no problem', (text) => {
    expect(tellsOfProblem(text)).toBe(false)
  })

  it.each(['无证摊点两处', '没有完成作业', '未佩戴头盔', '无人照看', '沉迷手机', '正常放学时段拥堵'])(
    '%j is one',
    (text) => {
      expect(tellsOfProblem(text)).toBe(true)
    }
  )
})
