import { tidyProse } from '@shared/rules/text'
import { readTicks } from '@shared/rules/ticks'

/** A label and its value that share a cell: 姓名:王小明. */
export interface InlinePair {
  label: string
  value: string
  known: boolean
}

const COLON = /[:：]/
/** Spaces and lines to write on. */
const FILL = /[\s_＿\u00a0]+/
const FILL_ONLY_AT_ENDS = /^[\s_＿\u00a0]+|[\s_＿\u00a0;；,，]+$/g
const FILL_AT_ENDS = /^[\s_＿\u00a0]+|[\s_＿\u00a0;；,，。]+$/g
/** A label nobody knows must look like one. */
const LABEL = /^[\p{Script=Han}()（）/、A-Za-z]{2,12}$/u
const ON_LINE =
  /^\s*([\p{Script=Han}()（）]{2,12}?)(?:大?约|大概|为|是)?[\s_＿]*[_＿][\s_＿]*([^_＿]*?)[\s_＿]*(公里|千米|里|米|分钟|小时)?$/u
/** 学校电话 is no 电话 behind a value. */
const OF_OTHERS =
  /^(?:学校|班主任|老师|教师|校长|单位|村委会?|居委会?|社区|办公室|政教处|德育处|值班|咨询|举报|监督)/
const MOST_WORDS_OF_A_LABEL = 6

/**
 * Reads `学校:…  班级:一(1)班  填表时间:…`, several in one cell; null for a text that is no such line, also for a
 * lone label with its colon, whose value stands in the next cell.
 */
export function inlinePairs(text: string, knows: (label: string) => boolean): InlinePair[] | null {
  const colon = text.search(COLON)
  if (colon < 0) return onLine(text, knows)
  if (colon === 0) return null
  const first = labelAtEnd(text.slice(0, colon), knows, true)
  if (!first || first.before !== '') return null
  const pairs: InlinePair[] = []
  let { label, known } = first
  let rest = text.slice(colon + 1)
  if (rest.trim() === '') return null
  for (let from = 0; ;) {
    const next = rest.slice(from).search(COLON)
    const end = next < 0 ? rest.length : from + next
    const follower = next < 0 ? null : labelAtEnd(rest.slice(0, end), knows, false)
    if (next >= 0 && !follower) {
      from = end + 1
      continue
    }
    pairs.push({ label, value: clean(follower ? follower.before : rest), known })
    if (!follower) return pairs
    ;({ label, known } = follower)
    rest = rest.slice(end + 1)
    from = 0
  }
}

/** 家校距离约__2__公里: the answer stands on a line behind a label that is known. */
function onLine(text: string, knows: (label: string) => boolean): InlinePair[] | null {
  const [, label = '', value = '', unit = ''] = ON_LINE.exec(text) ?? []
  return knows(label) ? [{ label, value: value ? `${clean(value)}${unit}` : '', known: true }] : null
}

/** The label at the end of a text, with what stands before it. `alone`: the text should be nothing but the label. */
function labelAtEnd(text: string, knows: (label: string) => boolean, alone: boolean) {
  const tokens = text.split(FILL)
  // 姓 名 is more than 名.
  for (let count = Math.min(tokens.length, MOST_WORDS_OF_A_LABEL); count > 0; count -= 1) {
    const label = tokens.slice(-count).join('')
    if (label && knows(label)) return { label, before: beforeOf(text, tokens.slice(-count)), known: true }
  }
  const glued = gluedLabel(tokens.at(-1) ?? '', knows)
  if (glued && !alone) return { label: glued, before: text.slice(0, text.lastIndexOf(glued)), known: true }
  const label = alone ? tokens.join('') : (tokens.at(-1) ?? '')
  const apart = alone || /[\s_＿]{2,}$|[\n_＿]$/.test(text.slice(0, text.length - label.length))
  if (!apart || !LABEL.test(label) || readTicks(label)) return null
  return { label, before: alone ? '' : text.slice(0, text.length - label.length), known: false }
}

/** 一(1)班填表时间: a known label right behind the value before it. */
function gluedLabel(token: string, knows: (label: string) => boolean): string | null {
  if (OF_OTHERS.test(token)) return null
  for (let length = Math.min(8, token.length - 1); length >= 2; length -= 1)
    if (knows(token.slice(-length))) return token.slice(-length)
  return null
}

function beforeOf(text: string, label: readonly string[]): string {
  let end = text.length
  for (const token of label.toReversed()) end = token ? text.lastIndexOf(token, end) : end
  return text.slice(0, end)
}

function clean(value: string): string {
  const text = tidyProse(value.replace(FILL_AT_ENDS, ''))
  // The full stop of a sentence belongs to it, the one behind a word does not.
  return /[，。；]/.test(text) || text.length > 8 ? tidyProse(value.replace(FILL_ONLY_AT_ENDS, '')) : text
}
