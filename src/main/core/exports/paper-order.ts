import type { View } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'

/**
 * The view as paper has it: what happened in the order in which it did, where nobody sorted it otherwise. The screen
 * shows the newest first.
 */
export function inPaperOrder({ dated }: RegisterDeclaration, view: View): View {
  if (!dated || dated.standing || (view.sort ?? []).length > 0) return view
  return { ...view, sort: [{ field: dated.from, descending: false }] }
}
