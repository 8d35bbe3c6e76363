import type { Wording } from '@shared/api/wording'
import type { FieldDeclaration } from '@shared/registers'
import { type Writable, type WritingContext, writeValue } from '@shared/rules/wording'
import { thisSchoolYear } from '../school-years'

/** A girl of class 2 of the third grade, made up. */
const SAMPLES: readonly [key: string, field: Partial<FieldDeclaration>, value: Writable][] = [
  ['birthDate', { kind: 'date' }, '2016-09-01'],
  ['schoolClass', { kind: 'schoolClass' }, { grade: 3, classNo: 2 }],
  ['yes', { kind: 'yesNo' }, true],
  ['no', { kind: 'yesNo' }, false],
  ['guardians.relation', { kind: 'text', relation: true }, '父亲'],
  ['guardians.grandmother', { kind: 'text', relation: true }, '奶奶'],
  ['idNumber', { kind: 'idNumber', mask: 'idNumber' }, '361000201609010000'],
  ['phone', { kind: 'phone', mask: 'phone' }, '13800000000'],
  ['address', { kind: 'text', mask: 'address' }, '某某镇某某村9号']
]
const ANY: FieldDeclaration = { kind: 'text', label: '', block: '' }
/** Said only where a wording hides it: in full it is an example of nothing. */
const HIDDEN = new Set(['idNumber', 'phone', 'address'])

/** How a wording writes, as one line of a made-up child: 2016.09.01 · 三年级2班 · √/(空) · 父女 · 婆孙. */
export function exampleOf(wording: Wording): string {
  const context: WritingContext = {
    register: '',
    key: '',
    gender: '女',
    schoolYear: thisSchoolYear(),
    primaryGrades: 6
  }
  const written = new Map(
    SAMPLES.filter(([, { mask }]) => !mask || wording.masked?.includes(mask)).map(([key, field, value]) => [
      key,
      String(writeValue({ ...ANY, ...field }, value, wording, { ...context, key }) ?? '(空)')
    ])
  )
  const said = (key: string) => written.get(key) ?? ''
  const other = wording.dates ?? '2016-09-01'
  const dates = said('birthDate') === other ? other : `${other}(出生${said('birthDate')})`
  return [
    dates,
    said('schoolClass'),
    `${said('yes')}/${said('no')}`,
    said('guardians.relation'),
    said('guardians.grandmother'),
    ...[...HIDDEN].map(said),
    wording.empty ? `没有的写“${wording.empty}”` : ''
  ]
    .filter(Boolean)
    .join(' · ')
}
