/** The kinds of what waits for somebody, in the order of the list, with their words. */
export const todoKinds = {
  visits: '该家访的学生',
  followUps: '家访跟进',
  matters: '家长意见待答复',
  absent: '缺席家长待补访',
  forms: '登记表未交',
  terms: '家委会任期',
  birthdays: '学生生日',
  surroundings: '周边隐患未解决'
} as const
export type TodoKind = keyof typeof todoKinds

/** One thing that waits for somebody, worked out from the records: it goes when what it asks for is done. */
export interface TodoEntry {
  /** What it is, for putting it off: its kind and what it is about; holds no name. */
  entry: string
  kind: TodoKind
  /** What is to be done, in words. */
  title: string
  detail: string
  /** 三(2)班, or 全校. */
  className: string
  /** The last day for it, `YYYY-MM-DD`; null where there is none. */
  due: string | null
  overdue: boolean
  /** Where it is done: a student's page or a record's form. */
  studentId?: number
  register?: string
  recordId?: number
  postponed?: Postponement
}

/** That somebody put an entry off. */
export interface Postponement {
  /** `YYYY-MM-DD`: on this day it is back on the list. */
  until: string
  reason: string
  account: string
}

/** The list of an account: counts of what is open by kind, how many are put off, and the entries asked for. */
export interface TodoList {
  counts: { kind: TodoKind; label: string; count: number; overdue: number }[]
  postponed: number
  total: number
  entries: TodoEntry[]
}
