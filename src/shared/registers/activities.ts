import { defineRegister, words } from './define-register'
import { students } from './students'

const ACTIVITY = '活动'
const PEOPLE = '参加人员'
const COURSE = '过程与成效'
const PUBLICITY = '宣传'

/** Activities of the programme (主题教育、竞赛、参观 …, §1.11). */
export const activities = defineRegister({
  key: 'activities',
  label: '活动记录',
  recordLabel: '活动',
  table: 'activities',
  usualList: true,
  card: '活动记录表',
  unit: '次',
  ofClass: 'everyone',
  dated: { from: 'date', to: 'endDate' },
  sameBy: ['date', 'title'],
  titleWords: ['活动记录', '活动登记', '活动台账', '活动一览', '活动汇总', '活动情况'],
  fields: {
    title: {
      kind: 'text',
      label: '活动名称',
      synonyms: words('名称 活动主题 主题 标题 活动标题 活动内容 活动项目 项目名称'),
      required: true,
      block: ACTIVITY,
      width: 24
    },
    category: {
      kind: 'choice',
      label: '活动类别',
      synonyms: words('类别 类型 活动类型 活动形式 形式'),
      options: [
        { label: '主题教育', synonyms: words('主题教育活动 教育活动 德育活动 专题教育') },
        { label: '竞赛', synonyms: words('知识竞赛 比赛 征文 征文比赛') },
        { label: '演讲', synonyms: words('演讲比赛 朗诵 朗诵比赛') },
        { label: '参观', synonyms: words('参观学习 参观活动 瞻仰 祭扫 扫墓') },
        { label: '志愿', synonyms: words('志愿服务 志愿活动 公益') },
        { label: '亲子', synonyms: words('亲子活动 家校活动') },
        { label: '节日', synonyms: words('节日活动 节庆 庆祝活动 传统节日') },
        { label: '班会', synonyms: words('主题班会 班队会 队会 主题队会') },
        { label: '文体', synonyms: words('文体活动 文艺 体育 运动会 文艺汇演') },
        { label: '社会实践', synonyms: words('实践 社会实践活动 实践活动 劳动实践 劳动') },
        { label: '研学', synonyms: words('研学旅行 研学活动') },
        { label: '其他', synonyms: words('其它') }
      ],
      open: true,
      block: ACTIVITY,
      width: 10
    },
    date: {
      kind: 'date',
      label: '活动时间',
      synonyms: words('时间 日期 活动日期 开展时间 举办时间 开始日期 开展日期 举办日期 开始时间'),
      required: true,
      block: ACTIVITY,
      width: 12
    },
    endDate: { kind: 'date', label: '结束日期', synonyms: words('结束时间'), block: ACTIVITY, rare: true },
    place: {
      kind: 'text',
      label: '活动地点',
      synonyms: words('地点 举办地点 开展地点'),
      block: ACTIVITY,
      width: 12
    },
    organiser: {
      kind: 'text',
      label: '主办部门',
      synonyms: words('主办 组织部门 主办单位 承办 举办部门 责任部门 组织单位 承办部门'),
      carried: true,
      block: ACTIVITY,
      width: 12
    },
    responsible: {
      kind: 'text',
      label: '负责人',
      synonyms: words('活动负责人 责任人 组织者 组织人 组织教师 负责教师 指导教师 主持人'),
      carried: true,
      block: ACTIVITY,
      width: 10
    },
    schoolClass: {
      ...students.fields.schoolClass,
      required: false,
      block: PEOPLE,
      public: false,
      rare: true
    },
    participants: {
      kind: 'text',
      label: '参加对象',
      synonyms: words('对象 参与对象 参加人员 参与人员 参加班级 参与班级 活动对象'),
      block: PEOPLE,
      width: 14
    },
    studentCount: {
      kind: 'number',
      total: 'each',
      label: '学生人数',
      synonyms: words(
        '参加人数 人数 参与人数 参加学生数 学生数 参加学生人数 参与学生数 参与学生人数 参加学生 参与学生'
      ),
      block: PEOPLE,
      width: 8
    },
    parentCount: {
      kind: 'number',
      total: 'each',
      label: '家长人数',
      synonyms: words('参加家长数 家长数 参与家长数 参加家长人数 参与家长人数 参加家长 参与家长'),
      block: PEOPLE,
      width: 8
    },
    course: {
      kind: 'longText',
      label: '活动过程',
      synonyms: words(
        '活动内容 活动经过 过程 主要内容 内容 活动简介 活动情况 活动记录 活动内容简介 活动主要内容'
      ),
      block: COURSE,
      width: 28
    },
    effect: {
      kind: 'longText',
      label: '活动成效',
      synonyms: words('成效 效果 活动效果 取得效果 活动总结 活动成果'),
      block: COURSE,
      width: 20
    },
    awards: {
      kind: 'text',
      label: '获奖情况',
      synonyms: words('获奖 奖项 表彰 获奖名单'),
      once: true,
      block: COURSE,
      rare: true
    },
    briefing: {
      kind: 'text',
      label: '简报链接',
      synonyms: words('简报 链接 报道 宣传链接 新闻链接'),
      once: true,
      block: COURSE,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: COURSE, rare: true }
  },
  collections: {}
})

/** Publicity issues (宣传专刊、墙报、广播 …, §1.11). */
export const publicity = defineRegister({
  key: 'publicity',
  label: '宣传工作台账',
  recordLabel: '宣传',
  table: 'publicity',
  usualList: true,
  unit: '期',
  ofClass: 'everyone',
  dated: { from: 'date' },
  sameBy: ['date', 'theme', 'type'],
  titleWords: ['宣传专刊', '宣传台账', '宣传工作', '宣传登记', '宣传情况', '宣传记录', '专刊'],
  fields: {
    type: {
      kind: 'choice',
      label: '宣传类型',
      synonyms: words('类型 形式 宣传形式 宣传方式 类别 载体 宣传载体 方式 宣传类别'),
      options: [
        { label: '专刊', synonyms: words('宣传专刊 校园专刊') },
        { label: '墙报' },
        { label: '黑板报', synonyms: words('板报') },
        { label: '广播', synonyms: words('校园广播 广播站') },
        { label: '校报', synonyms: words('校刊 小报') },
        { label: '宣传栏', synonyms: words('橱窗 展板 宣传橱窗') },
        { label: '公众号', synonyms: words('微信公众号 微信 网络 推文') },
        { label: '致家长一封信', synonyms: words('一封信 致家长的一封信 告家长书 告知书 致家长书') },
        {
          label: '资料印发',
          synonyms: words('资料 资料发放 发放资料 宣传资料 印发资料 传单 发放资料 宣传单')
        }
      ],
      open: true,
      required: true,
      block: PUBLICITY,
      width: 10
    },
    issue: {
      kind: 'text',
      label: '期号',
      synonyms: words('期数 期次 第几期 期 刊期'),
      block: PUBLICITY,
      width: 8
    },
    date: {
      kind: 'date',
      label: '日期',
      synonyms: words(
        '时间 宣传时间 宣传日期 出刊日期 发布日期 出刊时间 刊出时间 印发时间 发布时间 刊出日期 印发日期'
      ),
      required: true,
      block: PUBLICITY,
      width: 12
    },
    theme: {
      kind: 'text',
      label: '宣传主题',
      synonyms: words('主题 内容 标题 宣传内容 题目 主要内容 名称'),
      block: PUBLICITY,
      width: 26
    },
    copies: {
      kind: 'number',
      total: 'each',
      label: '份数',
      synonyms: words('印发份数 印发数量 发放份数 数量 印数'),
      block: PUBLICITY,
      width: 8
    },
    coverage: {
      kind: 'text',
      label: '覆盖范围',
      synonyms: words('覆盖 受众 宣传对象 范围 覆盖人数 对象 发放对象 覆盖面'),
      carried: true,
      block: PUBLICITY,
      width: 14
    },
    editor: {
      kind: 'text',
      label: '责任人',
      synonyms: words('负责人 编辑 主编 责任编辑 承办 负责部门 承办人 组稿人'),
      carried: true,
      block: PUBLICITY,
      width: 10
    },
    schoolClass: {
      ...students.fields.schoolClass,
      required: false,
      block: PUBLICITY,
      public: false,
      rare: true
    },
    remark: { kind: 'longText', label: '备注', synonyms: words('说明 其他'), block: PUBLICITY, width: 14 }
  },
  collections: {}
})
