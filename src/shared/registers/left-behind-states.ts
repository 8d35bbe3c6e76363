import { type CollectionDeclaration, words } from './define-register'
import { familyMembers } from './family-members'

const BLOCK = '父母外出情况'

/**
 * What held for a father or mother from a day on, until the next row of the same parent. Earlier rows stay: the
 * register must show changes, not only the present (§1.4 "逐一登记并及时更新").
 */
export const parentStates = {
  label: BLOCK,
  table: 'parent_states',
  fields: {
    parent: {
      kind: 'choice',
      label: '父亲或母亲',
      options: [{ label: '父亲' }, { label: '母亲' }],
      required: true,
      block: BLOCK,
      width: 8
    },
    /** From when on this held; empty for "as long as anybody knows". */
    validFrom: { kind: 'date', label: '情况起始', block: BLOCK, width: 12 },
    alive: { kind: 'yesNo', label: '是否健在', block: BLOCK, width: 8 },
    away: { kind: 'yesNo', label: '是否外出', block: BLOCK, width: 8 },
    since: { kind: 'date', label: '外出起始时间', block: BLOCK, width: 12 },
    place: { kind: 'text', label: '务工地点', block: BLOCK, width: 18 },
    placeRange: {
      kind: 'choice',
      label: '务工范围',
      options: [{ label: '县内' }, { label: '省内县外' }, { label: '省外' }],
      block: BLOCK,
      width: 10
    },
    livesWithChild: { kind: 'yesNo', label: '与孩子同住', block: BLOCK, width: 10 },
    canCare: { kind: 'yesNo', label: '有无监护能力', block: BLOCK, width: 10 },
    cannotCareReason: {
      kind: 'text',
      label: '无监护能力原因',
      synonyms: words('无监护能力的原因'),
      block: BLOCK,
      width: 14
    },
    note: { kind: 'text', label: '说明', block: BLOCK, rare: true }
  }
} as const satisfies CollectionDeclaration

/** Who looks after a child from a day on, and how the school helps; the earlier rows stay (§1.4, §2.7). */
export const careStates = {
  label: '监护与关爱情况',
  table: 'care_states',
  fields: {
    validFrom: { kind: 'date', label: '情况起始', block: '监护', width: 12 },
    guardianName: { ...familyMembers.fields.name, label: '实际监护人', block: '监护' },
    guardianRelation: { kind: 'text', label: '与学生关系', relation: true, block: '监护', width: 10 },
    entrusted: { kind: 'yesNo', label: '是否委托照护', block: '监护', width: 10 },
    /** 未成年人保护法 §22: parents who work away inform the school in writing. */
    noticeGiven: { kind: 'yesNo', label: '有无书面告知', block: '监护', width: 10 },
    noticeDate: { kind: 'date', label: '告知日期', block: '监护', width: 12 },
    guardianshipType: {
      kind: 'choice',
      label: '监护类型',
      options: [
        { label: '父母' },
        { label: '祖父母' },
        { label: '外祖父母' },
        { label: '其他亲友' },
        { label: '无人监护' },
        { label: '受委托' }
      ],
      open: true,
      block: '监护',
      width: 10
    },
    assessment: {
      kind: 'choice',
      label: '监护评估',
      options: [
        { label: '较好', synonyms: words('好 监护情况较好 良好') },
        { label: '一般', synonyms: words('监护情况一般 中 中等') },
        { label: '差', synonyms: words('较差 监护情况差 监护情况较差') }
      ],
      open: true,
      block: '监护',
      width: 8
    },
    careLevel: {
      kind: 'choice',
      label: '关爱级别',
      options: [
        { label: '高', synonyms: words('高级 重点 一级 红') },
        { label: '中', synonyms: words('中级 二级 黄') },
        { label: '低', synonyms: words('低级 三级 绿 普通') }
      ],
      open: true,
      block: '关爱',
      width: 8
    },
    pairedTeacher: { kind: 'text', label: '帮扶教师', block: '关爱', width: 10 },
    pairedTeacherPhone: { kind: 'phone', label: '帮扶教师电话', mask: 'phone', block: '关爱', width: 14 },
    measures: {
      kind: 'choices',
      label: '关爱措施',
      options: [
        { label: '结对帮扶' },
        { label: '同伴结对' },
        { label: '谈心' },
        { label: '亲情电话' },
        { label: '家访' },
        { label: '临时监护人会议' },
        { label: '心理辅导' },
        { label: '学业辅导' },
        { label: '三优先' },
        { label: '生活补助' },
        { label: '节日慰问' },
        { label: '留守儿童之家' },
        { label: '暑期关爱' }
      ],
      open: true,
      block: '关爱',
      width: 18
    },
    note: { kind: 'text', label: '说明', block: '关爱', rare: true }
  }
} as const satisfies CollectionDeclaration
