/** Whether a dialog, a drawer or a wizard lies over the page: the keys of the page rest meanwhile. */
export function somethingLiesOver(): boolean {
  const over = document.querySelectorAll('.ant-modal, .ant-drawer-open, .wizard')
  return [...over].some((one) => one.checkVisibility())
}
