import type { MemberValues } from '@shared/registers'
import { type Split, textOf } from './splits'

type StudentSplit = Split<MemberValues>

/** 性别 of students, by their stored values. */
export const byGender: StudentSplit = {
  group: '性别',
  parts: [
    { key: 'boys', header: '男', label: '男' },
    { key: 'girls', header: '女', label: '女' }
  ],
  unknown: { key: 'genderUnknown', header: '未填', label: '性别未填' },
  headerOf: ({ gender }) => textOf(gender)
}

/** 就读方式 of students. */
export const byBoarding: StudentSplit = {
  group: '就读方式',
  parts: [
    { key: 'boarding', header: '住校', label: '住校' },
    { key: 'day', header: '走读', label: '走读' }
  ],
  unknown: { key: 'boardingUnknown', header: '未填', label: '就读方式未填' },
  headerOf: ({ boarding }) => textOf(boarding)
}

const byOnlyChild: StudentSplit = {
  group: '独生子女',
  parts: [
    { key: 'onlyChild', header: '是', label: '独生子女' },
    { key: 'withSiblings', header: '否', label: '非独生子女' }
  ],
  unknown: { key: 'onlyChildUnknown', header: '未填', label: '独生子女未填' },
  headerOf: ({ onlyChild }) => (typeof onlyChild === 'boolean' ? (onlyChild ? '是' : '否') : undefined)
}

const byReported: StudentSplit = {
  group: '留守情况',
  parts: [
    { key: 'notLeftBehind', header: '非留守', label: '非留守' },
    { key: 'reportedOne', header: '单亲留守', label: '单亲留守' },
    { key: 'reportedBoth', header: '双亲留守', label: '双亲留守' }
  ],
  unknown: { key: 'reportedUnknown', header: '未填', label: '留守情况未填' },
  headerOf: ({ leftBehind }) => textOf(leftBehind)
}

/** How the roster divides the students, each split over all of them. */
export const studentSplits: readonly StudentSplit[] = [byGender, byBoarding, byOnlyChild, byReported]
