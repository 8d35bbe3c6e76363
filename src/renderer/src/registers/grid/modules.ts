import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TextFilterModule,
  themeQuartz,
  TooltipModule
} from 'ag-grid-community'
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import { fontFamily } from '../../ui/theme'

ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TextFilterModule,
  TooltipModule
])

/** What every grid of the programme shares: Chinese words and the look of a worksheet. */
export const gridLook = {
  localeText: {
    ...AG_GRID_LOCALE_CN,
    filterOoo: '输入内容…',
    contains: '包含',
    equals: '等于',
    startsWith: '开头是',
    blank: '空白',
    notBlank: '不是空白',
    noRowsToShow: '没有符合的记录',
    ariaRowSelect: '按空格键选择此行',
    ariaRowDeselect: '按空格键取消选择此行',
    ariaRowToggleSelection: '按空格键切换行选择',
    ariaSortableColumn: '按回车键排序',
    ariaFilterColumn: '按 Ctrl 和回车键打开筛选',
    loadingOoo: '正在读取…'
  },
  theme: themeQuartz.withParams({
    accentColor: '#1f6f54',
    fontFamily,
    fontSize: 14,
    headerFontSize: 14,
    rowHeight: 32,
    headerHeight: 34,
    cellHorizontalPadding: 8,
    columnBorder: true,
    headerColumnBorder: true,
    wrapperBorderRadius: 0
  })
} as const
