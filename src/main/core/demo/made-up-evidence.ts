import { type RegisterDeclaration, type RegisterKey, registers } from '@shared/registers'
import type { Call } from '../context'
import { addEvidence } from '../evidence/add-evidence'
import { columnOf } from '../records/view-conditions'
import { type Chance, createChance } from './chance'

/** The registers whose newest records get pictures, and how many: enough to see what evidence looks like. */
const PICTURES: Partial<Record<RegisterKey, number>> = {
  activities: 2,
  parent_meetings: 1,
  committee_meetings: 1,
  home_visits: 1
}
const EVIDENCE_SEED = 0x5eed

/**
 * Adds made-up pictures (hills, a sun, a house; nobody is on them) to the newest records of a made-up school. The
 * same seed gives the same pictures. Answers with their number.
 */
export async function addMadeUpEvidence(call: Omit<Call, 'file'>, seed: number): Promise<number> {
  const chance = createChance(seed ^ EVIDENCE_SEED)
  let added = 0
  for (const [register, most] of Object.entries(PICTURES) as [RegisterKey, number][]) {
    const { table, dated, fields }: RegisterDeclaration = registers[register]
    const order = dated ? columnOf(fields, dated.from).name : 'id'
    const newest = call.ledger.sqlite
      .prepare<unknown[], number>(`SELECT id FROM ${table} ORDER BY ${order} DESC, id DESC LIMIT 1`)
      .pluck()
      .get()
    if (newest === undefined) continue
    for (let place = 1; place <= most; place++) {
      const file = { name: `照片${place}.png`, bytes: await picture(chance) }
      await addEvidence({ ...call, ledger: call.ledger, session: call.session, file }, register, newest)
      added++
    }
  }
  return added
}

async function picture(chance: Chance): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const hill = (top: number, colour: string) =>
    `<path d="M0 600 V${top} Q200 ${top - chance.whole(60, 160)} 400 ${top} T800 ${top} V600 Z" fill="${colour}"/>`
  const house = chance.whole(120, 560)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
    <rect width="800" height="600" fill="#cfe6f5"/>
    <circle cx="${chance.whole(80, 720)}" cy="${chance.whole(60, 160)}" r="50" fill="#f6c945"/>
    ${hill(380, '#8fbf9f')}${hill(450, '#5f9e78')}
    <path d="M${house} 430 l70 -60 l70 60 v90 h-140 z" fill="#b5563c"/>
    <rect x="${house + 52}" y="460" width="36" height="60" fill="#f4e4c8"/>
  </svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
