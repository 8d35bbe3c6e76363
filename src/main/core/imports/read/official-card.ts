import type { RecordValues } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'

/** The grades of the official card under 监护类型, as assessments; its notes count whoever cannot care as 差 (§2.7). */
const ASSESSMENTS: Record<string, string> = {
  监护情况较好: '较好',
  监护情况一般: '一般',
  父或母无监护能力: '差',
  受委托监护人监护能力不足: '差'
}

/**
 * What the official card (农村留守儿童基本情况登记表, 2016) says in its own way, as the facts that are stored: both
 * parents away, who cannot care, and how well the child is looked after. What the file says plainly stays.
 */
export function officialAnswers(values: RecordValues): RecordValues {
  const said: RecordValues = {}
  if (values.bothAway === true) Object.assign(said, { fatherAway: true, motherAway: true })
  const incapable = String(values.incapableParents ?? '').split(CHOICES_JOINED_BY)
  if (incapable.includes('父亲')) said.fatherCanCare = false
  if (incapable.includes('母亲')) said.motherCanCare = false
  const assessment = ASSESSMENTS[String(values.guardianshipType ?? '')]
  return { ...said, ...values, ...(assessment ? { assessment, guardianshipType: null } : {}) }
}
