import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { writeRejectedRows } from './rejected-rows'

function readBack(bytes: Uint8Array, sheet: string) {
  return utils.sheet_to_json(read(bytes).Sheets[sheet] ?? {}, { header: 1, defval: null, raw: true })
}

describe('writeRejectedRows', () => {
  it('puts the reason into a last red column and leaves the cells as they stood', () => {
    const bytes = writeRejectedRows({
      sheets: [
        {
          name: '三(1)班',
          headers: ['姓名', '身份证号', '年龄', '独生'],
          rows: [{ cells: ['', '361099201801010018', 8, true], reason: '姓名为空' }]
        },
        { name: '三(2)班', headers: ['姓名'], rows: [{ cells: ['=甲', '2018-01-01'], reason: '班级读不懂' }] }
      ]
    })
    expect(readBack(bytes, '三(1)班')).toEqual([
      ['姓名', '身份证号', '年龄', '独生', '错误原因'],
      [null, '361099201801010018', 8, true, '姓名为空']
    ])
    expect(readBack(bytes, '三(2)班')).toEqual([
      ['姓名', null, '错误原因'],
      ['=甲', '2018-01-01', '班级读不懂']
    ])
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<c r="E1" s="4" t="inlineStr"><is><t>错误原因/)
    expect(sheet).toContain('ySplit="1"')
  })

  it('replaces the reasons of an earlier round instead of adding a second column', () => {
    const bytes = writeRejectedRows({
      sheets: [{ name: '表', headers: ['姓名', '错误原因'], rows: [{ cells: ['甲', '旧'], reason: '新' }] }]
    })
    expect(readBack(bytes, '表')).toEqual([
      ['姓名', '错误原因'],
      ['甲', '新']
    ])
  })

  it('can be opened even when nothing was rejected', () => {
    expect(readBack(writeRejectedRows({ sheets: [] }), '没有退回的行')).toEqual([['错误原因']])
  })
})
