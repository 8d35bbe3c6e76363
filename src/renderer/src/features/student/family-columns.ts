/** What the card asks of each member of the family (domain §1.3), in its order. */
export const FAMILY_COLUMNS = [
  'relation',
  'name',
  'age',
  'education',
  'job',
  'workplace',
  'phone',
  'isGuardian',
  'livesWith'
]
