/**
 * What is typed into, and else the main button: Enter on the cross, where a dialog begins by itself, would close it. What is
 * marked `usual-choice` seldom needs another one.
 */
const FIRST = [
  '.ant-modal-body input:not([disabled], [type="radio"], [type="checkbox"], [type="file"], .usual-choice *)',
  '.ant-modal-footer .ant-btn-primary:not([disabled])'
]

/** Puts the keyboard to where a dialog begins. For its `afterOpenChange`. */
export function enterDialog(open: boolean) {
  if (!open) return
  const dialog = [...document.querySelectorAll('.ant-modal')].findLast((one) => one.checkVisibility())
  const found = FIRST.map((selector) => dialog?.querySelector<HTMLElement>(selector)).find((one) => one)
  found?.focus()
}
