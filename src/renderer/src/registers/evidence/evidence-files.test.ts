import { expect, it } from 'vitest'
import { filesAmong, isTooLarge, nameOf, sizeText } from './evidence-files'

const file = (name: string) => ({ name }) as File
const item = (kind: string, name: string, isDirectory = false) => ({
  kind,
  getAsFile: () => file(name),
  webkitGetAsEntry: () => ({ isDirectory })
})
const data = (...items: ReturnType<typeof item>[]) =>
  ({ items, files: [file('all')] }) as unknown as Pick<DataTransfer, 'items' | 'files'>

it('takes the files of a paste, and neither its text nor a folder', () => {
  const names = (...items: ReturnType<typeof item>[]) => filesAmong(data(...items)).map(({ name }) => name)
  expect(names(item('string', 'text'), item('file', 'a.png'))).toEqual(['a.png'])
  expect(names(item('file', 'folder', true), item('file', 'b.jpg'))).toEqual(['b.jpg'])
  expect(names(item('file', 'folder', true))).toEqual([])
  expect(names()).toEqual(['all'])
  expect(filesAmong(null)).toEqual([])
})

it('names a pasted screenshot, and leaves the names of files alone', () => {
  expect(nameOf({ name: 'image.png', type: 'image/png' })).toBe('粘贴的图片.png')
  expect(nameOf({ name: '', type: 'image/jpeg' })).toBe('粘贴的图片.jpeg')
  expect(nameOf({ name: '签到表.pdf', type: 'application/pdf' })).toBe('签到表.pdf')
  expect(nameOf({ name: 'image1.png', type: 'image/png' })).toBe('image1.png')
})

it('says how large a file is, and sees what is too large', () => {
  expect([sizeText(10), sizeText(380 * 1024), sizeText(1.25 * 1024 * 1024)]).toEqual([
    '1 KB',
    '380 KB',
    '1.3 MB'
  ])
  expect([isTooLarge({ size: 20 * 1024 * 1024 }), isTooLarge({ size: 20 * 1024 * 1024 + 1 })]).toEqual([
    false,
    true
  ])
})
