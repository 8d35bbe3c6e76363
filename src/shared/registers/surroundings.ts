import { defineRegister, words } from './define-register'

const INSPECTION = '检查'
const OUTCOME = '处理'

/** Inspections of the school's surroundings (周边环境整治, §1.11): what was found, with whom, and how it ended. */
export const surroundings = defineRegister({
  key: 'surroundings',
  label: '周边环境整治记录',
  recordLabel: '整治记录',
  table: 'surroundings',
  usualList: true,
  card: '周边环境整治记录表',
  unit: '次',
  dated: { from: 'date' },
  sameBy: ['date', 'problem', 'place'],
  titleWords: ['周边环境整治', '周边整治', '周边环境排查', '周边环境检查', '校园周边', '环境整治'],
  fields: {
    date: {
      kind: 'date',
      label: '检查日期',
      synonyms: words('时间 日期 排查时间 检查时间 整治时间 排查日期 整治日期 巡查时间 巡查日期 发现时间'),
      required: true,
      block: INSPECTION,
      width: 12
    },
    problemKind: {
      kind: 'choices',
      label: '问题类别',
      synonyms: words('类别 问题类型 隐患类别 类型 隐患类型 问题种类 隐患种类 问题性质 隐患性质'),
      options: [
        { label: '摊点', synonyms: words('流动摊点 无证摊点 小摊 摊贩 占道经营 流动摊贩') },
        { label: '网吧', synonyms: words('黑网吧 无证网吧') },
        { label: '游戏室', synonyms: words('游戏厅 电子游戏室 游艺厅') },
        { label: '交通', synonyms: words('交通安全 道路 交通拥堵 车辆停放 道路交通 违停') },
        { label: '水域', synonyms: words('危险水域 河塘 池塘 水库 河流') },
        { label: '食品', synonyms: words('食品安全 五毛食品 三无食品') },
        { label: '治安', synonyms: words('社会治安 闲散人员') },
        { label: '其他', synonyms: words('其它') }
      ],
      open: true,
      block: INSPECTION,
      width: 12
    },
    place: {
      kind: 'text',
      label: '地点',
      synonyms: words('检查地点 问题地点 位置 排查地点 具体地点 检查区域 区域'),
      block: INSPECTION,
      width: 14
    },
    problem: {
      kind: 'longText',
      label: '发现问题',
      synonyms: words(
        '问题 存在问题 存在的问题 发现的问题 问题描述 隐患 安全隐患 存在隐患 检查情况 隐患内容 主要问题 隐患情况 问题及隐患'
      ),
      required: true,
      block: INSPECTION,
      width: 28
    },
    inspectors: {
      kind: 'text',
      label: '检查人员',
      synonyms: words('检查人 排查人 参加人员 巡查人 检查教师 参与人员 排查人员 巡查人员'),
      carried: true,
      block: INSPECTION,
      width: 12
    },
    partners: {
      kind: 'text',
      label: '联合部门',
      synonyms: words('联合单位 配合部门 参与部门 协同部门 联动部门 会同部门 联合执法部门 配合单位 参与单位'),
      carried: true,
      block: OUTCOME,
      width: 16
    },
    measures: {
      kind: 'longText',
      label: '整治措施',
      synonyms: words('措施 处理措施 整改措施 采取措施 整治情况 处置措施'),
      block: OUTCOME,
      width: 20
    },
    result: {
      kind: 'longText',
      label: '处理结果',
      synonyms: words('结果 整改结果 整改情况 整治结果 处理情况 整治效果 处置结果 整改落实情况'),
      once: true,
      block: OUTCOME,
      width: 20
    },
    closedCount: {
      kind: 'number',
      total: 'each',
      label: '取缔数量',
      synonyms: words('取缔数 取缔 取缔(个) 查处数量 取缔家数'),
      once: true,
      block: OUTCOME,
      rare: true
    },
    state: {
      kind: 'choice',
      label: '办理状态',
      synonyms: words('状态 是否整改 整改状态 是否销号 完成情况 是否解决 整改完成情况 是否完成整改'),
      options: [
        { label: '整改中', synonyms: words('处理中 进行中 未完成 未整改 否 待整改 正在整改 未销号 未解决') },
        {
          label: '已移交',
          synonyms: words('移交 已上报 上报 转办 已转办 移交交警 移交城管 移交公安 移交派出所')
        },
        {
          label: '已解决',
          synonyms: words(
            '已整改 已完成 完成 已销号 是 解决 已处理 销号 整改到位 已取缔 整改完毕 处理完毕 已办结'
          )
        }
      ],
      once: true,
      block: OUTCOME,
      width: 10
    },
    deadline: {
      kind: 'date',
      label: '整改时限',
      synonyms: words('整改期限 限期 时限 完成时限'),
      block: OUTCOME,
      rare: true
    },
    closedOn: {
      kind: 'date',
      label: '解决日期',
      synonyms: words('整改完成时间 完成时间 销号时间 解决时间 完成日期 销号日期'),
      block: OUTCOME,
      rare: true
    },
    responsible: {
      kind: 'text',
      label: '责任人',
      synonyms: words('负责人 整改责任人'),
      block: OUTCOME,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: OUTCOME, width: 14 }
  },
  collections: {}
})
