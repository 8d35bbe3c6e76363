import { isNullWord, tidy } from './text'

const NONE =
  /^(?:一切)?(?:没有|没|无|未|暂无|暂未|尚未)(?:发现|见|存在)?(?:明显|其他|任何|重大)?的?(?:安全)?(?:问题|隐患|异常)?[。.!!]?$|^(?:一切|情况)?(?:正常|良好)[。.!!]?$/

/**
 * Whether a text about what was found tells of a problem: 无, 未发现问题 and 一切正常 do not. A report counts
 * problems (发现问题数, domain §4.3), not cells that are filled in. The first 24 characters suffice.
 */
export function tellsOfProblem(text: string): boolean {
  const said = tidy(text)
  return said !== '' && !isNullWord(said) && !NONE.test(said)
}
