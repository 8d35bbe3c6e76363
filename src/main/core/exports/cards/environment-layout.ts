/** A field of the card and the width of label and value together, of 24 columns; `height` is room for the pen. */
export interface PlacedField {
  key: string
  columns: number
  height?: number
}

const WHOLE = 24
const TWO_THIRDS = 16
const HALF = 12
const THIRD = 8
const QUARTER = 6
/** Half of what the photo leaves. */
const BESIDE_PHOTO = 10
/** Four of these rows are as high as a photo of one inch (35 mm). */
const PHOTO_ROW = 24
/** Room for a sentence or two by hand. */
const WRITING = 27

function fields(columns: number, keys: string, height?: number): PlacedField[] {
  return keys.split(' ').map((key) => (height === undefined ? { key, columns } : { key, columns, height }))
}

/** Left of the photo (§1.3 一). The class stands in the line under the title. */
export const besidePhoto = fields(
  BESIDE_PHOTO,
  'name gender birthDate ethnicity idNumber boarding onlyChild health',
  PHOTO_ROW
)

/** The rest of what is about the student. */
export const aboutStudent = [
  ...fields(HALF, 'medicalHistory talent'),
  ...fields(TWO_THIRDS, 'address'),
  ...fields(THIRD, 'phone'),
  ...fields(WHOLE, 'householdAddress')
]

/** The blocks after the family members, in the order of the form (§1.3 三–五). */
export const laterBlocks: readonly { heading: string; fields: readonly PlacedField[] }[] = [
  {
    heading: '家庭情况',
    fields: [
      ...fields(WHOLE, 'familyType guardianshipMode'),
      ...fields(QUARTER, 'mainGuardian caretaker'),
      ...fields(HALF, 'leftBehind'),
      ...fields(QUARTER, 'migrantChild lowIncome registeredPoverty disabled orphan'),
      ...fields(THIRD, 'studySpace'),
      ...fields(WHOLE - QUARTER - THIRD, 'economicStatus'),
      ...fields(WHOLE, 'incomeSources'),
      ...fields(HALF, 'housing books familyAtmosphere parentingStyle'),
      ...fields(WHOLE, 'parentHabits'),
      ...fields(WHOLE, 'expectations difficulties', WRITING)
    ]
  },
  { heading: '在家表现', fields: fields(THIRD, 'routine homework chores screenTime reading friends') },
  {
    heading: '周边环境',
    fields: [
      ...fields(WHOLE, 'locality badPlaces'),
      ...fields(THIRD, 'badPlaceDistance'),
      ...fields(TWO_THIRDS, 'commuteDangers'),
      ...fields(WHOLE, 'hazards commuteMode'),
      ...fields(THIRD, 'commuteDistanceKm commuteMinutes escort'),
      ...fields(HALF, 'villageContact villagePhone neighbourhood outsideFriends')
    ]
  }
]

/** What everybody says in the end, above the signatures (§1.3 六). */
export const opinions = [
  ...fields(WHOLE, 'suggestions teacherOpinion officeOpinion', WRITING),
  ...fields(WHOLE, 'harmSigns remark')
]
