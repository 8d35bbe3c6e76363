/** A form that ships with the programme in `resources/templates` and that a school may replace by its own file. */
export interface BuiltInForm {
  label: string
  /** The file in `resources/templates`; its ending says what may replace it. */
  file: string
}

/** The built-in forms by key. A key is forever: replaced forms are stored under it. */
export const builtInForms = {
  annual_summary: { label: '年度工作总结', file: 'annual-summary.docx' }
} as const satisfies Record<string, BuiltInForm>

export type BuiltInFormKey = keyof typeof builtInForms

/** The keys, in the order in which a list of the forms shows them. */
export const builtInFormKeys = Object.keys(builtInForms) as [BuiltInFormKey, ...BuiltInFormKey[]]
