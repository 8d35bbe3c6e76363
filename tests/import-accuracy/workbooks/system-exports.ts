import { gender, idNumber, name, phone, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { bareWorkbook } from './write'

const columns: Column[] = [['班级', (person) => `三(${person.classNo})班`], name, gender, idNumber, phone]

function plainTruth(people: Person[]) {
  return studentTruth(people.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
}

/** HTML with a title table, header groups by rowspan and colspan, and a class cell spanning its pupils. */
function spannedHtml(): FileCase {
  const pupils = new People(1201).several(9, 3, 4)
  const row = (person: Person, index: number) =>
    `<tr>${index === 0 ? `<td rowspan="${pupils.length}">三(4)班</td>` : ''}<td>${person.name}</td><td>&nbsp;${person.gender}</td><td x:str="${person.idNumber}">${person.idNumber}</td><td>${person.mother.name}</td><td>母亲</td><td>${person.mother.phone}</td></tr>`
  const html = `<html><head><meta charset="utf-8"></head><body><table><tr><td colspan="7">学生信息</td></tr>
<tr><th rowspan="2">班级</th><th rowspan="2">姓名</th><th rowspan="2">性别</th><th rowspan="2">身份证<br>号码</th><th colspan="3">监护人</th></tr>
<tr><th>姓名</th><th>关系</th><th>电话</th></tr>${pupils.map(row).join('\n')}</table></body></html>`
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'idNumber'], { guardians: [{ ...person.mother, relation: '母亲' }] })
    )
  )
  return { fileName: 'export.xls', shape: 'HTML with spans', bytes: new TextEncoder().encode(html), truth }
}

/** A sheet whose elements carry a prefix, as some program libraries write it. */
function prefixed(): FileCase {
  const pupils = new People(1202).several(9, 3, 5)
  const rows = table(columns, pupils).map((cells, index) => {
    const written = cells.map(
      (cell, at) => `<x:c r="${'ABCDE'[at]}${index + 1}" t="str"><x:v>${String(cell)}</x:v></x:c>`
    )
    return `<x:row r="${index + 1}">${written.join('')}</x:row>`
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const xml = `<x:sheetData xmlns:x="${main}">${rows.join('')}</x:sheetData>`
  return {
    fileName: 'report.xlsx',
    shape: 'prefixed elements',
    bytes: bareWorkbook('Sheet1', xml),
    truth: plainTruth(pupils)
  }
}

/** Numbers in every cell that looks like one: identity numbers without their last digits, telephones whole. */
function numericCells(): FileCase {
  const pupils = new People(1203).several(9, 3, 6)
  const rows = table(columns, pupils).map((cells, index) => {
    const written = cells.map((cell) =>
      /^\d{11,}$/.test(String(cell))
        ? `<c><v>${Number(cell)}</v></c>`
        : `<c t="inlineStr"><is><t xml:space="preserve">${String(cell)} </t></is></c>`
    )
    return `<row r="${index + 1}">${written.join('')}</row>`
  })
  const spoilt = (person: Person) => !person.idNumber.endsWith('X')
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'idNumber', 'phone'], spoilt(person) ? { idNumber: null } : {})
    ),
    {
      flagged: pupils.flatMap((person, index) =>
        spoilt(person) ? [{ row: index + 2, field: 'idNumber' }] : []
      )
    }
  )
  return {
    fileName: 'numbers.xlsx',
    shape: 'numbers where text should be',
    bytes: bareWorkbook('Sheet1', `<sheetData>${rows.join('')}</sheetData>`),
    truth
  }
}

/** What web systems and program libraries send. */
export function systemExportCases(): FileCase[] {
  return [spannedHtml(), prefixed(), numericCells()]
}
