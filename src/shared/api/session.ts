import { z } from 'zod'
import { isMonthAndDay } from '../rules/terms'
import { visitGroups, type VisitRule } from '../rules/visit-plan'

/** What a school changed about one field of a form: its stored values are never touched. */
export const fieldChoiceSchema = z.object({
  label: z.string().trim().min(1).max(40).optional(),
  hidden: z.boolean().optional(),
  required: z.boolean().optional(),
  /** The words offered, in this order: shipped ones and the school's own. Those left out stay readable. */
  options: z.array(z.string().trim().min(1).max(40)).max(60).optional(),
  /** The school's own words that it does not offer any more; kept by the core, so that they stay readable. */
  retired: z.array(z.string().trim().min(1).max(40)).max(200).optional()
})
export type FieldChoice = z.infer<typeof fieldChoiceSchema>

/** Who is told of a sign of harm (未成年人保护法 §11): shown with the duty to report. */
export const reportContactSchema = z.object({
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().max(40)
})

/** The definitions of a left-behind child (domain §2.6). */
export const leftBehindDefinitions = ['A', 'B', 'C', 'D'] as const
export type LeftBehindDefinition = (typeof leftBehindDefinitions)[number]

const monthAndDay = z.string().refine(isMonthAndDay)

/** Which children are to be visited at home how often, and by which methods of `home_visits` (none for all). */
export const visitRuleSchema = z.object({
  group: z.enum(visitGroups),
  per: z.enum(['term', 'schoolYear']),
  methods: z.array(z.string().trim().min(1).max(40)).max(20)
})

/** The school's settings. Every label that differs between schools or bureaus is here, not in code (domain §0, §6). */
export const settingsSchema = z.object({
  programmeName: z.string().trim().min(1).max(40),
  schoolName: z.string().trim().min(1).max(60),
  stage: z.enum(['小学', '初中', '九年一贯']),
  /** 六三制 has six primary grades, 五四制 five. */
  primaryGrades: z.union([z.literal(5), z.literal(6)]),
  /** Minutes without use after which the ledger locks itself. */
  autoLockMinutes: z.number().int().min(1).max(240),
  /** By register key and field key. */
  fieldChoices: z.record(z.string().max(40), z.record(z.string().max(40), fieldChoiceSchema)),
  /** The definition that the bureau of this school uses. */
  leftBehindDefinition: z.enum(leftBehindDefinitions),
  /** A stay at home of up to so many days does not end an absence (a visit at 春节). */
  visitDays: z.number().int().min(0).max(120),
  /** The most absences a school year with which a parent still graduates from the family school (§1.9). */
  trainingAbsences: z.number().int().min(0).max(60),
  /** The county of the school, as 江西省抚州市临川区, to tell 县内 from 省内县外 and 省外. */
  homeCounty: z.string().trim().max(60),
  reportContacts: z.array(reportContactSchema).max(8),
  /** Hours (课时) of lectures on the law that a calendar year must have (教育部令第52号). */
  legalHours: z.number().min(0).max(100),
  /** The first day of the second term, `MM-DD`, after the winter holidays: their visits count for the first term. */
  springTermFrom: monthAndDay.refine((day) => day <= '04-30'),
  /** By when the home visits of each term are due, `MM-DD`. */
  visitDueDays: z.object({ first: monthAndDay, second: monthAndDay }),
  visitRules: z.array(visitRuleSchema).max(10)
})
export type Settings = z.infer<typeof settingsSchema>

/** What set-up does not ask for. A ledger made before a setting existed has these too. */
export const firstSettings = {
  primaryGrades: 6,
  autoLockMinutes: 15,
  fieldChoices: {},
  leftBehindDefinition: 'B',
  visitDays: 30,
  trainingAbsences: 1,
  homeCounty: '',
  legalHours: 4,
  reportContacts: [
    { name: '公安机关', phone: '110' },
    { name: '政府热线(民政、未成年人保护)', phone: '12345' },
    { name: '教育主管部门', phone: '' }
  ],
  springTermFrom: '02-15',
  visitDueDays: { first: '01-31', second: '06-30' },
  visitRules: [{ group: '留守儿童', per: 'term', methods: [] }] as VisitRule[]
} satisfies Partial<Settings>

/** What the window must show first: set-up, sign-in, or the ledger. */
export interface SessionState {
  stage: 'empty' | 'locked' | 'open'
  programmeName: string
  /** Absent until somebody is signed in. */
  schoolName?: string
  demo: boolean
  version: string
}

/** A session after sign-in. `session` goes with every further message. */
export interface SessionOpened {
  session: string
  userName: string
  displayName: string
  role: 'director' | 'member'
  settings: Settings
  demo: boolean
}

/** One line of the log of changes and deliberate looks. */
export interface AuditEntry {
  at: string
  account: string
  action: string
  subject: string
}
