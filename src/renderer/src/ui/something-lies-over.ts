/** Whether a dialog, a drawer, a wizard or a preview lies over the page: the keys of the page rest meanwhile. */
export function somethingLiesOver(): boolean {
  const over = document.querySelectorAll('.ant-modal, .ant-drawer-open, .wizard, .print-preview')
  return [...over].some((one) => one.checkVisibility())
}
