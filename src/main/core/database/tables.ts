import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type CollectionDeclaration, type RegisterDeclaration, registers } from '@shared/registers'
import { recordColumns, type StoredColumn, storedColumns } from './columns'

/**
 * The table of a register: its own columns, then one for each declared field. `other_columns` keeps what an
 * imported file held in columns that have no field, `name_key` sorts names by pinyin. A record about a student keeps
 * the student's id, and the start year of its school year where there is one a year.
 */
export function tableOf(register: RegisterDeclaration) {
  return sqliteTable(register.table, {
    id: integer('id').primaryKey(),
    version: integer('version').notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
    otherColumns: text('other_columns'),
    doubts: text('doubts'),
    nameKey: text('name_key'),
    ...builders(recordColumns(register))
  })
}

/** The table of a collection: one row for each member, in the order of `position`. */
export function collectionTableOf(collection: CollectionDeclaration) {
  return sqliteTable(collection.table, {
    id: integer('id').primaryKey(),
    ownerId: integer('owner_id').notNull(),
    position: integer('position').notNull(),
    ...builders(storedColumns(collection.fields))
  })
}

function builders(columns: StoredColumn[]) {
  return Object.fromEntries(
    columns.map(({ key, name, type }) => [
      key,
      type === 'text' ? text(name) : type === 'integer' ? integer(name) : real(name)
    ])
  )
}

/** One step somebody took: an edit, a paste, an import, an undo. Undo works on whole change sets. */
export const changeSets = sqliteTable('change_sets', {
  id: integer('id').primaryKey(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  /** `edit`, `paste`, `form`, `fix`, `create`, `remove`, `restore`, `import`, `demo`, `undo`, `redo`. */
  origin: text('origin').notNull(),
  label: text('label').notNull(),
  undoneAt: text('undone_at'),
  /** The change set that this one reverses. */
  undoes: integer('undoes'),
  importId: text('import_id')
})

/** What happened to one record in a change set: the changed stored values before and after, as JSON. */
export const changes = sqliteTable('changes', {
  id: integer('id').primaryKey(),
  changeSetId: integer('change_set_id').notNull(),
  register: text('register').notNull(),
  recordId: integer('record_id').notNull(),
  action: text('action').notNull(),
  before: text('before'),
  after: text('after')
})

/** Deliberate looks at masked values; `field` is `*` for an export of whole records. */
export const looks = sqliteTable('looks', {
  id: integer('id').primaryKey(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  register: text('register').notNull(),
  /** NULL for an export, which looks at many. */
  recordId: integer('record_id'),
  field: text('field').notNull()
})

/** Imports that were applied. */
export const imports = sqliteTable('imports', {
  id: text('id').primaryKey(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  fileName: text('file_name').notNull(),
  register: text('register').notNull(),
  summary: text('summary').notNull(),
  changeSetId: integer('change_set_id'),
  undoneAt: text('undone_at')
})

/** Confirmed column mappings, remembered by the headers they were confirmed for. */
export const importMappings = sqliteTable('import_mappings', {
  signature: text('signature').primaryKey(),
  register: text('register').notNull(),
  mapping: text('mapping').notNull(),
  confirmedAt: text('confirmed_at').notNull()
})

/** What a school calls its classes, where the grammar of class names does not say. */
export const classAliases = sqliteTable('class_aliases', {
  alias: text('alias').primaryKey(),
  stage: text('stage').notNull(),
  entryYear: integer('entry_year').notNull(),
  classNo: integer('class_no').notNull()
})

/** The school's settings: one row for each, its value as JSON. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull()
})

/** What an account keeps between sessions, such as chosen columns. */
export const preferences = sqliteTable(
  'preferences',
  {
    accountId: integer('account_id').notNull(),
    key: text('key').notNull(),
    value: text('value').notNull()
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })]
)

/** Warnings of the consistency list that somebody looked into; each returns when the facts behind it change. */
export const settledWarnings = sqliteTable('settled_warnings', {
  id: integer('id').primaryKey(),
  studentId: integer('student_id').notNull(),
  code: text('code').notNull(),
  /** A digest of the facts as they were when it was settled. */
  facts: text('facts').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull()
})

/** The classes that an account teaches: what a member sees. Classes are kept by their entry, as students' are. */
export const accountClasses = sqliteTable('account_classes', {
  id: integer('id').primaryKey(),
  accountId: integer('account_id').notNull(),
  stage: text('stage').notNull(),
  entryYear: integer('entry_year').notNull(),
  classNo: integer('class_no').notNull()
})

/**
 * Photos and scans that prove a record. The files lie beside the database, encrypted each by a key of its own, under
 * `file`; `digest` is the SHA-256 of what is kept, `stored_digest` of the encrypted file on the disk.
 */
export const attachments = sqliteTable('attachments', {
  id: integer('id').primaryKey(),
  register: text('register').notNull(),
  recordId: integer('record_id').notNull(),
  /** As it was called when it was added; may hold a name, and so it never becomes a file name on the disk. */
  name: text('name').notNull(),
  type: text('type').notNull(),
  size: integer('size').notNull(),
  width: integer('width'),
  height: integer('height'),
  digest: text('digest').notNull(),
  file: text('file').notNull(),
  storedDigest: text('stored_digest').notNull(),
  thumbnail: blob('thumbnail'),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  removedAt: text('removed_at'),
  removedBy: text('removed_by')
})

/** What was done with evidence, for the log: a row of `attachments` says only how it is now. */
export const attachmentSteps = sqliteTable('attachment_steps', {
  id: integer('id').primaryKey(),
  attachmentId: integer('attachment_id').notNull(),
  action: text('action').notNull(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull()
})

/** Entries of the to-do list that somebody put off, until when and why. */
export const postponements = sqliteTable('postponements', {
  id: integer('id').primaryKey(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  /** The entry: its kind and what it is about, such as `visit:12:2026-1`. */
  entry: text('entry').notNull(),
  /** `YYYY-MM-DD` */
  until: text('until').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull()
})

/** How a recipient wants values written, as JSON (`Wording`); removed ones stay for what refers to them. */
export const wordingProfiles = sqliteTable('wording_profiles', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  wording: text('wording').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at')
})

/** What the columns of a recipient's template mean, remembered by its headers. */
export const templateBindings = sqliteTable('template_bindings', {
  signature: text('signature').primaryKey(),
  title: text('title').notNull(),
  bindings: text('bindings').notNull(),
  wordingProfileId: integer('wording_profile_id'),
  confirmedAt: text('confirmed_at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull()
})

/** Workbooks and documents by which a school replaces built-in forms; the latest one that is not removed counts. */
export const formTemplates = sqliteTable('form_templates', {
  id: integer('id').primaryKey(),
  form: text('form').notNull(),
  name: text('name').notNull(),
  content: blob('content').notNull(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  removedAt: text('removed_at')
})

/** Reports as they were sent: `evidence` holds the rows behind the figures, gzipped; `digest` is the SHA-256 of all that was frozen. */
export const reportSnapshots = sqliteTable('report_snapshots', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  recipient: text('recipient').notNull(),
  note: text('note'),
  question: text('question').notNull(),
  /** `YYYY-MM-DD` */
  asOf: text('as_of').notNull(),
  summary: text('summary').notNull(),
  evidence: blob('evidence').notNull(),
  digest: text('digest').notNull(),
  at: text('at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull(),
  removedAt: text('removed_at')
})

/** What a school writes into the summary of a year; `period` as `schoolYear:2026` or `calendarYear:2026`. */
export const annualSummaries = sqliteTable('annual_summaries', {
  id: integer('id').primaryKey(),
  period: text('period').notNull().unique(),
  texts: text('texts').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: text('updated_at').notNull(),
  accountId: integer('account_id').notNull(),
  accountName: text('account_name').notNull()
})

/** Who may sign in. Passwords are not here: they wrap the data key in the keyring. */
export const accounts = sqliteTable('accounts', {
  id: integer('id').primaryKey(),
  userName: text('user_name').notNull().unique(),
  displayName: text('display_name').notNull(),
  role: text('role').notNull(),
  createdAt: text('created_at').notNull(),
  /** Set for somebody who may not sign in any more; the log keeps the name. */
  closedAt: text('closed_at')
})

/** Every table that the migrations must give, except the search indices. */
export const tables = [
  ...Object.values<RegisterDeclaration>(registers).flatMap((register) => [
    tableOf(register),
    ...Object.values(register.collections)
      .filter(({ of }) => !of)
      .map(collectionTableOf)
  ]),
  changeSets,
  changes,
  looks,
  imports,
  importMappings,
  classAliases,
  settings,
  preferences,
  accounts,
  settledWarnings,
  accountClasses,
  attachments,
  attachmentSteps,
  postponements,
  wordingProfiles,
  templateBindings,
  formTemplates,
  reportSnapshots,
  annualSummaries
]

/** The full-text index of each register; its rowid is the record's id. Laid down in the migrations. */
export const searchTables: Record<string, string> = { students: 'student_search' }
