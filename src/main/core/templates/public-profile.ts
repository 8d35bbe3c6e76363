import type { RegisterDeclaration } from '@shared/registers'
import type { TemplatePlace, UnderstoodSheet } from './sheet'

const CLASS_PARTS = new Set(['grade', 'classNo', 'className'])

/**
 * The sheet as it may be put on a notice board: names and classes, running numbers and what is the same for everybody.
 * Every other column stays empty and is named (教育部 2017-12).
 */
export function madePublic(
  sheet: UnderstoodSheet,
  register: RegisterDeclaration
): { sheet: UnderstoodSheet; warnings: string[] } {
  const refused: string[] = []
  const columns = sheet.columns.map((place): TemplatePlace => {
    if (place.binding.kind === 'none' || isPublic(place, register)) return place
    refused.push(place.header.replaceAll('/', ' '))
    return { ...place, binding: { kind: 'none' } }
  })
  const warnings = refused.map((header) => `“${header}”不得公示,已留空(公示只含姓名和班级)`)
  return { sheet: { ...sheet, columns }, warnings }
}

function isPublic({ binding }: TemplatePlace, { fields }: RegisterDeclaration): boolean {
  if (binding.kind === 'serial' || binding.kind === 'fact') return true
  if (binding.kind !== 'field') return false
  return CLASS_PARTS.has(binding.field) || fields[binding.field]?.public === true
}
