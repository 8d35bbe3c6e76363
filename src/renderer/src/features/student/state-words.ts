import type { MemberValues } from '@shared/registers'
import { textOf } from '../../registers/fields'

/** What one row says about a parent, in one line: 外出,广东省深圳市(省外),自 2023-09 起. */
export function parentStateWords(row: MemberValues): string {
  const said = (key: string) => textOf(row[key])
  if (row.alive === false) return join('已去世', said('note'))
  return join(
    placeWords(row),
    row.away === true && said('since') ? `自 ${said('since')} 起` : '',
    row.livesWithChild === true ? '与孩子同住' : '',
    row.canCare === false ? `无监护能力${brackets(said('cannotCareReason'))}` : '',
    row.canCare === true ? '有监护能力' : '',
    said('note')
  )
}

function placeWords({ away, place, placeRange }: MemberValues): string {
  const where = `${textOf(place)}${place ? brackets(textOf(placeRange)) : textOf(placeRange)}`
  if (away === true) return where ? `外出,${where}` : '外出,地点未填'
  if (away === false) return where ? `未外出,${where}` : '未外出'
  return where || '是否外出未填'
}

/** Who looks after the child by one row, and how: lines of a label and words, without those that say nothing. */
export function careStateWords(row: MemberValues): { label: string; words: string }[] {
  const said = (key: string) => textOf(row[key])
  const notice = { 是: `有${brackets(said('noticeDate'))}`, 否: '无' }[said('noticeGiven')] ?? ''
  return [
    { label: '实际监护人', words: `${said('guardianName')}${brackets(said('guardianRelation'))}` },
    { label: '委托照护', words: said('entrusted') },
    { label: '书面告知', words: notice },
    { label: '监护类型', words: said('guardianshipType') },
    { label: '监护评估', words: said('assessment') },
    { label: '关爱级别', words: said('careLevel') },
    { label: '帮扶教师', words: join(said('pairedTeacher'), said('pairedTeacherPhone')) },
    { label: '关爱措施', words: said('measures') },
    { label: '说明', words: said('note') }
  ].filter(({ words }) => words !== '')
}

/** From when a row held: 2024-03 起, or 一直 where nobody knows. */
export function fromWords(row: MemberValues): string {
  const from = textOf(row.validFrom)
  return from ? `${from} 起` : '起始未填'
}

function brackets(text: string): string {
  return text ? `(${text})` : ''
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(',')
}
