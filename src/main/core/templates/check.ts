import type { SheetView, TemplateFinding } from '@shared/api/templates'
import type { Call } from '../context'
import { prepareSheets } from './prepare'
import type { TemplateSession } from './session'

/** What to look at before the file leaves. */
export function checkTemplate(
  call: Call,
  session: TemplateSession,
  views: readonly SheetView[],
  profile: 'full' | 'public'
): TemplateFinding[] {
  return prepareSheets(call, session, views, profile).flatMap(() => [])
}
