import { leftBehindAwayCases } from './left-behind-away'
import { leftBehindContainerCases } from './left-behind-containers'
import { leftBehindFurtherCases } from './left-behind-further'
import { leftBehindHeaderCases } from './left-behind-headers'
import { leftBehindHostileCases } from './left-behind-hostile'
import { leftBehindOtherCases } from './left-behind-others'
import { leftBehindStrangeCases } from './left-behind-strange'
import { leftBehindValueCases } from './left-behind-values'
import type { FileCase } from './truth'

/** Every made-up list of left-behind children, the same bytes each time. */
export function leftBehindCases(): FileCase[] {
  return [
    ...leftBehindHeaderCases(),
    ...leftBehindAwayCases(),
    ...leftBehindValueCases(),
    ...leftBehindContainerCases(),
    ...leftBehindOtherCases(),
    ...leftBehindFurtherCases(),
    ...leftBehindHostileCases(),
    ...leftBehindStrangeCases()
  ]
}
