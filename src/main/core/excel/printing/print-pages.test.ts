import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PrintedPages } from '@shared/api/printing'
import type { ListSheet } from '../writing/list-sheet'
import { openCardWorkbook } from '../writing/card-workbook'
import { writeListWorkbook } from '../writing/list-workbook'
import { MOST_PAGES, printPages } from './print-pages'

const NOW = new Date('2026-09-20T08:05:00+08:00')
const FIXTURES = resolve('tests', 'fixtures', 'printing')
const print = (bytes: Uint8Array, name = '名单.xlsx') => printPages({ name, bytes }, NOW)
const fixture = (name: string) => print(new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`))), name)

/** What stands on each page, words alone. */
function pagesOf({ html }: PrintedPages): string[] {
  return html
    .split('<div class="leaf"')
    .slice(1)
    .map((page) => page.replace(/<svg.*?<\/svg>/g, '').replace(/^[^>]*>|<[^>]+>/g, ' '))
}

/** The looks of the element in which a text stands. */
function looksOf({ html, css }: PrintedPages, text: string): string {
  const classes = new RegExp(`class="([^"]*)"[^>]*>${text}<`).exec(html)?.[1]?.split(' ') ?? []
  return classes.map((name) => new RegExp(`^\\.${name}\\{(.*)\\}$`, 'm').exec(css)?.[1] ?? '').join(';')
}

function list(rows: number, more: Partial<ListSheet> = {}) {
  return writeListWorkbook({
    sheets: [
      {
        name: '名单',
        title: '示例小学学生花名册',
        information: '填报单位(盖章):示例小学',
        columns: [
          { header: '序号', width: 6 },
          { header: '姓名', width: 12 },
          { header: '住址', width: 40, align: 'left' }
        ],
        rows: Array.from({ length: rows }, (_, at) => [at + 1, `虚构${at + 1}`, '示例县']),
        ...more
      }
    ]
  })
}

/** The same workbook with its first sheet changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const sheet = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [sheet]: strToU8(change(strFromU8(parts[sheet] ?? new Uint8Array()))) })
}

describe('our own lists and cards', () => {
  it('prints 300 rows on A4, each once, with the header on every page and the pages counted', async () => {
    const printed = await print(list(300))
    const pages = pagesOf(printed)
    // A row has 18 points, A4 between the margins 755, and title, information and header 78 on the first page.
    expect(printed.pages).toBe(8)
    expect(printed.papers).toEqual([{ width: 210, height: 297 }])
    pages.forEach((page, at) => {
      expect(page).toContain('姓名')
      expect(page).toContain(`第 ${at + 1} 页,共 8 页`)
    })
    const all = pages.join(' ')
    for (const row of [1, 41, 42, 150, 300]) expect(all.split(` 虚构${row} `)).toHaveLength(2)
    expect(looksOf(printed, '示例小学学生花名册')).toMatch(/黑体.*font-size:16pt.*text-align:center/)
    expect(looksOf(printed, '虚构7')).toMatch(/宋体.*font-size:10pt.*text-align:center;align-content:center/)
  })

  it('lays a wide list on its side and makes it fit the width', async () => {
    const columns = Array.from({ length: 20 }, (_, at) => ({ header: `栏目${at}`, width: 14 }))
    const printed = await print(list(5, { columns, rows: [] }))
    expect(printed).toMatchObject({ pages: 1, papers: [{ width: 297, height: 210 }] })
    expect(printed.html).toMatch(/transform:scale\(0\.\d\d?\)/)
    expect(printed.notes).toEqual([])
    const many = Array.from({ length: 60 }, (_, at) => ({ header: `栏目${at}`, width: 14 }))
    expect((await print(list(5, { columns: many, rows: [] }))).notes.join('')).toMatch(
      /缩小到 \d\d% 才放得下/
    )
  })

  it('prints a card a page', async () => {
    const workbook = openCardWorkbook()
    for (const name of ['甲', '乙', '丙'])
      workbook.add({ name, widths: [50, 50], rows: [{ cells: [{ text: name, columns: 2, kind: 'title' }] }] })
    const printed = await print(workbook.finish())
    expect(pagesOf(printed).map((page) => /[甲乙丙]/.exec(page)?.[0])).toEqual(['甲', '乙', '丙'])
  })
})

describe('a workbook as LibreOffice writes it', () => {
  it('keeps pages, papers, breaks, repeated rows, headers and footers', async () => {
    const printed = await fixture('一览表')
    const pages = pagesOf(printed)
    expect(printed.papers).toEqual([
      { width: 210, height: 297 },
      { width: 420, height: 297 }
    ])
    expect(printed).toMatchObject({ pages: 5, notes: [] })
    expect(pages.slice(0, 4).every((page) => page.includes('出生日期') && page.includes('虚构学校'))).toBe(
      true
    )
    // The break stands before 虚构30, though the second page has room.
    expect(pages[1]).toContain('虚构29')
    expect(pages[2]).toContain('虚构30')
    expect(pages[4]).toContain('A3 横放')
    expect(pages[4]).not.toContain('不打印')
  })

  it('shows values by their formats and leaves out what is hidden', async () => {
    const all = pagesOf(await fixture('一览表')).join(' ')
    for (const text of ['2016年9月1日', '25.6%', '-1,234.50', '1,000,000.00']) expect(all).toContain(text)
    for (const text of ['藏起来的行', '看不见']) expect(all).not.toContain(text)
  })

  it('has the looks of letters and cells', async () => {
    const printed = await fixture('一览表')
    expect(looksOf(printed, '家访与活动一览表')).toMatch(/黑体.*font-size:20pt;font-weight:700;color:#c00000/)
    expect(looksOf(printed, '第一组')).toContain('writing-mode:vertical-rl;text-orientation:upright')
    expect(looksOf(printed, '竖排说明')).toMatch(/楷体.*writing-mode:sideways-lr/)
    expect(looksOf(printed, '分散对齐')).toContain('text-align-last:justify')
    expect(looksOf(printed, '缩进的字')).toMatch(/padding-left:8\.25pt/)
    expect(looksOf(printed, '没有换行也没有边框的一段长文字会伸到右边的空格子里去')).toMatch(
      /white-space:pre.*width:309.75pt/
    )
    expect(looksOf(printed, '缩小字体填充的一段比较长的文字')).toMatch(/font-size:[12]\.\d+pt/)
    expect(printed.html).toContain('fill="#dce6f1"')
    expect(printed.html).toMatch(/stroke="#c00000" stroke-width="2\.2"/)
    expect(printed.html).toMatch(/stroke="#0000ff" stroke-width="0\.7" stroke-dasharray/)
    expect(printed.html).toMatch(/stroke-width="0\.6"/)
  })

  it('never lets a text become markup', async () => {
    const { html } = await fixture('一览表')
    expect(html).toContain('&lt;b&gt;不是标记&lt;/b&gt;&amp;')
    const attack = '</p><img src=x onerror=alert(1)>"\''
    const printed = await print(list(1, { title: attack, information: attack }), `${attack}.xlsx`)
    expect(printed.html).not.toMatch(/<img|onerror=alert\(1\)>/)
  })
})

describe('templates of a bureau', () => {
  it.each([
    ['花名册模板', '与学生关系'],
    ['家访模板', '教师家访情况登记表']
  ])('prints %s on one A4 page lying, and says what is not on it', async (name, text) => {
    const printed = await fixture(name)
    expect(printed).toMatchObject({ pages: 1, papers: [{ width: 297, height: 210 }] })
    expect(pagesOf(printed)[0]).toContain(text)
    expect(pagesOf(printed)[0]).toContain('第 1 页 共 1 页')
    expect(printed.notes.join('')).toContain('公式还没有算出结果')
  })
})

describe('page set-up', () => {
  const fit = /<pageSetup[^>]*>/
  it('shares columns out over pages where they need not fit, downwards first', async () => {
    const columns = Array.from({ length: 12 }, (_, at) => ({ header: `栏目${at}`, width: 20 }))
    const rows = Array.from({ length: 40 }, (_, at) => columns.map((_, column) => `${column}-${at}`))
    const printed = await print(
      changed(list(0, { columns, rows, title: undefined, information: undefined }), (xml) =>
        xml
          .replace(/<pageSetUpPr[^>]*>/, '')
          .replace(fit, '<pageSetup paperSize="11" orientation="portrait"/>')
      )
    )
    const pages = pagesOf(printed)
    expect(printed.papers).toEqual([{ width: 148, height: 210 }])
    expect(pages[0]).toContain(' 0-0 ')
    expect(pages[1]).toContain(' 0-39 ')
    expect(pages[2]).toMatch(/ [1-9]-0 /)
  })

  it('takes B5, a percentage, and page numbers from where they begin', async () => {
    const printed = await print(
      changed(list(3), (xml) =>
        xml
          .replace(/<pageSetUpPr[^>]*>/, '')
          .replace(fit, '<pageSetup paperSize="13" scale="80" useFirstPageNumber="1" firstPageNumber="5"/>')
      )
    )
    expect(printed.papers).toEqual([{ width: 182, height: 257 }])
    expect(printed.html).toContain('transform:scale(0.8)')
    expect(pagesOf(printed)[0]).toContain('第 5 页')
  })

  it('fills the fields of headers and footers, sides and looks included', async () => {
    const header =
      '&amp;L&amp;D &amp;T&amp;C&amp;"黑体,加粗"&amp;14&amp;A&amp;R&amp;F &amp;&amp; &amp;P/&amp;N'
    const printed = await print(
      changed(list(1), (xml) =>
        xml.replace(
          /<headerFooter>.*<\/headerFooter>/,
          `<headerFooter><oddHeader>${header}</oddHeader></headerFooter>`
        )
      )
    )
    expect(printed.html).toContain('<div>2026-09-20 ')
    expect(printed.html).toMatch(
      /<div><span style="font-family:'黑体'[^"]*font-size:14pt;font-weight:700;">名单<\/span>/
    )
    expect(printed.html).toContain('<div>名单 &amp; 1/1</div>')
  })
})

describe('refusals', () => {
  it('says that there is nothing to print', async () => {
    const empty = changed(list(0), (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').replace(/<mergeCells.*<\/mergeCells>/s, '')
    )
    await expect(print(empty)).rejects.toMatchObject({ code: 'print_empty' })
  })

  it('says how many pages there are where they are too many', async () => {
    const refused = await print(list(21_000)).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'print_too_long', details: { limit: MOST_PAGES } })
  })

  it('opens workbooks only, and no damaged ones', async () => {
    await expect(print(strToU8('姓名,班级'))).rejects.toMatchObject({ code: 'file_unreadable' })
    await expect(print(new Uint8Array())).rejects.toMatchObject({ code: 'file_empty' })
    await expect(print(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      code: 'file_not_workbook'
    })
    await expect(print(list(3).subarray(0, 900))).rejects.toMatchObject({ code: 'file_damaged' })
  })

  it('does not unpack what swells', async () => {
    const swelling = changed(list(3), (xml) =>
      xml.replace('<sheetData>', `${' '.repeat(61 * 1024 * 1024)}<sheetData>`)
    )
    await expect(print(swelling)).rejects.toMatchObject({ code: 'file_too_large' })
  })
})
