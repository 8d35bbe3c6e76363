import type { CountedGroup } from '../counting'
import type { SchoolFacts } from '../facts'
import { countStudents } from './students'

/** The groups of indicators in the order of domain §4.3. */
export const groups: readonly ((facts: SchoolFacts) => CountedGroup)[] = [countStudents]
