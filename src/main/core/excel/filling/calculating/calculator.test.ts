import { describe, expect, it } from 'vitest'
import { parseSheet } from '../sheet-part'
import { Calculator } from './calculator'
import { FormulaError, NotWorkedOut } from './values'

/** Names, sex, marks, days; the last column holds formulas that others use. */
const data =
  '<worksheet><sheetData>' +
  '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>男</v></c><c r="C1"><v>90</v></c><c r="D1"><v>46266</v></c><c r="E1"><f>C1*2</f></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>乙</v></c><c r="B2" t="str"><v>女</v></c><c r="C2"><v>59.5</v></c><c r="E2"><f>E1+1</f></c></row>' +
  '<row r="3"><c r="A3" t="str"><v>甲乙</v></c><c r="B3" t="str"><v>男</v></c><c r="C3" t="inlineStr"><is><t>缺</t></is></c><c r="E3"><f>E3+1</f></c></row>' +
  '<row r="4"><c r="A4" t="str"><v></v></c><c r="C4" t="str"><f>""</f></c><c r="E4"><f>1/0</f></c><c r="F4"><f>TODAY()</f></c></row>' +
  '</sheetData></worksheet>'

function result(formula: string) {
  const escaped = formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const asking = parseSheet(
    `<worksheet><sheetData><row r="7"><c r="B7"><f>${escaped}</f></c></row></sheetData></worksheet>`
  )
  const sheets: Record<string, ReturnType<typeof parseSheet>> = { 数据: parseSheet(data), 问: asking }
  const calculator = new Calculator({
    strings: [],
    date1904: false,
    table: (name, column) =>
      name === '成绩' && column === '分'
        ? { sheet: '数据', area: { top: 0, left: 2, bottom: 2, right: 2 } }
        : undefined,
    sheet: (name) => sheets[name],
    named: (name) => ({ 学生: '数据!$A$1:$A$3', 满分: '100' })[name]
  })
  const cell = asking.rows[0]?.cells[0]
  if (!cell) throw new Error('no cell')
  const value = calculator.result(cell, { sheet: '问', row: 6, column: 1 })
  return value instanceof FormulaError ? value.code : value
}

describe('what spreadsheets give', () => {
  // Checked against LibreOffice 7.4; it differs from Excel, which is followed here, in `&TRUE` and in SUM with a text.
  it.each([
    ['1+2*3^2', 19],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['50%*200', 100],
    ['0.1+0.2', 0.30000000000000004],
    ['"甲"&1/4&TRUE', '甲0.25TRUE'],
    ['"a"="A"', true],
    ['"10">9', true],
    ['COUNTA(数据!A1:A3)&"人"', '3人'],
    ['COUNT(数据!A1:D4)', 3],
    ['COUNTIF(数据!B1:B4,"男")', 2],
    ['COUNTIF(数据!A1:A4,"甲*")', 2],
    ['COUNTIF(数据!C1:C4,">=60")', 1],
    ['COUNTIF(数据!C:C,"<>缺")', 1048575],
    ['COUNTIFS(数据!B1:B3,"男",数据!C1:C3,">80")', 1],
    ['SUM(数据!C1:C3,数据!E1:E2,"5")', 515.5],
    ['SUMIF(数据!B1:B3,"女",数据!C1:C3)', 59.5],
    ['SUMIFS(数据!C1:C3,数据!B1:B3,"男")', 90],
    ['AVERAGE(数据!C1:C3)', 74.75],
    ['ROUND(AVERAGE(数据!C1:C3),1)', 74.8],
    ['AVERAGE(数据!A1:A3)', '#DIV/0!'],
    ['MAX(数据!C:C)-MIN(数据!C:C)', 30.5],
    ['SUBTOTAL(103,学生)', 3],
    ['ROWS(学生)*满分', 300],
    ['IF(数据!C1>=60,"及格","不及格")', '及格'],
    ['IF(1=2,1)', false],
    ['IFERROR(数据!E4,"无")', '无'],
    ['数据!E4+1', '#DIV/0!'],
    ['SUM(数据!E4,1)', '#DIV/0!'],
    ['AND(数据!C1>1,NOT(数据!C2>60))', true],
    ['ROW()-6&"/"&COLUMN()', '1/2'],
    ['TEXT(数据!D1,"yyyy年m月d日")', '2026年9月1日'],
    ['TEXT(数据!D1,"yyyy-mm-dd")', '2026-09-01'],
    ['TEXT(0.256,"0.0%")&TEXT(1234567,"#,##0")&TEXT(7,"000")', '25.6%1,234,567007'],
    ['TEXT(-1234.5,"0.00")', '-1234.50'],
    ['YEAR(数据!D1)*100+MONTH(数据!D1)', 202609],
    ['DATE(2026,9,1)=数据!D1', true],
    ['LEFT("361002201912263804",6)&MID("361002201912263804",7,4)&RIGHT("甲乙",1)', '3610022019乙'],
    ['LEN(" 甲 ")+LEN(TRIM(" 甲 "))', 4],
    ['SUBSTITUTE("一(1)班","班","")', '一(1)'],
    ['SUMPRODUCT((数据!B1:B3="男")*(数据!C1:C3<>"缺"))', 1],
    ['SUMPRODUCT(1/COUNTIF(数据!B1:B3,数据!B1:B3))', 2],
    ['VLOOKUP("乙",数据!A1:C3,3,FALSE)', 59.5],
    ['VLOOKUP("丙",数据!A1:C3,3,FALSE)', '#N/A'],
    ['INDEX(数据!C1:C3,MATCH("乙",数据!A1:A3,0))', 59.5],
    ['MOD(-3,2)+INT(-1.5)', -1],
    ['RANK(数据!C2,数据!C1:C3)', 2],
    ['SUBTOTAL(109,成绩[分])', 149.5],
    ['数据!Z9', 0],
    ['#REF!+1', '#REF!']
  ])('%s', (formula, value) => expect(result(formula)).toBe(value))
})

describe('what is not worked out', () => {
  it.each([
    'TODAY()',
    '数据!F4+1',
    '数据!E3',
    'B7+1',
    '[1]表!A1',
    'INDIRECT("A1")',
    '{1,2}',
    '没有的表[分]',
    '成绩[[#This Row],[分]]',
    '没有的名称',
    '没有!A1',
    'VLOOKUP("乙",数据!A1:C3,3)',
    'TEXT(1,"[DBNum1]0")',
    'SUM(1',
    '数据!A1:A3'
  ])('%s', (formula) => expect(() => result(formula)).toThrow(NotWorkedOut))
})
