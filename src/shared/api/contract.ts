import { z } from 'zod'
import type { RecordValues } from '../registers'
import {
  columnChoiceSchema,
  decisionSchema,
  type ImportPreview,
  type ImportRecord,
  type ImportRow,
  type ImportSummary,
  type MappableField
} from './imports'
import type { Account } from './accounts'
import type { EvidenceItem } from './evidence'
import { committeeProcedures } from './committee-procedures'
import type { ClassCompletion, CompletionStudent } from './forms'
import { gatheringProcedures } from './gathering-procedures'
import type { Progress } from './messages'
import { printProcedures } from './print-procedures'
import { classChoice, day, id, procedure, schoolYear, values } from './procedure'
import {
  type CellRefusal,
  type ClassNode,
  type HistoryEntry,
  type RecordPage,
  type ShownRecord,
  type ViewSums,
  viewSchema
} from './records'
import type { ReportSummary } from './reports'
import type { AuditEntry, SessionOpened, SessionState, Settings } from './session'
import { leftBehindDefinitions, settingsSchema } from './session'
import type { Sibling, StudentFile, TimelineEntry } from './students'
import { type TodoKind, todoKinds, type TodoList } from './todo'
import type { SoundingSnippet, TypingOffers } from './typing'
import { summaryProcedures } from './summary-procedures'
import { templateProcedures } from './template-procedures'
import { annualProcedures } from './annual-procedures'
import { formTemplateProcedures } from './form-template-procedures'
import { visitProcedures } from './visit-procedures'
import type { Warning, WarningCount } from './warnings'
import { wordingChoice, wordingProcedures } from './wording-procedures'

export type { Role } from './procedure'

const nothing = z.object({}).default({})
const password = z.string().max(200)
const field = z.string().max(60)
const changes = z
  .array(z.object({ id, version: z.number().int().optional(), values }))
  .min(1)
  .max(20000)
const importSession = z.string().max(40)
const memberPlace = z.object({ studentId: id, place: z.number().int().min(0).max(60) })
const accountClasses = z
  .array(
    z.object({ stage: z.enum(['小学', '初中']), entryYear: z.number().int(), classNo: z.number().int() })
  )
  .max(60)

/** Everything that can be asked of the core: an allow-list, with the role it needs and the shape of its input. */
export const contract = {
  'session.state': procedure<SessionState>()('anyone', nothing),
  'session.setUp': procedure<SessionOpened & { recoveryCode: string }>()(
    'anyone',
    z.object({
      schoolName: z.string().trim().min(1).max(60),
      stage: z.enum(['小学', '初中', '九年一贯']),
      programmeName: z.string().trim().min(1).max(40).default('校家同创台账'),
      displayName: z.string().trim().min(1).max(30),
      userName: z.string().trim().min(1).max(30).default('admin'),
      password
    })
  ),
  'session.startDemo': procedure<SessionOpened>()(
    'anyone',
    z.object({ students: z.number().int().min(10).max(5000).default(600) })
  ),
  'session.endDemo': procedure<null>()('anyone', nothing),
  'session.signIn': procedure<SessionOpened>()(
    'anyone',
    z.object({ userName: z.string().max(30), password })
  ),
  'session.recover': procedure<SessionOpened>()(
    'anyone',
    z.object({ userName: z.string().max(30), recoveryCode: z.string().max(80), newPassword: password })
  ),
  'session.signOut': procedure<null>()('anyone', nothing),
  'session.changePassword': procedure<null>()(
    'member',
    z.object({ oldPassword: password, newPassword: password })
  ),
  'settings.read': procedure<Settings>()('member', nothing),
  'settings.write': procedure<Settings>()('director', settingsSchema.partial()),
  'preferences.read': procedure<unknown>()('member', z.object({ key: z.string().max(60) })),
  'preferences.write': procedure<null>()('member', z.object({ key: z.string().max(60), value: z.json() })),

  'records.list': procedure<RecordPage>()(
    'member',
    z.object({ view: viewSchema, offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) })
  ),
  /** The ids of a whole view in its order, for choosing all of it. */
  'records.ids': procedure<number[]>()('member', z.object({ view: viewSchema })),
  /** A view added up by some of its number and choice fields. */
  'records.sums': procedure<ViewSums>()(
    'member',
    z.object({ view: viewSchema, fields: z.array(field).max(30) })
  ),
  'records.classes': procedure<ClassNode[]>()(
    'member',
    z.object({ register: z.string(), schoolYear: z.number().int().optional() })
  ),
  /** `schoolYear` is the one on the screen: grades, and the classes that are typed, belong to it. */
  'records.read': procedure<ShownRecord>()('member', z.object({ register: z.string(), id, schoolYear })),
  /** Shows one masked value (or a member's, as `guardians.0.phone`) in full, and logs that it was shown. */
  'records.reveal': procedure<{ value: string }>()('member', z.object({ register: z.string(), id, field })),
  'records.create': procedure<ShownRecord>()(
    'member',
    z.object({ register: z.string(), values, schoolYear })
  ),
  /** Changes fields of one or many records as one undoable step; `version` refuses to overwrite somebody else's change. */
  'records.update': procedure<ShownRecord[]>()(
    'member',
    z.object({
      register: z.string(),
      origin: z.enum(['edit', 'paste', 'form', 'fix']).default('edit'),
      changes,
      schoolYear
    })
  ),
  /** What `records.update` would refuse of these changes, value by value; writes nothing. */
  'records.check': procedure<CellRefusal[]>()(
    'member',
    z.object({ register: z.string(), changes, schoolYear })
  ),
  'records.remove': procedure<{ count: number }>()(
    'member',
    z.object({ register: z.string(), ids: z.array(id).min(1) })
  ),
  'records.restore': procedure<{ count: number }>()(
    'member',
    z.object({ register: z.string(), ids: z.array(id).min(1) })
  ),
  'records.history': procedure<HistoryEntry[]>()('member', z.object({ register: z.string(), id })),
  'records.undo': procedure<{ label: string }>()('member', nothing),
  'records.redo': procedure<{ label: string }>()('member', nothing),
  'records.undoState': procedure<{ undo: string | null; redo: string | null }>()('member', nothing),

  /** Needs the file beside the message. */
  'imports.open': procedure<ImportPreview>()(
    'member',
    z.object({ register: z.string().optional(), schoolYear: z.number().int().optional() })
  ),
  /**
   * One more file (a further workbook of cards) for an import that is being prepared; needs the file beside it. Where
   * `more` follow, its rows are not read yet: `imports.remap` reads them all at the end.
   */
  'imports.add': procedure<ImportPreview>()(
    'member',
    z.object({ importSession, more: z.boolean().default(false) })
  ),
  'imports.remap': procedure<ImportPreview>()(
    'member',
    z.object({
      importSession,
      schoolYear: z.number().int().optional(),
      columns: z.array(columnChoiceSchema).default([]),
      classNames: z.array(z.object({ sheet: z.number().int(), className: z.string() })).default([]),
      skipSheets: z.array(z.number().int()).default([]),
      /** Which class a text in the file means: 三年级 is 三(1)班 in a school with one class a grade. */
      classAliases: z.array(z.object({ text: z.string().max(60), className: z.string().max(30) })).default([])
    })
  ),
  'imports.fields': procedure<MappableField[]>()('member', z.object({ register: z.string() })),
  'imports.rows': procedure<{ total: number; rows: ImportRow[] }>()(
    'member',
    z.object({
      importSession,
      only: z
        .enum(['all', 'create', 'update', 'unchanged', 'conflict', 'rejected', 'warnings'])
        .default('all'),
      /** Hides ID numbers, phones and addresses: what a window asks for. */
      masked: z.boolean().default(false),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(5000)
    })
  ),
  'imports.decide': procedure<ImportSummary>()(
    'member',
    z.object({
      importSession,
      decisions: z.array(z.object({ index: z.number().int(), decision: decisionSchema }))
    })
  ),
  /** Conflicts nobody decided are refused (`import_undecided`) or, where the caller says so, left out. */
  'imports.apply': procedure<{ importId: string; summary: ImportSummary }>()(
    'member',
    z.object({ importSession, undecided: z.enum(['refuse', 'skip']).default('refuse') })
  ),
  /** Answers with a workbook of the rejected rows and a 错误原因 column. */
  'imports.rejected': procedure<null>()('member', z.object({ importSession })),
  'imports.close': procedure<null>()('member', z.object({ importSession })),
  'imports.list': procedure<ImportRecord[]>()('member', nothing),
  'imports.undo': procedure<{ undone: number; kept: number }>()(
    'director',
    z.object({ importId: z.string().max(40) })
  ),

  /** Answers with a workbook. The public profile holds name and class only, whatever `fields` says. */
  'exports.workbook': procedure<{ rows: number }>()(
    'member',
    z.object({
      view: viewSchema,
      profile: z.enum(['full', 'public']),
      fields: z.array(field).optional(),
      /** Rare fields that hold data too, where a register's lists have the usual ones only. */
      everything: z.boolean().optional(),
      /** Collections that get a further sheet with one row a member: attendance, matters, lessons. */
      sheets: z.array(z.string()).optional(),
      ...wordingChoice
    })
  ),

  /**
   * Answers with cards on one A4 page each: of the records of a view, of one student, or blank ones for a class (or
   * one, without a class). Registers with a card: environment_forms, left_behind_children, and those that declare one;
   * of a register with many records a student, `studentId` prints those of the school year.
   */
  'exports.cards': procedure<{ cards: number }>()(
    'member',
    z.object({
      register: z.string(),
      view: viewSchema.optional(),
      studentId: id.optional(),
      schoolYear,
      /** The cut-off date of the facts on the cards of `studentId`; a view has its own. */
      asOf: day.optional(),
      /** Names and classes are printed, the rest is left to the pen. */
      blank: z.object({ ...classChoice, copies: z.number().int().min(1).max(200).optional() }).optional()
    })
  ),

  /** The evidence (佐证材料) of one record, in the order it was added; what was removed says since when. */
  'attachments.list': procedure<EvidenceItem[]>()('member', z.object({ register: z.string(), id })),
  /** Adds the photo, scan or PDF beside the message to a record. */
  'attachments.add': procedure<EvidenceItem>()('member', z.object({ register: z.string(), id })),
  /** Answers with the file, and logs that it was looked at. */
  'attachments.read': procedure<{ type: EvidenceItem['type'] }>()('member', z.object({ id })),
  'attachments.remove': procedure<null>()('member', z.object({ id })),
  'attachments.restore': procedure<null>()('member', z.object({ id })),
  /** Answers with a zip for an inspection: a folder a record, and an index. `lost` counts files that are not whole. */
  'attachments.exportFolder': procedure<{ records: number; files: number; lost: number }>()(
    'member',
    z.object({ view: viewSchema })
  ),

  /** Everything about one student: `asOf` is the cut-off date of the left-behind findings, today where absent. */
  'students.file': procedure<StudentFile>()('member', z.object({ id, schoolYear, asOf: day.optional() })),
  'students.timeline': procedure<TimelineEntry[]>()('member', z.object({ id })),
  /** Says that a member of one family is the same person as one of another; the facts of the first are kept for both. */
  'students.linkAdults': procedure<Sibling[]>()('member', z.object({ one: memberPlace, other: memberPlace })),
  'students.unlinkAdult': procedure<Sibling[]>()('member', z.object({ member: memberPlace })),

  /**
   * Begins the forms of a school year for one student or a class: drafts with what last year's form said. Students
   * with a form are passed over; answers with how many were made and how many of them carry last year's answers.
   */
  'forms.begin': procedure<{ made: number; carried: number; ids: number[] }>()(
    'member',
    z.object({ schoolYear: z.number().int(), studentId: id.optional(), ...classChoice })
  ),
  /** Drafts that the family confirmed. Refuses with `form_incomplete` where required fields are empty. */
  'forms.confirm': procedure<{ confirmed: number }>()(
    'member',
    z.object({ ids: z.array(id).min(1).max(5000) })
  ),
  'forms.completion': procedure<ClassCompletion[]>()('member', z.object({ schoolYear: z.number().int() })),
  'forms.completionStudents': procedure<CompletionStudent[]>()(
    'member',
    z.object({
      schoolYear: z.number().int(),
      ...classChoice,
      only: z.enum(['all', 'confirmed', 'drafts', 'missing', 'withoutGuardianPhone']).default('all')
    })
  ),
  ...committeeProcedures,
  ...gatheringProcedures,
  ...visitProcedures,
  ...templateProcedures,
  ...summaryProcedures,
  ...wordingProcedures,
  ...annualProcedures,
  ...formTemplateProcedures,
  ...printProcedures,

  'warnings.list': procedure<{ counts: WarningCount[]; total: number; warnings: Warning[] }>()(
    'member',
    z.object({
      ...classChoice,
      code: z.string().max(60).optional(),
      settled: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200)
    })
  ),
  /** Takes a warning off the list, with a reason, until the facts behind it change. */
  'warnings.settle': procedure<null>()(
    'member',
    z.object({ studentId: id, code: z.string().max(60), reason: z.string().trim().min(1).max(200) })
  ),
  'warnings.reopen': procedure<null>()('member', z.object({ studentId: id, code: z.string().max(60) })),

  /** What waits for the account, overdue first. */
  'todo.list': procedure<TodoList>()(
    'member',
    z.object({
      kind: z.enum(Object.keys(todoKinds) as [TodoKind, ...TodoKind[]]).optional(),
      className: z.string().max(30).optional(),
      /** What was put off, instead of what is open. */
      postponed: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200)
    })
  ),
  /** Takes an entry off the list until a day, with a reason. */
  'todo.postpone': procedure<null>()(
    'member',
    z.object({ entry: z.string().max(120), until: day, reason: z.string().trim().min(1).max(200) })
  ),
  'todo.resume': procedure<null>()('member', z.object({ entry: z.string().max(120) })),
  /** What the account typed lately into the fields of a register, and what a new record begins with. */
  'typing.offers': procedure<TypingOffers>()('member', z.object({ register: z.string(), schoolYear })),
  /** The snippets of the account with their sounds; they are kept with `preferences.write` under `snippets`. */
  'typing.snippets': procedure<SoundingSnippet[]>()('member', nothing),

  'accounts.list': procedure<Account[]>()('director', nothing),
  /** Answers with the recovery code of the new account, which is shown once. */
  'accounts.create': procedure<{ account: Account; recoveryCode: string }>()(
    'director',
    z.object({
      userName: z.string().trim().min(1).max(30),
      displayName: z.string().trim().min(1).max(30),
      role: z.enum(['director', 'member']),
      password,
      classes: accountClasses.default([])
    })
  ),
  'accounts.update': procedure<Account>()(
    'director',
    z.object({
      id,
      displayName: z.string().trim().min(1).max(30).optional(),
      classes: accountClasses.optional(),
      closed: z.boolean().optional()
    })
  ),
  /** Gives somebody who forgot it a new password; the recovery code of the account changes with it. */
  'accounts.setPassword': procedure<{ recoveryCode: string }>()('director', z.object({ id, password })),

  'audit.list': procedure<{ total: number; entries: AuditEntry[] }>()(
    'director',
    z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) })
  ),

  'work.progress': procedure<Progress | null>()('anyone', z.object({ job: z.string().max(40) })),
  'work.cancel': procedure<null>()('anyone', z.object({ job: z.string().max(40) })),

  /**
   * Answers with the backup: one self-contained, encrypted and verified file. `evidence` counts the files of evidence
   * in it; `left` are sentences about those that could not go into it.
   */
  'backups.make': procedure<{ students: number; evidence: number; left: string[] }>()('director', nothing),
  /** Needs the backup beside the message and the password of an account in it; on a ledger in use only its director may. */
  'backups.restore': procedure<null>()('anyone', z.object({ userName: z.string().max(30), password })),
  /** `findings` are what is wrong, `notes` what is worth knowing and does no harm. */
  'backups.check': procedure<{ sound: boolean; findings: string[]; notes: string[] }>()('director', nothing),

  /** Counts with the definition they rest on; answers with a workbook beside the figures. */
  'reports.summary': procedure<ReportSummary>()(
    'member',
    z.object({
      register: z.string(),
      asOf: day,
      /** For left_behind_children; the school's own definition where absent. */
      definition: z.enum(leftBehindDefinitions).optional()
    })
  ),
  /** Fills an empty ledger with a made-up school, the same one for the same seed. */
  'demo.fill': procedure<{ students: number }>()(
    'director',
    z.object({ students: z.number().int().min(1).max(200_000), seed: z.number().int().default(1) })
  )
} as const

export type Contract = typeof contract
export type ProcedureName = keyof Contract
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]['input']>
export type ParsedInputOf<Name extends ProcedureName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends ProcedureName> =
  NonNullable<Contract[Name]['output']> | (null extends Contract[Name]['output'] ? null : never)
export type { RecordValues }
