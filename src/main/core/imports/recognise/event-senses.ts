import type { RegisterDeclaration } from '@shared/registers'

/**
 * What the headers of lists of what happened ask for, whatever words a school found for it: 授课人姓名, 主讲老师 and
 * 宣讲人 all ask who spoke. Each sense names the fields that may hold it; a register has but some of them. The first that
 * fits counts; no fields keep a header from those after it.
 */
const SENSES: readonly [RegExp, readonly string[]][] = [
  [/^(?:在?家委会?)?(?:担任|任|岗位|任职)(?:的)?(?:何职|什么|工作)?$/, ['position']],
  [
    /^(?:是|系)?该?(?:学生|孩子|子女)的?(?:何人|什么人|谁)$|^[是系]该?(?:学生|孩子|子女)的$|称呼$/,
    ['relation', 'parentRelation']
  ],
  [/^(?:家长)?身份$/, ['parentRelation', 'relation']],
  [/^(?:主要)?(?:承担|负责|分管|主管)(?:的)?(?:工作|事务|事项|什么|内容)?$/, ['portfolio', 'responsible']],
  [
    /^(?:现?供职|任职|就职|上班)(?:的)?(?:单位|公司|地点|地方)$|^在?(?:哪里?|何处)(?:上班|工作)$/,
    ['workplace']
  ],
  [/(?:能|可|愿意?)(?:为.{1,4})?(?:提供|给予|支持)(?:的)?(?:帮助|资源|支持|服务|便利)?|^特长/, ['talents']],
  [/^(?:文化|学历层次)$/, ['education']],
  [/^(?:起|自|始)$/, ['startTime', 'termFrom']],
  [/^(?:止|终|迄)$/, ['endTime', 'termTo', 'endDate']],
  [
    /^(?:哪一?天|什么时候|何时|几[月号日])|(?:哪一?天|什么时候|何时|几号)$/,
    ['visitDate', 'startDate', 'date']
  ],
  [/^(?:谁|哪些人|何人)(?:没|未)(?:来|到|参加)/, ['absentNote']],
  [/(?:人|者|师|员|专家)(?:的)?身份$|^来自(?:哪里|何处|单位|哪个单位)?$/, ['lecturerUnit']],
  [/^听众|^听讲(?:人|者)$|^学员(?:范围|对象)?$/, ['audience']],
  [/^(?:师表|为人师表|职业道德)$/, ['ethics']],
  [/^(?:总|综合|合计|平均)(?:评)?(?:得)?分(?:数)?$/, ['points']],
  [/^落实(?:情况|与否)?$/, ['followUpState']],
  [/^(?:同访|一同受访|同时家访|同校)?的?(?:兄弟姐妹|兄弟姊妹|弟妹)(?:姓名)?$/, ['visitedSiblings']],
  [/签名|签字|签章|盖章|照片|图片|附件|佐证|记录人签|编号$|审核|填表|填报|制表|联系人$/, []],
  [/(?:人|者|教师|老师|专家)(?:的)?(?:所在)?(?:单位|工作单位)/, ['lecturerUnit']],
  [/(?:担任|拟任|竞选|推荐|竞聘|任).{0,3}(?:职务|职位|岗位)/, ['position']],
  [/(?:下次|再次|计划|预计).*(?:时间|日期)|(?:跟进|回访)(?:时间|日期|时限)/, ['followUpDate']],
  [/(?:整改|完成|解决|办结|销号|答复|处理)(?:完成)?(?:的)?(?:期限|时限|限期)/, ['deadline']],
  [/(?:完成|解决|销号|办结)(?:的)?(?:时间|日期)|整改完成.*(?:时间|日期)/, ['closedOn']],
  [/(?:结束|截止|终止|闭幕)(?:的)?(?:时间|日期)/, ['endDate', 'termTo', 'endTime']],
  [
    /^(?:任期|聘期|任职期限|聘任期限|聘用期限)(?:起止)?(?:时间|日期|年月)?$|^起止(?:时间|日期|年月)$/,
    ['termFrom', 'startDate', 'date']
  ],
  [/(?:受聘|聘任|聘用|聘请|任职|起聘)(?:的)?(?:时间|日期|年月)/, ['termFrom']],
  [/(?:时间|日期|年月日|年月|时段)$/, ['visitDate', 'startDate', 'date', 'termFrom']],
  [/(?:地点|场地|场所|位置|路段|地段)$/, ['place']],
  [/(?:总|平均|综合)?满意(?:率|度)|好评率/, ['satisfactionRate']],
  [/^(?:应)(?:到|参|出|来|会|听|训)/, ['expected']],
  [/^(?:实|实际|已)(?:到|参|出|来|会|听|训)/, ['present']],
  [
    /(?:发放|发出|下发|印发|印制|印刷|派发)(?:的)?(?:\p{Script=Han}{0,6})(?:份数|数量|数|册数|张数|总数|量)$|^(?:发放|发出|下发)(?:问卷|反馈表|意见表|表|卷)?$/u,
    ['issued', 'formsIssued', 'printed', 'copies', 'handoutCopies']
  ],
  [
    /(?:收回|回收|上交|返回)(?:的)?(?:\p{Script=Han}{0,6})(?:份数|数量|数|张数|总数)?$/u,
    ['returned', 'formsReturned']
  ],
  [/有效(?:\p{Script=Han}{0,4})(?:份数|数量|数|卷|票|表)?$/u, ['valid']],
  [/(?:意见|建议)(?:条数|数|条)$/, ['opinionCount', 'opinionForms']],
  [/家长(?:\p{Script=Han}{0,4})(?:人数|人次|数)$/u, ['parents', 'parentCount', 'present']],
  [/学生(?:\p{Script=Han}{0,4})(?:人数|人次|数)$/u, ['studentCount', 'people']],
  [/(?:人数|人次|规模)$/, ['people', 'studentCount', 'present', 'parents']],
  [/(?:学时|课时)(?:数)?$/, ['hours', 'lessonCount']],
  [/(?:课节|节次|节数|开放课|公开课)(?:数|数量)?$/, ['lessonCount']],
  [/(?:资料|材料)(?:份数|数量|数)/, ['handoutCopies', 'copies']],
  [/(?:份数|数量|印数|张数|册数)$/, ['copies', 'handoutCopies', 'printed', 'closedCount']],
  [
    /(?:学校|校方).*(?:答复|回复|回应|反馈|整改|怎么[答办说])|(?:答复|回复|回应)(?:内容|情况|意见|结果)?$/,
    ['schoolAnswer', 'handling', 'followUp']
  ],
  [/(?:缺席|未到|未参加|未出席|缺勤|请假)/, ['absentNote']],
  [/列席/, ['guests']],
  [
    /(?:出席|参会|与会|到会)(?:的)?(?:人员|成员|家长|委员|名单|人)$/,
    ['attendeeNames', 'participants', 'teachers']
  ],
  [/(?:出席|参会|与会|到会|参加)(?:的)?(?:教师|老师)$/, ['teachers', 'guests']],
  [/^班(?:级)?(?:情|况|情况)(?:介绍|通报|汇报|分析|反馈)$/, ['classReport']],
  [/(?:决议|决定|议定|表决|结论)/, ['resolutions']],
  [/(?:议题|议程)/, ['agenda']],
  [
    /(?:整治|整改|处置|处理|采取|帮扶|解决|应对)(?:的)?(?:措施|办法|方案|对策)/,
    ['measures', 'handling', 'followUp']
  ],
  [
    /(?:跟进|后续|下一步|下步|回访|跟踪|往后|今后|接下来|会后要?办|打算)/,
    ['followUp', 'handling', 'measures']
  ],
  [
    /(?:怎么|如何|怎样)(?:处理|处置|解决|办)|(?:整改|处理|处置|整治|办理|落实)(?:的)?(?:结果|情况|成效|效果|反馈|意见)?$/,
    ['result', 'handling', 'schoolAnswer', 'measures', 'followUp']
  ],
  [/(?:状态|进度|进展|是否(?:完成|整改|解决|销号|办结))/, ['state', 'followUpState']],
  [/^(?:约定|商定|达成|承诺)(?:的)?(?:事项|内容|意见|共识|结果)?$/, ['agreement', 'followUp', 'resolutions']],
  [
    /^(?:家里人?|家人|家庭|监护人|学员|参训家长)(?:的)?(?:话|想法|意见|反映|反馈|诉求|态度|说法|要求|建议|感受|评价)$|^家长(?:的)?(?:话|说法)$/,
    ['parentFeedback', 'feedback', 'opinions']
  ],
  [
    /家长.*(?:意见|建议|反馈|诉求|要求|想法|反映|感受|心声|评价|态度)|(?:意见|建议)(?:和|及|与|或)?(?:建议|要求|意见|反馈)?(?:摘要|汇总|内容|情况)?$|^反馈(?:情况|内容|信息)?$|(?:意见|情况)反馈$/,
    ['parentFeedback', 'opinions', 'feedback']
  ],
  [/(?:联合|配合|协同|会同|参与|协助|联动)(?:\p{Script=Han}{0,2})(?:部门|单位)/u, ['partners']],
  [
    /(?:检查|排查|巡查|整治|参与|参加)(?:的)?(?:人员|人|教师|老师|者)(?:姓名)?$/,
    ['inspectors', 'teachers', 'participants', 'attendeeNames']
  ],
  [
    /(?:主讲|授课|讲课|宣讲|讲座|培训|辅导)(?:\p{Script=Han}{0,2})(?:人|人员|者|教师|老师|专家|讲师|嘉宾)(?:姓名)?$/u,
    ['lecturer']
  ],
  [/(?:主持|召集)(?:人|者|教师|老师|人员)?(?:姓名)?$|^班主任(?:姓名|老师)?$/, ['host', 'responsible']],
  [/(?:记录)(?:人|员|者)(?:姓名)?$/, ['recorder']],
  [
    /(?:家访|走访|访问|访谈|入户|主访|执访|出访|陪访|参访|参与家访)(?:\p{Script=Han}{0,4})(?:人|人员|者|教师|老师|干部)(?:姓名)?$/u,
    ['teachers']
  ],
  [/(?:科任|任课|被评|被测评|受评|评议)(?:的)?(?:教师|老师|对象)(?:姓名)?$/, ['teacher', 'teachers']],
  [/(?:任教|所教|执教|任课|所任|担任)(?:的)?(?:学科|科目|课程)|^学科名称$/, ['subject']],
  [
    /(?:受访|接访|被访|接待|受访问|访谈|在场|接受家访)(?:\p{Script=Han}{0,4})(?:家长|人|监护人|对象)(?:姓名)?$/u,
    ['parentName']
  ],
  [
    /(?:在场|陪同|参与家访的家庭)|^(?:家里|家中|当时)?(?:谁|哪些人|何人)在(?:家|场)?$|^在家(?:的)?(?:人|人员|成员)$/,
    ['peoplePresent']
  ],
  [
    /(?:组织者|组织人|组织教师|负责|责任|带队|指导|辅导|经办|承办人|播音|播报|主播|广播员|编辑|主编|供稿|撰稿|策划)(?:人|员|教师|老师|者|人员|编辑)?(?:姓名)?$/,
    ['responsible', 'editor', 'host']
  ],
  [
    /(?:主办|承办|组织|举办|牵头|责任)(?:\p{Script=Han}{0,2})(?:部门|单位|科室|处室)/u,
    ['organiser', 'editor']
  ],
  [
    /(?:参加|参训|听课|听讲|受教育|参与|培训|授课|宣传|活动|函授|发放|教育|面向|受众|覆盖|服务)(?:的)?(?:对象|人员|范围|年级|班级|群体|面|人群)$/,
    ['audience', 'participants', 'coverage', 'classesOpen', 'attendeeNames']
  ],
  [/(?:检查|排查|巡查)(?:的)?(?:情况|内容|记录|结果)/, ['problem']],
  [/(?:问题|隐患)(?:的)?(?:类别|类型|种类|性质)/, ['problemKind']],
  [/^(?:有无|是否有|是否存在|存在)(?:安全)?隐患$|(?:家庭|家中|居家)安全$/, ['hazards', 'problem']],
  [/^(?:层次|层级|级次)$/, ['level']],
  [/(?:类别|类型|种类|性质)$/, ['category', 'kind', 'type', 'problemKind', 'level', 'form']],
  [/(?:形式|方式|方法|途径|载体|渠道)$/, ['method', 'form', 'type', 'category', 'kind']],
  [/(?:期刊|刊物|报刊)(?:的)?(?:名称|名)?$/, ['journal']],
  [/^第?(?:几)?期(?:数|号|次|别)?$|(?:期次|期号|期数|刊号|批次)$/, ['issue', 'journalIssue', 'title']],
  [/(?:资料|材料|教材|讲义)(?:的)?(?:名称|名|目录|清单)?$/, ['handouts', 'theme']],
  [
    /(?:隐患|存在|发现|主要|突出)(?:的)?问题|(?:问题|隐患)(?:描述|情况|内容|表现|及隐患)?$/,
    ['problem', 'problems']
  ],
  [/(?:家庭|家里)(?:的)?(?:基本|环境|主要)?(?:情况|状况|环境)/, ['familySituation']],
  [/(?:在校|学校|校内|在学校)(?:的)?(?:表现|情况)/, ['schoolPerformance']],
  [/(?:在家|家中|家里|居家|家庭中|在家里)(?:的)?表现|在家(?:的)?情况/, ['homePerformance']],
  [/(?:目的|缘由|事由|起因|原因)$/, ['purpose']],
  [/(?:效果|成效|收获|成果|反响|总结|体会|感受)$/, ['effect', 'agreement', 'feedback', 'result']],
  [/(?:获奖|奖项|表彰)/, ['awards']],
  [/(?:链接|简报|报道|网址)/, ['briefing']],
  [/(?:摘要|提要|简介|概要|梗概|要点)$/, ['summary', 'course', 'discussion', 'content']],
  [
    /^(?:谈|聊|讲|说|沟通)了?(?:哪些|什么|啥|些什么)(?:事|内容|话|事情)?$/,
    ['content', 'discussion', 'summary', 'classReport']
  ],
  [/(?:讨论|大会|会上|交流|集中)发言(?:记录|情况)?$/, ['discussion', 'opinions']],
  [
    /(?:过程|经过|流程|开展情况|活动情况|主要做法|环节)$/,
    ['summary', 'course', 'discussion', 'classReport', 'content']
  ],
  [/(?:主题|题目|课题|标题|名称|议题|选题|专题|讲题)$/, ['title', 'topic', 'theme', 'purpose']],
  [
    /(?:内容|记录|纪要|情况记录|详情)$/,
    ['content', 'discussion', 'topic', 'theme', 'course', 'classReport', 'summary', 'problem']
  ]
]

/** The fields of a register that a header may ask for by its sense, the likeliest first; null where nobody can say. */
export function senseOf(key: string, { fields }: RegisterDeclaration): readonly string[] | null {
  for (const [pattern, candidates] of SENSES) {
    if (!pattern.test(key)) continue
    const known = candidates.filter(
      (field) => Object.hasOwn(fields, field) && fields[field]?.of !== 'student'
    )
    if (known.length > 0) return known
    if (candidates.length === 0) return null
  }
  return null
}
