/** The endings of files that the import reads. */
export const READABLE = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.htm', '.html', '.xml']

/**
 * The workbooks among some files, in the order of their names (2 before 10). A single file is taken as it is, so
 * that the core says what is wrong with it; of several, those that cannot be workbooks, the hidden ones and the locks
 * of WPS and Excel (~$) are left aside.
 */
export function workbooksAmong<Named extends { name: string }>(files: Named[]): Named[] {
  if (files.length < 2) return files
  return files
    .filter(
      ({ name }) => !/^[.~]/.test(name) && READABLE.some((ending) => name.toLowerCase().endsWith(ending))
    )
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }))
}

/** The workbooks of a drop, with those in dropped folders and the folders inside them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return workbooksAmong([...files])
  return workbooksAmong((await Promise.all(entries.map(filesOf))).flat())
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  for (;;) {
    // A folder is read in parts of a hundred, until a part is empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (part.length === 0) break
    inside.push(...part)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
