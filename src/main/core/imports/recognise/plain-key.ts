/** The child by the names that lists of left-behind children have for it. */
const CHILD =
  /(?:农村)?留守(?:儿童|学生|孩子)|(?:结对)?帮扶对象|该(?:生|童)|(?<=[与和跟])(?:其|子女)(?=的?(?:关系|称谓))/g
/** Where somebody works away from home, in all the words for it. */
const WORKPLACE =
  /(?:现在?|目前|当前|实际)?(?:外出)?(?:务工|打工|外出|(?<=现在?|目前|当前|实际)工作)(?:的?(?:详细|具体|所在|单位|单位所在))?(?:地(?:[点址区]|的?(?:详细|具体)(?:地址|地点))?|省[市份]?|城市|去向)$|(?:现在?|目前)?去向$|(?:现在?|目前)?在?(?:何[地处]|哪里?|什么地方)(?:务工|打工|工作)?$/
/** The parent who is away, whichever it is; the parents by one word. */
const PARENT_AWAY =
  /^(?:外出|在外)(?:务工|打工)?(?:的)?(?:家长|父母|人员|父母一方|一方)|^父母(?:双方)?(?=姓名)/

/** Whoever looks after the child is the guardian of these lists (domain §1.1). */
const CARER =
  /^(?:现在?|目前|日常|平时|实际|主要|临时|隔代|受?委托)?(?:代养|照料|照看|照护|照顾|看护|代管|照管|托管|抚养)人|^(?:被委托|受委托|受托)人|^(?:隔代|其他|其它|隔代或其他|在家|家中|现在|目前|日常|平时)监护人|^(?:现在?|目前|平时|日常)?由谁(?:监护|照顾|照看|照料|照管|看护|抚养)/

/** The cell of the name says the relation too: 监护人姓名及关系. */
const WITH_RELATION = /(?<=姓名)(?:及|和|与|加)?(?:与?(?:学生|孩子|儿童))?的?关系$/

/** A header key in the words that the headers of family members are known by: 与留守儿童关系 is 与学生关系. */
export function plainKey(key: string): string {
  return key
    .replace(CHILD, '学生')
    .replace(PARENT_AWAY, '家长')
    .replace(CARER, '监护人')
    .replace(WORKPLACE, '务工地点')
    .replace(WITH_RELATION, '')
}
