import { HALF, MINUTES, placed, type RecordLayout, THIRD, TWO_THIRDS, WHOLE, WRITING } from '../record-layout'
import { dayAndHours, membersOf, namesOf } from './what-happened'

const written = { height: WRITING }

/** 家访记录表 (§1.5): who was visited, how, what was said, and what follows from it. */
export const homeVisitLayout: RecordLayout = {
  blocks: [
    {
      heading: '家访对象',
      parts: [
        ...placed(THIRD, 'name schoolClass'),
        ...placed(THIRD, 'gender'),
        {
          label: '同访的兄弟姐妹',
          columns: WHOLE,
          text: (values) => namesOf(membersOf(values, 'visitedSiblings'))
        },
        ...placed(THIRD, 'parentName'),
        ...placed(THIRD, 'parentRelation'),
        ...placed(THIRD, 'phone'),
        ...placed(WHOLE, 'address')
      ]
    },
    {
      heading: '家访情况',
      parts: [
        dayAndHours('visitDate', HALF),
        ...placed(HALF, 'teachers'),
        ...placed(WHOLE, 'method category'),
        ...placed(WHOLE, 'place peoplePresent purpose')
      ]
    },
    {
      heading: '谈话内容',
      parts: [
        ...placed(WHOLE, 'familySituation schoolPerformance homePerformance', written),
        ...placed(WHOLE, 'content', { height: MINUTES }),
        ...placed(WHOLE, 'parentFeedback', { height: WRITING }),
        ...placed(WHOLE, 'problems agreement measures', written),
        ...placed(WHOLE, 'hazards')
      ]
    },
    {
      heading: '后续跟进',
      parts: [
        ...placed(WHOLE, 'followUp', { height: WRITING }),
        ...placed(THIRD, 'followUpDate'),
        ...placed(TWO_THIRDS, 'followUpState'),
        ...placed(WHOLE, 'followUpResult remark')
      ]
    }
  ],
  signatures: ['家长签名:', '教师签名:', '日期:']
}
