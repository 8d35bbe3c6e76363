import type { FieldDeclaration } from '@shared/registers'
import { environmentForms } from '@shared/registers/environment-forms'
import { type CardPupil, cardPupils } from './cards-people'
import { Paper, type Place } from './paper'
import { workbook } from './write'

/** A form drawn at random, filled in for some pupils: what each card says under which header. */
export interface RandomCards {
  bytes: Uint8Array
  cards: ReadonlyMap<string, string>[]
}

/** What is printed at one place of a form, and what may be filled in there. */
interface Blank {
  header: string
  label: string
  /** The options, where they are printed with boxes to tick. */
  printed: readonly string[] | null
  several: boolean
  answer(pupil: CardPupil): string
}

type Part =
  | { kind: 'beside' | 'above' | 'inside'; blanks: Blank[]; group: string | null }
  | { kind: 'family'; labels: string[]; rows: number }
  | { kind: 'heading'; text: string }

/** Answers to questions without options; some are labels on other forms. */
const ANSWERS: Record<string, readonly string[]> = {
  filledOn: ['2026年9月8日', '2026-09-01'],
  health: ['健康', '良好', '残疾'],
  medicalHistory: ['无', '哮喘', '青霉素过敏'],
  talent: ['画画', '篮球', '阅读'],
  mainGuardian: ['父亲', '奶奶', '母亲'],
  caretaker: ['母亲', '外婆', '姑姑'],
  expectations: ['健康成长', '好好学习,将来考上大学'],
  chores: ['经常', '偶尔', '洗碗扫地'],
  commuteDangers: ['无', '过马路', '池塘'],
  escort: ['奶奶', '自己'],
  villagePhone: ['13700000002', '0794-8221234'],
  ethnicity: ['汉族', '畲族']
}
const PLAIN = ['一般', '较好', '无', '每天', '按时完成']
const GROUPS = ['基\n本\n情\n况', '家\n庭\n情\n况', '周\n边\n环\n境', '在\n家\n表\n现']
const FACTS = ['年龄', '文化程度', '职业', '工作单位', '联系电话', '是否监护人']
/** What could be read for another label's person or place without the rows around it. */
const AMBIGUOUS = new Set(['villageContact', 'escort', 'caretaker', 'mainGuardian', 'badPlaceDistance'])
const TICKS = [
  (word: string, on: boolean) => `${on ? '☑' : '□'}${word} `,
  (word: string, on: boolean) => `${word}${on ? '☑' : '□'} `,
  (word: string, on: boolean) => `${word}(${on ? '√' : ' '}) `
]

/** Draws a form and fills it in; the same one for the same seed. */
export function randomCards(seed: number): RandomCards {
  const chance = createChance(seed)
  const parts = drawForm(chance)
  const width = 2 + chance.below(3) * 2
  const tick = chance.pick(TICKS)
  const empty = chance.pick([0, 2, 5])
  const cards: Map<string, string>[] = []
  const sheets = cardPupils(seed, chance.pick([1, 2, 4, 6])).map((pupil, index) => {
    const said = new Map<string, string>()
    cards.push(said)
    const answer = (blank: Blank) => {
      const kept = blank.header === '姓名' || chance.below(10) >= empty
      const value = kept ? blank.answer(pupil) : ''
      said.set(blank.header, value)
      if (!blank.printed) return value || null
      return blank.printed.map((word) => tick(word, value.split('、').includes(word))).join('')
    }
    return drawCard(new Paper(`表${index + 1}`), { parts, width, answer, pupil, said }).sheet()
  })
  return { bytes: workbook(sheets), cards }
}

type Chance = ReturnType<typeof createChance>

function createChance(seed: number) {
  let state = seed * 2654435761
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, pick: <Value>(values: readonly Value[]) => values[below(values.length)] as Value }
}

function drawForm(chance: Chance): Part[] {
  const decorate = decoration(chance)
  const named = new Set<string>()
  const blanks = Object.entries<FieldDeclaration>(environmentForms.fields)
    .filter(([key]) => key === 'name' || (!AMBIGUOUS.has(key) && key !== 'formState' && chance.below(3) > 0))
    .map(([key, field]) => blankOf(key, field, chance, decorate))
    .filter(({ header }) => !named.has(header) && named.add(header))
  const [name, ...others] = blanks
  const shuffled = others
    .map((blank) => ({ blank, at: chance.below(1000) }))
    .sort((one, other) => one.at - other.at)
  const rest = [name as Blank, ...shuffled.map(({ blank }) => blank)]
  const parts: Part[] = []
  const style = chance.pick(['beside', 'beside', 'beside', 'inside'] as const)
  while (rest.length > 0) {
    const above = parts.length > 1 && chance.below(8) === 0 && rest.length > 3
    const kind = above ? 'above' : style
    const group = kind === 'beside' && chance.below(5) === 0 ? chance.pick(GROUPS) : null
    const row = rest.splice(0, above ? 3 : group ? 4 : 1 + chance.below(3))
    parts.push({ kind, blanks: above ? row.map(unticked) : row, group: row.length > 2 ? group : null })
  }
  if (chance.below(2)) parts.splice(1 + chance.below(parts.length), 0, familyPart(chance))
  if (chance.below(3) === 0) parts.splice(2, 0, { kind: 'heading', text: '二、家庭及周边情况' })
  return parts
}

function familyPart(chance: Chance): Part {
  const labels = ['称谓', '姓名', ...FACTS.filter(() => chance.below(3) > 0), '备注']
  return { kind: 'family', labels, rows: 2 + chance.below(4) }
}

/** Rows of values have no room for options. */
function unticked(blank: Blank): Blank {
  return { ...blank, printed: null }
}

/** One school writes colons, another spaces out two signs, a third marks what is required. */
function decoration(chance: Chance): (label: string) => string {
  const style = chance.below(4)
  return (label) => {
    if (style === 1) return `${label}：`
    if (style === 2 && /^\p{Script=Han}{2}$/u.test(label)) return `${label[0]}  ${label[1]}`
    return style === 3 && chance.below(2) ? `★${label}` : label
  }
}

function blankOf(
  key: string,
  field: FieldDeclaration,
  chance: Chance,
  decorate: (label: string) => string
): Blank {
  const header = key === 'name' ? '姓名' : chance.pick([field.label, field.label, ...(field.synonyms ?? [])])
  const options = field.kind.startsWith('choice') ? (field.options ?? []).map(({ label }) => label) : null
  const several = field.kind === 'choices'
  const printed =
    options &&
    options.length < 10 &&
    !options.some((word) => word.includes('、')) &&
    key !== 'boarding' &&
    chance.below(3) === 0
      ? options
      : null
  const kept = chance.below(10)
  return {
    header,
    label: decorate(header),
    several,
    printed,
    answer: (pupil) => {
      const own = key in pupil && !options ? String(pupil[key as keyof CardPupil]) : null
      if (key === 'schoolClass') return '三(1)班'
      if (own !== null) return own
      if (field.kind === 'yesNo') return chance.pick(['是', '否'])
      if (field.kind === 'number') return String(1 + chance.below(30))
      if (!options) return chance.pick(ANSWERS[key] ?? PLAIN)
      const chosen = [chance.pick(options), several ? options[kept % options.length] : undefined]
      return options.filter((word) => chosen.includes(word)).join('、')
    }
  }
}

interface Drawing {
  parts: readonly Part[]
  width: number
  answer(blank: Blank): string | null
  pupil: CardPupil
  said: Map<string, string>
}

function drawCard(paper: Paper, drawing: Drawing): Paper {
  const { parts, width } = drawing
  paper.line(['学生家庭及周边环境登记表', width + 1])
  for (const part of parts) {
    if (part.kind === 'heading') paper.line([part.text, width + 1])
    else if (part.kind === 'family') drawFamily(paper, part.labels, part.rows, drawing)
    else if (part.kind === 'above') {
      paper.line(...part.blanks.map(({ label }): Place => label))
      paper.line(...part.blanks.map((blank): Place => drawing.answer(blank)))
    } else if (part.group !== null) drawGroup(paper, part.blanks, part.group, drawing)
    else if (part.kind === 'inside')
      paper.line(
        ...part.blanks.map(
          (blank): Place => `${blank.label.replace('：', '')}：${drawing.answer(blank) ?? '____'}`
        )
      )
    else paper.line(...besides(part.blanks, width + 1, drawing))
  }
  return paper
}

/** Labels with their values, the last value as wide as there is room. */
function besides(blanks: readonly Blank[], width: number, { answer }: Drawing): Place[] {
  return blanks.flatMap((blank, place): Place[] => {
    const last = place === blanks.length - 1
    return [blank.label, [answer(blank), last ? Math.max(1, width - place * 2 - 1) : 1]]
  })
}

function drawGroup(paper: Paper, blanks: readonly Blank[], group: string, drawing: Drawing) {
  const half = Math.ceil(blanks.length / 2)
  paper.line([group, 1, 2], ...besides(blanks.slice(0, half), drawing.width, drawing))
  paper.line(...besides(blanks.slice(half), drawing.width, drawing))
}

function drawFamily(paper: Paper, labels: readonly string[], rows: number, { pupil, said }: Drawing) {
  paper.line(['家\n庭\n成\n员', 1, rows + 1], ...labels)
  for (let place = 0; place < rows; place += 1) {
    const one = pupil.family[place]
    const facts: Record<string, string> = one
      ? {
          称谓: one.relation,
          姓名: one.name,
          年龄: String(one.age),
          文化程度: one.education,
          职业: one.job,
          工作单位: one.workplace,
          联系电话: one.phone,
          是否监护人: one.isGuardian ? '是' : '否'
        }
      : {}
    paper.line(...labels.map((label) => facts[label] ?? null))
    if (one) for (const label of labels) said.set(`家庭成员${place + 1}${label}`, facts[label] ?? '')
  }
}
