import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'

/** The application menu in school words. Undo and redo keys stay with the page, which undoes records too. */
export function installMenu(dataFolder: string) {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件',
      submenu: [
        { label: '打开数据文件夹', click: () => void shell.openPath(dataFolder) },
        { type: 'separator' },
        { label: '关闭窗口', role: 'close' },
        { label: '退出', role: 'quit' }
      ]
    },
    {
      label: '编辑',
      submenu: [
        { label: '撤销', role: 'undo', registerAccelerator: false },
        { label: '恢复', role: 'redo', registerAccelerator: false },
        { type: 'separator' },
        { label: '剪切', role: 'cut', registerAccelerator: false },
        { label: '复制', role: 'copy', registerAccelerator: false },
        { label: '粘贴', role: 'paste', registerAccelerator: false },
        { label: '全选', role: 'selectAll', registerAccelerator: false }
      ]
    },
    {
      label: '视图',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
        { label: '重新载入', role: 'reload' },
        { label: '开发者工具', role: 'toggleDevTools', visible: !app.isPackaged }
      ]
    },
    { label: '帮助', submenu: [{ label: '关于', click: () => void showAbout(dataFolder) }] }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function showAbout(dataFolder: string) {
  return dialog.showMessageBox({
    type: 'info',
    title: '关于',
    message: `校家同创台账 ${app.getVersion()}`,
    detail: `数据保存在:${dataFolder}`,
    buttons: ['确定']
  })
}
