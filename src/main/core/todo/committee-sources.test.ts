import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let core: TemporaryCore
let teacher: Caller
let child: number

beforeEach(async () => {
  core = temporaryCore()
  teacher = core.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
  const values = { name: '林小满', className: '三(2)班' }
  child = (await core.call('records.create', { register: 'students', values })).id
})
afterEach(() => core.remove())

async function entries(as: Caller, kind: 'matters' | 'terms') {
  const { entries: listed } = await as.call('todo.list', { kind, offset: 0, limit: 20 })
  return listed.map(({ title, detail, className, due, overdue }) => ({
    title,
    detail,
    className,
    due,
    overdue
  }))
}

it('lists matters that wait for an answer, each until it is closed', async () => {
  const matters = [
    { matter: '修整操场', deadline: '2026-09-19', responsible: '王主任' },
    { matter: '食堂口味' }
  ]
  const meeting = { title: '第一次例会', agenda: '安排', date: '2026-09-10', level: '学校', matters }
  const { id } = await core.call('records.create', { register: 'committee_meetings', values: meeting })
  const place = { register: 'committee_meetings', id } as const
  expect(await entries(core, 'matters')).toEqual([
    {
      title: '修整操场',
      detail: '2026-09-10 第一次例会,责任人 王主任,已超期',
      className: '全校',
      due: '2026-09-19',
      overdue: true
    },
    { title: '食堂口味', detail: '2026-09-10 第一次例会', className: '全校', due: null, overdue: false }
  ])
  expect(await entries(teacher, 'matters')).toEqual([])
  await core.call('matters.update', {
    ...place,
    position: 0,
    matter: '修整操场',
    changes: { state: '已办结' }
  })
  expect((await entries(core, 'matters')).map(({ title }) => title)).toEqual(['食堂口味'])
})

it('lists terms that are full or about to be', async () => {
  const member = (values: Record<string, unknown>) =>
    core.call('records.create', {
      register: 'committee_members',
      values: { studentId: child, position: '委员', level: '班级', ...values }
    })
  await member({ memberName: '林大山', termTo: '2026-10-20' })
  await member({ memberName: '周桂兰', termTo: '2026-09-19' })
  await member({ memberName: '林小姑', termTo: '2026-10-21' })
  const full = {
    title: '班级家委会委员 周桂兰(林小满家长)',
    detail: '任期届满,待确认离任',
    className: '三(2)班',
    due: '2026-09-19',
    overdue: true
  }
  expect(await entries(teacher, 'terms')).toEqual([
    full,
    {
      ...full,
      title: '班级家委会委员 林大山(林小满家长)',
      detail: '任期将满,请准备换届',
      due: '2026-10-20',
      overdue: false
    }
  ])
})
