import { bareListCases } from './bare-lists'
import { brokenValueCases } from './broken-values'
import { cardAnswerCases } from './cards-answers'
import { cardFamilyCases } from './cards-families'
import { cardLayoutCases } from './cards-layouts'
import { officialCardCases } from './cards-official'
import { cardWorkbookCases } from './cards-workbooks'
import { classNameCases } from './class-names'
import { containerCases } from './containers'
import { difficultRowCases } from './difficult-rows'
import { guardianCases } from './guardians'
import { furtherContainerCases } from './further-containers'
import { furtherLayoutCases } from './further-layouts'
import { furtherPeopleCases } from './further-people'
import { headerCases } from './headers'
import { layoutCases } from './layouts'
import { moreQuestionCases } from './more-questions'
import { nationalExportCases } from './national-exports'
import { questionnaireCases } from './questionnaires'
import { furtherGuardianCases } from './further-guardians'
import { furtherQuestionCases } from './further-questions'
import { splitColumnCases } from './split-columns'
import { strangerCardCases } from './stranger-cards'
import { fourthStrangerCardCases } from './stranger-cards-fourth'
import { secondStrangerCardCases } from './stranger-cards-second'
import { thirdStrangerCardCases } from './stranger-cards-third'
import { strangerCases } from './strangers'
import { systemExportCases } from './system-exports'
import { textFileCases } from './text-files'
import { trapCases } from './traps'
import type { FileCase } from './truth'
import { valueCases } from './values'
import { wordCases } from './words'

/** Every made-up file, the same bytes each time. */
export function allCases(): FileCase[] {
  return [
    ...containerCases(),
    ...classNameCases(),
    ...layoutCases(),
    ...headerCases(),
    ...questionnaireCases(),
    ...guardianCases(),
    ...valueCases(),
    ...wordCases(),
    ...difficultRowCases(),
    ...trapCases(),
    ...furtherGuardianCases(),
    ...systemExportCases(),
    ...furtherQuestionCases(),
    ...nationalExportCases(),
    ...brokenValueCases(),
    ...furtherLayoutCases(),
    ...splitColumnCases(),
    ...textFileCases(),
    ...furtherContainerCases(),
    ...moreQuestionCases(),
    ...furtherPeopleCases(),
    ...strangerCases(),
    ...bareListCases()
  ]
}

/** Every made-up workbook of cards. */
export function cardCases(): FileCase[] {
  return [
    ...cardLayoutCases(),
    ...cardFamilyCases(),
    ...cardAnswerCases(),
    ...cardWorkbookCases(),
    ...officialCardCases(),
    ...strangerCardCases(),
    ...secondStrangerCardCases(),
    ...thirdStrangerCardCases(),
    ...fourthStrangerCardCases()
  ]
}
