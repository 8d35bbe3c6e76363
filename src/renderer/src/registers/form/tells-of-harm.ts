/** Words by which a form says that there is no sign of harm. */
const NO_SIGN = /^(无|没有|未发现|暂无|否)[。.]?$/

/** Whether the field 受侵害迹象 says that something may have happened. */
export function tellsOfHarm(text: string): boolean {
  return text.trim() !== '' && !NO_SIGN.test(text.trim())
}
