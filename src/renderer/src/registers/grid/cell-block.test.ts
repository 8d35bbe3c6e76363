import { describe, expect, it } from 'vitest'
import { blockBetween, formatBlock, parseBlock } from './cell-block'

describe('parseBlock', () => {
  it('reads the block WPS writes, with its closing line end', () => {
    expect(parseBlock('张三\t三(2)班\r\n李四\t\r\n')).toEqual([
      ['张三', '三(2)班'],
      ['李四', '']
    ])
  })

  it('keeps line ends and quotes inside a quoted cell', () => {
    expect(parseBlock('"第一行\n第二行"\t"说""好"""\n')).toEqual([['第一行\n第二行', '说"好"']])
  })

  it('reads one cell, and an empty clipboard as one empty cell', () => {
    expect(parseBlock('汉')).toEqual([['汉']])
    expect(parseBlock('')).toEqual([['']])
  })
})

describe('formatBlock', () => {
  it('writes what parseBlock reads back', () => {
    const rows = [
      ['a', '含\t制表'],
      ['"引号"', '两\n行']
    ]
    expect(parseBlock(formatBlock(rows))).toEqual(rows)
  })
})

describe('blockBetween', () => {
  it('is the same whichever corner came first', () => {
    const block = { firstRow: 1, lastRow: 4, firstColumn: 2, lastColumn: 3 }
    expect(blockBetween({ row: 4, column: 2 }, { row: 1, column: 3 })).toEqual(block)
    expect(blockBetween({ row: 1, column: 3 }, { row: 4, column: 2 })).toEqual(block)
  })
})
