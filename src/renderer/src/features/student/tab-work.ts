import { type Ref, useImperativeHandle } from 'react'
import { useUnsaved } from '../../ui/unsaved'

/** The parts of the student's page. */
export type TabKey = 'basics' | 'family' | 'form' | 'leftBehind' | 'visits' | 'timeline'

/** What a tab that another feature has on the student's page is given. */
export interface FurtherTabProps {
  studentId: number
  schoolYear: number
  onOpenStudent: (id: number) => void
}

/** What is being done in a tab of the student's page: asked before it is left, and reached by the page's keys. */
export interface TabWork {
  /** Whether something is typed that is not saved. */
  unsaved: boolean
  /** Ctrl+S. */
  save?: () => void
  /** Ctrl+Enter. */
  finish?: () => void
}

/** Tells the page what is being done in the tab that is shown. */
export function useTabWork(work: Ref<TabWork>, now: TabWork) {
  useImperativeHandle(work, () => now)
  useUnsaved(now.unsaved)
}
