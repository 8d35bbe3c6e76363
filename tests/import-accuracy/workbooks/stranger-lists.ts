import { classLists } from './stranger-lists-classes'
import { formLists } from './stranger-lists-forms'
import { fourthLists } from './stranger-lists-fourth'
import { officeLists } from './stranger-lists-offices'
import { otherLists } from './stranger-lists-others'
import { listsInParts } from './stranger-lists-parts'
import { schoolLists } from './stranger-lists-schools'
import { secondLists } from './stranger-lists-second'
import { thirdLists } from './stranger-lists-third'
import { wordLists } from './stranger-lists-words'
import type { FileCase } from './truth'

/** Lists of left-behind children, registration forms as lists, and other lists, by somebody who had seen no reader. */
export function strangerLists(): FileCase[] {
  return [
    ...schoolLists(),
    ...classLists(),
    ...officeLists(),
    ...listsInParts(),
    ...wordLists(),
    ...secondLists(),
    ...thirdLists(),
    ...fourthLists(),
    ...formLists(),
    ...otherLists()
  ]
}
