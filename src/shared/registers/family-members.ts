import type { CollectionDeclaration } from './define-register'

/**
 * The people a student lives with or belongs to, 0..n per student. 学籍 knows at most two (§1.2); the
 * official left-behind card asks for up to seven, so a student owns as many as there are.
 */
export const familyMembers = {
  label: '家庭成员',
  table: 'family_members',
  fields: {
    name: { kind: 'personName', label: '姓名', block: '家庭成员', width: 10 },
    relation: { kind: 'text', label: '与学生关系', relation: true, block: '家庭成员', width: 12 },
    relationNote: { kind: 'text', label: '关系说明', block: '家庭成员', rare: true },
    phone: { kind: 'phone', label: '联系电话', mask: 'phone', block: '家庭成员', width: 14 },
    isGuardian: { kind: 'yesNo', label: '是否监护人', block: '家庭成员', width: 10 },
    workplace: { kind: 'text', label: '工作单位', block: '家庭成员', width: 18 },
    job: { kind: 'text', label: '职务', block: '家庭成员', rare: true },
    idNumber: { kind: 'idNumber', label: '身份证件号', mask: 'idNumber', block: '家庭成员', rare: true },
    idType: { kind: 'text', label: '身份证件类型', block: '家庭成员', rare: true },
    ethnicity: { kind: 'text', label: '民族', block: '家庭成员', rare: true },
    address: { kind: 'text', label: '现住址', mask: 'address', block: '家庭成员', rare: true },
    householdAddress: { kind: 'text', label: '户口所在地', mask: 'address', block: '家庭成员', rare: true },
    birthDate: { kind: 'date', label: '出生日期', block: '家庭成员', rare: true },
    age: { kind: 'number', label: '年龄', block: '家庭成员', rare: true },
    /** The year in which `age` was said: it grows from there. */
    ageYear: { kind: 'number', label: '年龄登记年份', block: '家庭成员', rare: true, internal: true },
    education: { kind: 'text', label: '文化程度', block: '家庭成员', width: 10, rare: true },
    politicalStatus: { kind: 'text', label: '政治面貌', block: '家庭成员', rare: true },
    livesWith: { kind: 'yesNo', label: '是否同住', block: '家庭成员', width: 8, rare: true },
    /** The same for one adult in the families of several siblings, where somebody confirmed it. */
    adultKey: { kind: 'text', label: '同一人标记', block: '家庭成员', rare: true, internal: true }
  }
} as const satisfies CollectionDeclaration
