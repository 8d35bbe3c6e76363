import { type KnownPlace, knownPlaces } from './places-table'
import { isNullWord, tidy } from './text'

/** Where a place of work lies, seen from the county of the school (registration form of 2016: 省+市). */
export type PlaceRange = '县内' | '省内县外' | '省外'

/** What a cell that asks for a parent's place of work says. */
export interface ReadPlace {
  /** True: at home; false: away; null: the words do not say, also for work inside the school's county. */
  atHome: boolean | null
  /** With its kind, 广东省; null where unknown. */
  province: string | null
  /** With its kind, 深圳市, 义乌市; a 直辖市 is its own city. */
  city: string | null
  range: PlaceRange | null
  /** The cell says that the parent is dead: 已故, or `—` as the official form asks for it (domain §1.4). */
  deceased: boolean
  /** Another fact that people write here (domain §3.5): 离异, 失联, 服刑, 戒毒. */
  note: '离异' | '失联' | '服刑' | '戒毒' | null
}

const NOTHING: ReadPlace = {
  atHome: null,
  province: null,
  city: null,
  range: null,
  deceased: false,
  note: null
}

const DEAD = /已故|去世|病故|死亡|亡故|身故|过世|离世|逝世|已逝|已亡|不在世|不在人世|^(?:亡|故|殁)$/
/** A dash as long as a character; a hyphen only says that there is nothing. */
const DASH = /^[\u2014\u2015\u2500]{1,2}$/
const NOTES: [RegExp, NonNullable<ReadPlace['note']>][] = [
  [/离异|离婚|改嫁|另嫁|分居/, '离异'],
  [/失联|失踪|下落不明|联系不上|无法联系|离家出走|走失/, '失联'],
  [/服刑|监狱|坐牢|在押|羁押|看守所/, '服刑'],
  [/戒毒/, '戒毒']
]

const NOT_AWAY =
  /[未没不]有?(?:外出|在外|出去)|(?:现|目前)在?家(?![具电政纺乐居])|已经?[回返]|^(?:返乡|回乡|回家)/
const AT_HOME =
  /^(?:在家(?![具电政纺乐居])|家$|家[里中务]|家庭(?:主妇|妇女)|[本当]地(?:$|务农)|老家(?:$|务农)|本村|村[里上]|务农|种[田地]|农民$|无业|待业|无$|没有$|全职|照顾|带孩子|带小孩)/
/** 县内 by its words: near, but neither surely at home nor surely away. */
const NEARBY = /^(?:[本当]地|县内|本县|县城|县里|区内|本区|本镇|本乡|镇上|乡里|乡镇|附近|周边|就近)/
const NEARBY_ANYWHERE = /县内(?!县外)|本县(?!外)/
const AWAY = /外地|在外|外出|外省|省外|外市|市外|外县|县外|外面|异地|国外|出国|境外|海外/
const ABROAD = /外省|省外|国外|出国|境外|海外/
const OWN_PROVINCE = /省内县外|县外省内|省内市外|外县(?!.*省外)/

/** Names are not places where they belong to a street, a village or an estate: 南昌路, 湖南乡. */
const NOT_A_PLACE = '(?![乡镇村路街巷区]|大道|小区|社区)'
const shortNames = [...knownPlaces.keys()].sort((left, right) => right.length - left.length)
const KIND =
  '(?:省|市(?![场集])|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|自治州|州|盟|地区|县|(?<=东乡|临川|吴江|萧山|余杭|柯桥|上虞|路桥|长乐|顺德|南海|番禺|增城)区)'
const PLACE = new RegExp(`(${shortNames.join('|')})(?:${KIND}|${NOT_A_PLACE})`, 'g')
/** A county after the city: 南昌县, 广昌县, 章贡区; 开发区, 社区 and 市区 are none. */
const COUNTY =
  /^[省市州盟]?(?:[一-龥]{1,8}?[市州盟])?([一-龥]{1,6}?(?<!开发|工业|园|新|小|社|市|城|郊|园林|高新|经开)[县区])/

interface Found extends KnownPlace {
  /** The text behind the narrowest name that was found. */
  rest: string
  short: string
}

/** The narrowest known place that a text names: the first one, or a later one that lies in it. */
function findPlace(text: string): Found | null {
  let found: Found | null = null
  for (const match of text.matchAll(PLACE)) {
    const short = match[1] ?? ''
    const place = knownPlaces.get(short)
    if (!place) continue
    const next = { ...place, rest: text.slice(match.index + short.length), short }
    if (!found) found = next
    else if (liesIn(next, found)) found = next
  }
  return found
}

function liesIn(inner: KnownPlace, outer: KnownPlace): boolean {
  if (inner.province !== outer.province || outer.county !== null) return false
  if (inner.county !== null) return outer.city === null || outer.city === inner.city
  return outer.city === null && inner.city !== null
}

/** The county that a found place names, in its own words. */
function countyOf({ county, rest, short }: Found): string | null {
  if (county !== null) return county
  if (rest.startsWith('县')) return `${short}县`
  return COUNTY.exec(rest)?.[1] ?? null
}

function sameCounty(one: string, other: string): boolean {
  const bare = (name: string) => (name.length > 2 ? name.replace(/[县区市]$/, '') : name)
  return bare(one) === bare(other)
}

/** Where a found place lies, seen from the school's county. Without that county only its own province is in doubt. */
function compareWithHome(found: Found, home: Found | null): Pick<ReadPlace, 'atHome' | 'range'> {
  if (!home) return { atHome: found.province === PROGRAMME_PROVINCE ? null : false, range: null }
  if (found.province !== home.province) return { atHome: false, range: '省外' }
  if (found.city === null || home.city === null) return { atHome: null, range: null }
  if (found.city !== home.city) return { atHome: false, range: '省内县外' }
  const [county, homeCounty] = [countyOf(found), countyOf(home)]
  if (county === null || homeCounty === null) return { atHome: null, range: null }
  return sameCounty(county, homeCounty)
    ? { atHome: null, range: '县内' }
    : { atHome: false, range: '省内县外' }
}

/** Where a school has not said its county, work in this province may be around the corner. */
const PROGRAMME_PROVINCE = '江西省'

function wordsOnly(text: string): Pick<ReadPlace, 'atHome' | 'range'> {
  if (NOT_AWAY.test(text) || AT_HOME.test(text)) return { atHome: true, range: null }
  if (NEARBY.test(text) || NEARBY_ANYWHERE.test(text)) return { atHome: null, range: '县内' }
  if (OWN_PROVINCE.test(text)) return { atHome: false, range: '省内县外' }
  if (AWAY.test(text)) return { atHome: false, range: ABROAD.test(text) ? '省外' : null }
  return { atHome: null, range: null }
}

/**
 * Reads where a parent works, as lists say it (domain §3.5): 广东省深圳市, 浙江义乌, 在家务农, 外地, 已故, 离异.
 * `homeCounty` is the county of the school, such as 江西省抚州市临川区, or empty. Words that nobody knows give nothing.
 */
export function readPlace(text: string, homeCounty: string): ReadPlace {
  const plain = tidy(text).replace(/\s/g, '')
  if (DASH.test(plain) || DEAD.test(plain)) return { ...NOTHING, deceased: true }
  const note = NOTES.find(([words]) => words.test(plain))?.[1] ?? null
  if (isNullWord(plain) && plain !== '无' && plain !== '没有') return NOTHING
  if (NOT_AWAY.test(plain) || AT_HOME.test(plain)) return { ...NOTHING, atHome: true, note }
  const home = homeFrom(homeCounty)
  const found = findPlace(plain) ?? findCountyOfHome(plain, home)
  if (!found) return { ...NOTHING, ...wordsOnly(plain), note }
  return { ...NOTHING, province: found.province, city: found.city, note, ...compareWithHome(found, home) }
}

/** A school has one county; rows of a list ask for it again and again. */
const homes = new Map<string, Found | null>()

function homeFrom(homeCounty: string): Found | null {
  if (homeCounty === '') return null
  let home = homes.get(homeCounty)
  if (home === undefined) homes.set(homeCounty, (home = findPlace(tidy(homeCounty))))
  return home
}

/** The school's county by its bare name, where the table does not have it: 余干, 余干县黄金埠镇. */
function findCountyOfHome(text: string, home: Found | null): Found | null {
  const county = home && countyOf(home)
  if (!home || !county) return null
  const bare = county.length > 2 ? county.slice(0, -1) : county
  return text.startsWith(bare) ? { ...home, county, short: bare, rest: text.slice(bare.length) } : null
}
