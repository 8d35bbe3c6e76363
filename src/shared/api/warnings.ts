/** A contradiction between facts, or a fact that is missing where the rules ask for it (§1.4, §1.13). */
export interface Warning {
  studentId: number
  name: string
  className: string
  code: string
  /** A whole sentence: what does not fit, what to do. */
  message: string
  /** Where it is mended. */
  register: string
  /** Set where somebody looked into it and left it as it is. */
  settled?: { reason: string; at: string; account: string }
}

/** How many warnings of one kind there are. */
export interface WarningCount {
  code: string
  label: string
  count: number
}
