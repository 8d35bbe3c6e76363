/**
 * Every failure a user or a script can meet, with the one sentence shown for it (what happened, what to do).
 * Codes are stable: scripts and the manual refer to them. `{name}` is filled from the error's details.
 */
export const errorMessages = {
  unknown_procedure: '程序内部请求有误,请重新打开程序后再试。',
  invalid_input: '填写的内容有误:{reason}。请改正后再试。',
  not_signed_in: '请先登录。',
  not_allowed: '当前账号没有这项权限,请联系政教处管理员。',
  internal: '程序遇到意外问题,数据没有改动。请重试;若仍出现,请把错误代码 {reference} 告诉技术支持。',
  connection_lost: '与程序的连接断开了,已保存的数据没有受影响。请关闭本页,重新打开程序。',
  cancelled: '已取消,数据没有改动。',
  busy: '正在处理另一项工作,请稍候再试。',

  already_set_up: '此电脑上已有台账,不能重复建立。请直接登录。',
  not_set_up: '还没有建立台账,请先完成首次设置。',
  sign_in_refused: '登录名或密码不对,请检查后重新输入。',
  sign_in_delayed: '连续输错次数过多,请等 {seconds} 秒后再试。',
  demo_refused: '台账正在使用中,请先退出登录,再打开演示台账。',
  recovery_refused: '恢复码不对,请对照首次设置时抄下的恢复码重新输入。',
  weak_password: '密码至少 8 个字符,请换一个长一些的密码。',
  account_name_taken: '这个登录名已有人使用,请换一个登录名。',
  account_last_director: '不能停用正在使用的账号:台账至少要留一个管理员。请由另一位管理员来停用。',
  not_in_demo: '演示台账没有账号管理,请先退出演示,在学校的台账里设置。',
  database_locked: '台账正被另一个窗口或程序使用,请先关闭它再打开。',
  database_missing: '找不到台账文件,可能已被移走或删除。请用最近的备份恢复。',
  database_damaged: '台账文件已损坏或不是本程序的文件,请用最近的备份恢复。',
  database_newer: '台账是用更新版本的程序建立的,请先升级程序。',
  migration_failed: '升级台账没有成功,已恢复到升级前的状态。请把错误代码 {reference} 告诉技术支持。',
  keyring_damaged: '钥匙文件 keyring.json 已损坏,台账无法打开。请用最近的备份恢复。',
  disk_full: '磁盘空间不足,数据没有改动。请清理磁盘后再试。',
  folder_unwritable: '数据文件夹无法写入,请检查磁盘是否只读或被占用。',

  file_missing: '找不到文件,请检查文件是否已移动或改名。',
  file_in_use: '文件正被其他程序占用,请先在 WPS 中关闭它再试。',
  file_empty: '文件是空的,请检查是否选错了文件。',
  file_encrypted: '文件设有打开密码。请在 WPS 中打开,取消密码后另存一份,再导入。',
  file_damaged: '文件已损坏,无法读取。请在 WPS 中打开并另存为 xlsx 后再导入。',
  file_too_large: '文件过大({reason}),为防止死机没有打开。请删去多余内容或分成几个文件后再导入。',
  file_not_workbook: '这不是表格文件({reason})。请选择 xlsx、xls、et 或 csv 文件。',
  file_unreadable: '无法识别这个文件的格式。请在 WPS 中另存为 xlsx 后再导入。',

  template_not_recognised:
    '没有认出这份模板要填什么。请检查表头是否有“姓名”“班级”“时间”等栏目;空白文档、说明文件不能填。',
  template_not_found: '这份模板已失效,请重新选择文件。',
  template_not_xlsx: '模板要用 xlsx 格式。请在 WPS 中打开,另存为 xlsx 后再选。',
  template_too_long: '要填的行太多,这张表放不下。请减少范围,分成几个文件填写。',

  register_not_recognised: '没有认出这是什么表。请检查表头是否有“姓名”“班级”“时间”“主题”等栏目,或手工指定。',
  import_without_rows: '表头认出来了,但下面还没有填写内容。请填好、保存后再导入。',
  register_not_empty: '台账里已有学生(包括回收站里的),不能再填入演示数据。请在空台账中使用。',
  register_unknown: '没有名为 {register} 的台账。',
  import_not_found: '这次导入已失效,请重新选择文件。',
  import_undecided: '还有 {count} 行需要您决定怎样处理,请先逐行选择。',
  import_already_undone: '这次导入已经撤销过了。',
  nothing_to_undo: '没有可以撤销的操作。',
  nothing_to_redo: '没有可以恢复的操作。',
  undo_conflict: '有 {count} 处内容后来又改动过,不能直接撤销。请先撤销后来的改动。',

  record_not_found: '找不到这条记录,可能已被删除,请刷新后再看。',
  record_changed: '这条记录刚被别人改动过,请刷新后再改。',
  record_exists: '这名学生已经有{record}了,请直接打开原来的那一份。',
  visit_twice: '有 {count} 名学生这一天已经登记过同一位教师的家访,请核对;确实又访了一次,再选“仍然登记”。',
  form_incomplete: '有 {count} 份登记表的必填项还空着:{fields}。请先补填,再确认。',
  committee_child_left: '所选成员中有 {count} 人的孩子已离校或已删除,不能连任。请去掉这些人后再换届。',
  value_refused: '“{label}”的内容不能保存:{reason}。',
  evidence_type_refused: '这个文件不能作为佐证材料:{reason}。',
  evidence_damaged: '这张图片已损坏或不完整,打不开。请换一张,或重新拍照、扫描后再添加。',
  evidence_too_large: '文件超过 {limit} MB,没有添加。请缩小图片,或把文件分成几个再添加。',
  evidence_too_many: '一条记录最多放 {limit} 个佐证材料。请先移除不需要的,再添加。',
  evidence_exists: '这条记录里已经有这个文件了,没有重复添加。',
  evidence_lost: '这个佐证材料的文件已丢失或被改动,打不开。请从最近的备份恢复,或重新添加。',
  evidence_none: '所选的记录都没有佐证材料,没有可导出的文件。请换一个范围。',
  evidence_export_too_large: '所选的佐证材料太多,一个压缩包装不下。请按班级或日期分几次导出。',
  wording_name_taken: '已经有名为“{name}”的上报写法,请换一个名称。',
  wording_not_found: '找不到这种上报写法,可能已被删除,请重新选择。',
  print_empty: '这份文件里没有可以打印的内容。请换一个范围,或换一个文件。',
  print_too_long:
    '这份文件有 {pages} 页,一次最多预览 {limit} 页。请缩小范围分几次打印,或导出 Excel 在 WPS 中打印。',
  print_failed: '没有打印成功。请检查打印机是否连接、开机,或先点“存为PDF”。',
  export_failed: '无法写出文件,请检查保存位置是否可写、文件是否正被打开。',
  form_template_refused: '这个文件不能替换表样:{reason}。请改好后重新选择,或恢复原来的表样。',
  backup_not_in_demo: '演示台账不能备份或恢复,请先退出演示。',
  backup_damaged: '备份文件已损坏或不完整,请换一个备份文件。',
  usage: '命令用法不对:{reason}。'
} as const

/** A stable code, such as `file_encrypted`. */
export type ErrorCode = keyof typeof errorMessages

/** A refusal with a stable code; its message is the Chinese sentence for the user and never holds personal data. */
export class LedgerError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, string | number>

  constructor(code: ErrorCode, details: Record<string, string | number> = {}) {
    super(errorMessages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '')))
    this.code = code
    this.details = details
  }
}
