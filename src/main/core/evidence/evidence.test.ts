import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_EVIDENCE_BYTES } from '@shared/api/evidence'
import { type TemporaryCore, temporaryCore } from '../../../../tests/temporary-core'
import { sealedBytes } from './evidence-files'
import { allEvidence } from './evidence-rows'
import { gradient, noise, PDF, phonePhoto } from '../../../../tests/sample-evidence'

const CLASS = { stage: '小学', entryYear: 2024, classNo: 2 } as const
let core: TemporaryCore
let folder: string
let student: number
let visit: number

beforeEach(async () => {
  core = temporaryCore()
  folder = join(core.ledger.sqlite.name, '..', 'attachments')
  student = await addStudent('示例一', '三(2)班')
  visit = await addVisit(student)
})
afterEach(() => core.remove())

async function addStudent(name: string, className: string) {
  const values = { name, className, gender: '男' }
  return (await core.call('records.create', { register: 'students', values })).id
}

async function addVisit(studentId: number, visitDate = '2026-09-10') {
  const values = { studentId, visitDate, method: '上门家访', teachers: '周老师', content: '了解情况' }
  return (await core.call('records.create', { register: 'home_visits', values })).id
}

const add = (bytes: Uint8Array, name = '示例一家访.jpg', id = visit, who = core) =>
  who.call('attachments.add', { register: 'home_visits', id }, { name, bytes })
const list = (id = visit) => core.call('attachments.list', { register: 'home_visits', id })
async function read(id: number) {
  const answer = await core.ask('attachments.read', { id })
  if (!answer.ok || !answer.file) throw new Error('nothing was read')
  return answer.file
}
const onDisk = () => readdirSync(folder).sort()
const refusal = (code: string) => expect.objectContaining({ code })

describe('a photo', () => {
  it('is kept upright, smaller, and without a word about place, time and camera', async () => {
    const photo = await phonePhoto()
    const before = await sharp(photo).metadata()
    expect([before.width, before.height, before.orientation]).toEqual([4000, 1000, 6])
    expect(before.exif?.includes('MadeUpPhone')).toBe(true)

    const item = await add(photo)
    const { name, bytes } = await read(item.id)
    const after = await sharp(bytes).metadata()
    expect({ name, format: after.format }).toEqual({ name: '示例一家访.jpg', format: 'jpeg' })
    expect([after.width, after.height]).toEqual([640, 2560])
    expect([item.width, item.height, item.size]).toEqual([640, 2560, bytes.length])
    expect([after.exif, after.icc, after.xmp, after.iptc, after.orientation]).toEqual(
      Array(5).fill(undefined)
    )
    for (const word of ['MadeUpPhone', 'Exif', 'GPS']) expect(Buffer.from(bytes).includes(word)).toBe(false)
    // The photo is red on the left; turned a quarter to the right, red is above.
    expect(await colourAt(bytes, 320, 100)).toBe('red')
    expect(await colourAt(bytes, 320, 2400)).toBe('blue')
  })

  it('has a thumbnail that is upright, small and clean too', async () => {
    const { thumbnail } = await add(await phonePhoto())
    expect(thumbnail).toMatch(/^data:image\/jpeg;base64,/)
    const bytes = Buffer.from((thumbnail ?? '').split(',')[1] ?? '', 'base64')
    const { width, height, exif } = await sharp(bytes).metadata()
    expect([width, height, exif]).toEqual([60, 240, undefined])
  })

  it('lies on the disk encrypted under a name that says nothing', async () => {
    const item = await add(await phonePhoto())
    const { bytes } = await read(item.id)
    const [name = ''] = onDisk()
    expect(name).toMatch(/^[0-9a-f]{32}\.bin$/)
    const sealed = readFileSync(join(folder, name))
    for (let at = 0; at + 24 <= bytes.length; at += 500) {
      expect(sealed.includes(Buffer.from(bytes.subarray(at, at + 24)))).toBe(false)
    }
    for (const word of ['JFIF', '示例一', '家访']) expect(sealed.includes(word)).toBe(false)
    const [row] = allEvidence(core.ledger)
    expect(sealedBytes(folder, { file: name })?.equals(sealed)).toBe(true)
    expect([row?.digest.length, row?.storedDigest.length]).toEqual([64, 64])
    expect(row?.digest).not.toBe(row?.storedDigest)
  })

  it('is the same file twice: it is not added twice', async () => {
    const photo = await phonePhoto()
    await add(photo)
    await expect(add(photo, '另一个名字.jpg')).rejects.toEqual(refusal('evidence_exists'))
    expect(onDisk()).toHaveLength(1)
  })
})

describe('kinds of files', () => {
  it('keeps screenshots as PNG, makes large PNG photos and WebP into JPEG, and leaves a PDF as it is', async () => {
    const screenshot = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#fff' } })
      .png()
      .toBuffer()
    const noisy = await noise(1600, 1200).png().toBuffer()
    const webp = await gradient(500, 400).webp().toBuffer()
    const kept = [
      await add(screenshot, '截图.png'),
      await add(noisy, '照片.PNG'),
      await add(webp, '网上的.webp'),
      await add(PDF, 'C:\\签到\\签到表.pdf')
    ]
    expect(kept.map(({ name, type }) => [name, type])).toEqual([
      ['截图.png', 'image/png'],
      ['照片.jpg', 'image/jpeg'],
      ['网上的.jpg', 'image/jpeg'],
      ['签到表.pdf', 'application/pdf']
    ])
    expect(kept[3]).toMatchObject({ thumbnail: null, width: null, size: PDF.length })
    expect(Buffer.from((await read(kept[3]?.id ?? 0)).bytes).equals(PDF)).toBe(true)
  })

  it.each([
    ['ftypheic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'HEIC'],
    ['a video', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1'), '视频'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'PDF'],
    ['a workbook', Buffer.from('PK\x03\x04....[Content_Types].xml', 'latin1'), 'PDF'],
    ['an archive', Buffer.from('PK\x03\x04....photo.jpg', 'latin1'), '解压'],
    ['a GIF', Buffer.from('GIF89a...', 'latin1'), 'JPG'],
    ['a text', Buffer.from('只是文字'), 'PDF'],
    ['a page with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'PDF']
  ])('refuses %s with what to do, whatever its name', async (_, bytes, word) => {
    const refused = add(bytes, '照片.jpg')
    await expect(refused).rejects.toEqual(refusal('evidence_type_refused'))
    await expect(refused).rejects.toThrow(word)
    expect(await list()).toEqual([])
  })

  it('refuses what is damaged, empty, too large or missing, and leaves no file behind', async () => {
    const photo = await phonePhoto()
    const cut = photo.subarray(0, photo.length / 2)
    await expect(add(cut)).rejects.toEqual(refusal('evidence_damaged'))
    const bomb = await sharp({ create: { width: 12000, height: 12000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    await expect(add(bomb)).rejects.toEqual(refusal('evidence_damaged'))
    await expect(add(Buffer.alloc(0))).rejects.toEqual(refusal('file_empty'))
    await expect(add(Buffer.alloc(MOST_EVIDENCE_BYTES + 1, PDF))).rejects.toEqual(
      refusal('evidence_too_large')
    )
    const none = core.call('attachments.add', { register: 'home_visits', id: visit })
    await expect(none).rejects.toEqual(refusal('file_missing'))
    expect(await list()).toEqual([])
  })

  it('takes a file of just the largest size', async () => {
    const item = await add(Buffer.alloc(MOST_EVIDENCE_BYTES, PDF), 'a.pdf')
    expect(item.size).toBe(MOST_EVIDENCE_BYTES)
  })

  it('takes 60 files a record, and one more after one was removed', async () => {
    const numbered = (number: number) => Buffer.concat([PDF, Buffer.from(String(number))])
    const items = []
    for (let number = 1; number <= 60; number++) items.push(await add(numbered(number)))
    await expect(add(numbered(61))).rejects.toEqual(refusal('evidence_too_many'))
    const first = items[0]?.id ?? 0
    await core.call('attachments.remove', { id: first })
    await add(numbered(61))
    await expect(core.call('attachments.restore', { id: first })).rejects.toEqual(
      refusal('evidence_too_many')
    )
  })
})

describe('removing', () => {
  it('takes a file off the record and keeps it, so that it can be brought back', async () => {
    const item = await add(await phonePhoto())
    const count = async () =>
      (await core.call('records.read', { register: 'home_visits', id: visit })).evidence
    expect(await count()).toBe(1)
    await core.call('attachments.remove', { id: item.id })
    expect(await list()).toEqual([{ ...item, removedAt: expect.any(String) as string }])
    expect(await count()).toBe(0)
    await core.call('attachments.restore', { id: item.id })
    expect(await list()).toEqual([item])
    expect(await read(item.id)).toMatchObject({ name: item.name })
  })

  it('is in the log and in the life of the student, like adding and looking', async () => {
    const item = await add(await phonePhoto())
    await add(PDF)
    await read(item.id)
    await core.call('attachments.remove', { id: item.id })
    const { entries, total } = await core.call('audit.list', { offset: 0, limit: 500 })
    expect(total).toBe(entries.length)
    const told = entries.map(({ action, subject }) => `${action} ${subject}`)
    expect(told).toEqual(
      expect.arrayContaining(['添加 家访佐证材料:示例一', '移除 家访佐证材料:示例一', '查看 示例一 佐证材料'])
    )
    const timeline = await core.call('students.timeline', { id: student })
    const lines = timeline.map(({ title, detail }) => [title, detail])
    expect(lines).toContainEqual(['添加佐证材料', '家访,2 个文件'])
    expect(lines).toContainEqual(['移除佐证材料', '家访,1 个文件'])
    expect(lines).toContainEqual(['查看佐证材料', '家访登记表'])
  })

  it('leaves the evidence of a record in the recycle bin alone, and has it again afterwards', async () => {
    const item = await add(PDF)
    await core.call('records.remove', { register: 'home_visits', ids: [visit] })
    await expect(add(await phonePhoto())).rejects.toEqual(refusal('record_not_found'))
    await expect(core.call('attachments.remove', { id: item.id })).rejects.toEqual(
      refusal('record_not_found')
    )
    await core.call('records.restore', { register: 'home_visits', ids: [visit] })
    expect(await list()).toEqual([item])
  })
})

describe('class scope', () => {
  it('shows and takes evidence of the own class only', async () => {
    const own = core.teacher(CLASS)
    const other = core.teacher({ ...CLASS, classNo: 1 })
    const item = await own.call(
      'attachments.add',
      { register: 'home_visits', id: visit },
      { name: 'a.pdf', bytes: PDF }
    )
    expect(await own.call('attachments.list', { register: 'home_visits', id: visit })).toEqual([item])
    const of = { register: 'home_visits', id: visit }
    const asked = [
      other.call('attachments.list', of),
      other.call('attachments.add', of, { name: 'b.pdf', bytes: PDF }),
      other.call('attachments.read', { id: item.id }),
      other.call('attachments.remove', { id: item.id }),
      other.call('attachments.restore', { id: item.id }),
      own.call('attachments.list', { register: 'home_visits', id: 999 }),
      own.call('attachments.read', { id: 999 }),
      own.call('attachments.list', { register: 'students', id: await addStudent('示例二', '三(1)班') })
    ]
    for (const one of asked) await expect(one).rejects.toEqual(refusal('record_not_found'))
    const view = { register: 'home_visits', schoolYear: 2026 }
    await expect(other.call('attachments.exportFolder', { view })).rejects.toEqual(refusal('evidence_none'))
    expect(await own.call('attachments.exportFolder', { view })).toMatchObject({ records: 1, files: 1 })
    expect((await list())[0]).toEqual(item)
  })

  it('keeps the evidence of a record without a class from a class teacher', async () => {
    const values = { date: '2026-09-11', place: '校门口', problem: '占道' }
    const { id } = await core.call('records.create', { register: 'surroundings', values })
    const of = { register: 'surroundings', id }
    const item = await core.call('attachments.add', of, { name: 'a.pdf', bytes: PDF })
    const teacher = core.teacher()
    const asked = [
      teacher.call('attachments.add', of, { name: 'b.pdf', bytes: PDF }),
      teacher.call('attachments.remove', { id: item.id })
    ]
    for (const one of asked) {
      await expect(one).rejects.toMatchObject({
        code: expect.stringMatching(/^(record_not_found|not_allowed)$/) as string
      })
    }
  })
})

describe('the files on the disk', () => {
  const check = () => core.call('backups.check', {})
  const evidenceFindings = async () =>
    (await check()).findings.filter((finding) => finding.includes('佐证材料'))

  it('are whole until one bit is changed or a file is gone, and the check says which record it is', async () => {
    const item = await add(await phonePhoto())
    expect(await evidenceFindings()).toEqual([])
    const [name = ''] = onDisk()
    const path = join(folder, name)
    const whole = readFileSync(path)
    for (const at of [0, 14, 200, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(path, changed)
      expect(await evidenceFindings()).toEqual([
        '“家访登记表”里 2026-09-10 那一条的佐证材料有 1 个文件被改动或已损坏。请从最近的备份恢复,或移除后重新添加。'
      ])
      await expect(core.call('attachments.read', { id: item.id })).rejects.toEqual(refusal('evidence_lost'))
    }
    rmSync(path)
    expect((await evidenceFindings())[0]).toContain('有 1 个文件不见了')
    await expect(core.call('attachments.read', { id: item.id })).rejects.toEqual(refusal('evidence_lost'))
    await core.call('attachments.remove', { id: item.id })
    expect(await evidenceFindings()).toEqual([])
  })

  it('are not another file that was put in their place', async () => {
    const one = await add(PDF)
    const [first = ''] = onDisk()
    await add(await phonePhoto())
    const second = onDisk().find((name) => name !== first) ?? ''
    writeFileSync(join(folder, first), readFileSync(join(folder, second)))
    expect(await evidenceFindings()).toHaveLength(1)
    await expect(core.call('attachments.read', { id: one.id })).rejects.toEqual(refusal('evidence_lost'))
  })

  it('may be more than the rows: a leftover does no harm, half a file is cleared away', async () => {
    await add(PDF)
    writeFileSync(join(folder, `${'0'.repeat(32)}.bin`), 'left by a power cut')
    writeFileSync(join(folder, `${'1'.repeat(32)}.bin.partial`), 'half')
    expect((await check()).notes).toEqual(['attachments 文件夹里有 2 个没有登记的文件,不影响使用。'])
    expect(await evidenceFindings()).toEqual([])
    await add(await phonePhoto())
    expect((await check()).notes).toEqual(['attachments 文件夹里有 1 个没有登记的文件,不影响使用。'])
  })
})

async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (data[0] ?? 0) > (data[2] ?? 0) ? 'red' : 'blue'
}
