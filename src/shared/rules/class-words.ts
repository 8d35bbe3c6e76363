import { tidy } from './text'

const OPENING = /[[{【〔〖<《〈「]/g
const CLOSING = /[\]}】〕〗>》〉」]/g
/** Everything that separates grade from class: 3-2, 3.2, 3/2. */
const SEPARATORS = /[\u2010-\u2015_.·•/、,~]/g
/** 中学 says nothing about the stage: many a 九年一贯 school is called so. */
const CAMPUS =
  /^.*?(?:校区|分校|校部|本部|总校|教学点|学校|中学|附小|实小|附中|[一二三四五六七八九十][小中](?=[^学]))(?:-|:)?/
const STAGE_WORDS = /^.*?(?:(小学)|(初中))(?:部|阶段)?-?(?!$)/
const KIND_OF_CLASS = /(?:实验|重点|特色|平行|普通|双语)/g
const KIND_IN_FRONT = /^\(?(?:实验|重点|特色|平行|普通|双语)班?\)?-?(?=.)/
const TEACHER = /[-(:,]?(?:班主任|班导师|中队辅导员).*$/
const DOUBLE_NAME = /^(.+年级)\(初[一二三四1-4]\)|^初[一二三四1-4]\((.+年级)\)/
const REMARK = /(?<=班)\([^)]*\)$/

/** A class text stripped of what does not name grade or class. */
export interface ClassWords {
  /** Without spaces; brackets are ( ), separators are -, 中队 is 班. */
  text: string
  /** What the text itself says about the stage. */
  stage: '小学' | '初中' | null
}

/** Takes campus, school, stage and kind of class off a class name (domain §3.3), so that one grammar reads the rest. */
export function classWords(raw: string): ClassWords {
  let text = tidy(raw)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(SEPARATORS, '-')
    .replace(/^(?:班级|年级|班次)[:-]/, '')
    .replace('中队', '班')
    .replace(/^\(([一二三四五六七八九1-9])\)年级?/, '$1年级')
    .replace(TEACHER, '')
  let stage: ClassWords['stage'] = null
  const words = STAGE_WORDS.exec(text)
  if (words) {
    stage = words[1] ? '小学' : '初中'
    text = text.slice(words[0].length)
  }
  text = text.replace(CAMPUS, '').replace(KIND_IN_FRONT, '').replace(KIND_OF_CLASS, '')
  text = text.replace(DOUBLE_NAME, (_, first: string | undefined, second: string) => first ?? second)
  return { text: text.replace(REMARK, ''), stage }
}
