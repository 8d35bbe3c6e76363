import type { Option, RecordValues } from '@shared/registers'
import * as options from '@shared/registers/environment-options'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import type { Chance } from './chance'
import { adultName, surname } from './made-up-names'

const EXPECTATIONS = ['健康成长,品学兼优', '考上好高中', '养成好习惯', '懂事、孝顺', '希望孩子多读书']
const DIFFICULTIES = ['工作忙,陪伴少', '文化程度低,辅导不了作业', '孩子爱玩手机', '老人管教不了']
const SUGGESTIONS = ['多开家长会', '多和家长联系', '希望学校有晚托', '无']
const WAYS = {
  走读: ['步行', '自行车', '家长接送', '家长接送', '公共交通'],
  住校: ['校车', '家长接送', '公共交通']
}

/** The answers of a made-up registration form about a student, without its state and date. */
export function makeForm(chance: Chance, student: RecordValues): RecordValues {
  const guardians = Array.isArray(student.guardians) ? student.guardians : []
  const first = String(guardians[0]?.relation ?? '父亲')
  const distance = chance.whole(2, student.boarding === '住校' ? 160 : 40) / 10
  return {
    familyType: chance.happens(0.86) ? '双亲完整' : chance.pick(['单亲', '离异', '重组', '隔代']),
    mainGuardian: first,
    // One in forty says the parents look after the child together, whoever is away.
    guardianshipMode: chance.happens(0.975) ? guardianshipOf(student, first) : '父母共同',
    economicStatus: chance.pick(['好', '一般', '一般', '一般', '困难']),
    incomeSources: several(chance, options.incomeSources.slice(0, 4), 2),
    housing: chance.pick(['自有', '自有', '自有', '租住', '借住']),
    studySpace: chance.happens(0.7),
    familyAtmosphere: chance.pick(['和睦', '和睦', '和睦', '一般', '紧张']),
    parentingStyle: chance.pick(['民主', '民主', '民主', '溺爱', '放任', '粗暴']),
    parentHabits: chance.happens(0.1) ? several(chance, options.parentHabits.slice(0, 2), 1) : '无',
    expectations: chance.happens(0.6) ? chance.pick(EXPECTATIONS) : null,
    difficulties: chance.happens(0.4) ? chance.pick(DIFFICULTIES) : null,
    suggestions: chance.happens(0.3) ? chance.pick(SUGGESTIONS) : null,
    homework: chance.pick(['按时完成', '按时完成', '有时拖拉', '需要督促']),
    screenTime: chance.pick(['每天半小时以内', '周末上网', '不上网', '每天一两小时']),
    locality: chance.pick(['村庄', '村庄', '村庄', '集镇', '城乡结合部']),
    badPlaces: chance.happens(0.15) ? several(chance, options.badPlaces.slice(0, 6), 2) : '无',
    hazards: chance.happens(0.4) ? several(chance, options.hazards.slice(0, 6), 2) : '无',
    commuteMode: chance.pick(WAYS[student.boarding === '住校' ? '住校' : '走读']),
    commuteDistanceKm: distance,
    commuteMinutes: Math.round(distance * chance.whole(4, 12)),
    escort: chance.happens(0.5) ? first : null,
    villageContact: chance.happens(0.3) ? adultName(chance, surname(chance), '男') : null
  }
}

/** Who looks after the child: the person named first, where somebody is away. */
function guardianshipOf({ leftBehind }: RecordValues, first: string): string {
  if (leftBehind === '单亲留守') return first.charAt(0)
  if (leftBehind !== '双亲留守') return '父母共同'
  return first.startsWith('外') ? '外祖父母' : '祖父母'
}

/** What a year changes in the answers: most stay. */
export function formOfNextYear(chance: Chance, form: RecordValues): RecordValues {
  return {
    ...form,
    ...(chance.happens(0.15) ? { economicStatus: chance.pick(['一般', '困难']) } : {}),
    ...(chance.happens(0.1) ? { commuteMode: chance.pick(WAYS.走读) } : {}),
    ...(chance.happens(0.2) ? { screenTime: chance.pick(['每天半小时以内', '每天一两小时']) } : {})
  }
}

function several(chance: Chance, among: readonly Option[], most: number): string {
  const start = chance.whole(0, among.length - 1)
  return among
    .slice(start, start + chance.whole(1, most))
    .map(({ label }) => label)
    .join(CHOICES_JOINED_BY)
}
