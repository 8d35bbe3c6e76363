import type { FieldKind, Mask } from './field-kinds'

/** One fact of a record: declared here once; table, form, grid, import mapping and list export derive from it. */
export interface FieldDeclaration {
  kind: FieldKind
  /** The preferred header, in the school's words. Labels may change; keys never do. */
  label: string
  /** Other headers seen for the same fact (domain dictionary §1.1). */
  synonyms?: readonly string[]
  /** For `choice` and `choices`: the labels that are stored, each with other words seen for it. */
  options?: readonly Option[]
  /** Options that the school does not offer any more: read and shown as before, but no picker has them. */
  retired?: readonly Option[]
  /** True when a choice also accepts words outside its options (stored as written, with a warning). */
  open?: boolean
  required?: boolean
  mask?: Mask
  /** May appear in a public list. Only name and class do (教育部 2017-12). */
  public?: boolean
  /** The block of the form, and the grouped header of the sheet, that the field belongs to. */
  block: string
  /** The header over several columns that this one stands under, in grid and sheet, such as 父亲. */
  group?: string
  /** What the column is called under its group, where the group says the rest: 姓名 under 父亲. */
  groupLabel?: string
  /** Column width in half-width characters, for grid and sheet. */
  width?: number
  /** Not shown as a grid column until the user chooses it. */
  rare?: boolean
  /** A column of the usual list on paper that would only be in the way on the screen, until the user chooses it. */
  listOnly?: boolean
  /**
   * Where the value lives, if not with the record: `student` is the student's own fact, entered once and seen from
   * everywhere; `computed` is worked out by hand-written code and never stored.
   */
  of?: 'student' | 'computed'
  /** For a computed field: the stored field that keeps what an imported list says itself. */
  reportedAs?: string
  /**
   * A number that the 合计 row of a list adds up: of `each` record, or once an `event` where the classes of one event
   * have a record each.
   */
  total?: 'each' | 'event'
  /** Seen only by the director and the child's class teacher, one deliberate and logged look at a time (PIPL §51). */
  sensitive?: boolean
  /** Stored for the programme itself: never shown, edited, imported or exported. */
  internal?: boolean
  /** Changed by a step of its own (确认), never typed. */
  byStep?: boolean
  /** How somebody is related to the student: 父子 and 爸爸 are read as 父亲, 爷爷 stays as the family says it. */
  relation?: true
  /** A time of day, kept as `HH:MM` where the words are one. */
  clock?: true
  /** Usually the same as last time (teachers, host, place): a new record begins with the account's last value. */
  carried?: true
  /** Belongs to one record alone (whom was met, how it ended): a copy begins without it, and it is offered nowhere else. */
  once?: true
  /** Hidden by the school in its settings; what it holds stays. */
  hidden?: boolean
}

/** One label of a choice. */
export interface Option {
  label: string
  synonyms?: readonly string[]
}

/** Rows that a record owns, kept in a table of their own. */
export interface CollectionDeclaration {
  label: string
  table: string
  fields: Record<string, FieldDeclaration>
  /** The student's own collection, seen from a record about the student. */
  of?: 'student'
  /** Too many rows for a cell: filled in where it has its own place, and no column of grid or list. */
  apart?: true
  /** Of what is apart: a list has a sheet of it unless somebody takes the tick away. */
  listed?: true
}

/** A register or form, declared once. */
export interface RegisterDeclaration {
  key: string
  /** What users call it, e.g. 学生花名册. */
  label: string
  /** One record, e.g. 学生. */
  recordLabel: string
  table: string
  fields: Record<string, FieldDeclaration>
  collections: Record<string, CollectionDeclaration>
  /** Words in a title, sheet or file name that speak for this register. */
  titleWords: readonly string[]
  /**
   * Set where each record is about one student, whose id it keeps in `student_id`: at most one record a student, one a
   * student and school year (kept in `school_year`), or any number of them.
   */
  about?: 'student' | 'studentInSchoolYear' | 'studentOften'
  /**
   * Set where a record is of a class or, without a class, of the school: it belongs to the class's teachers. What has
   * no class is the director's to write, and seen by everyone or by the director alone.
   */
  ofClass?: 'everyone' | 'director'
  /**
   * The fields with the day, or the first and last day, that a record is about: lists show those of a school year. What
   * stands for a time (a term of office) goes on where it has no end.
   */
  dated?: { from: string; to?: string; standing?: true }
  /** The fields by which a record that comes again is recognised, besides the student it is about. */
  sameBy?: readonly string[]
  /** How records are counted, such as 次; 人 or 份 where absent. */
  unit?: string
  /**
   * Being on this list is itself nobody's business (教育部 2017-12, PIPL §28): the window offers no public list of it,
   * and one that a script asks for does not say what it lists.
   */
  confidential?: boolean
  /**
   * Records are sums of what people said who must not be found out (家长评教, §1.10): columns of a file that could tell
   * who they are (`tellsWho`) are never kept, on whatever way they come in.
   */
  anonymous?: boolean
  /** What a record is called as a card on one page, such as 家访记录表; absent where no layout prints it as one. */
  card?: string
  /** Lists have the usual columns only: the rare ones go out where they are chosen, or the paper would not hold them. */
  usualList?: boolean
}

/** Header synonyms written as one line: headers are compared without their spaces, so a space can separate them. */
export function words(line: string): readonly string[] {
  return line.split(' ')
}

/**
 * A fact of the student as a field of a record about the student, under its own key; `changes` suit it to the form.
 * Its own label stays a header it is known by.
 */
export function ofStudent<const F extends FieldDeclaration, const C extends Partial<FieldDeclaration>>(
  field: F,
  changes: C
): Omit<F, keyof C | 'synonyms'> & C & { of: 'student'; synonyms: readonly string[] } {
  const synonyms = [field.label, ...(field.synonyms ?? [])]
  return { ...field, ...changes, of: 'student', synonyms }
}

/** Checks a declaration at start-up and returns it unchanged, with its literal keys kept for the types. */
export function defineRegister<const R extends RegisterDeclaration>(register: R): R {
  for (const [key, field] of Object.entries(register.fields)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw new Error(`field key ${key} of ${register.key}`)
    if (field.kind.startsWith('choice') && !field.options && !field.open)
      throw new Error(`${key} needs options`)
  }
  return register
}
