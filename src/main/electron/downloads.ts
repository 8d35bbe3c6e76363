import { dialog, type Session } from 'electron'

/** Lets the user choose where an exported workbook or a backup is saved, and says so when it could not be written. */
export function saveDownloads(session: Session) {
  session.on('will-download', (_, item) => {
    item.setSaveDialogOptions({ title: '保存到', defaultPath: item.getFilename(), buttonLabel: '保存' })
    item.once('done', (_done, state) => {
      if (state !== 'interrupted') return
      dialog.showErrorBox('没有保存成功', '请检查保存位置是否可写、同名文件是否正被 WPS 打开,然后再试一次。')
    })
  })
}
