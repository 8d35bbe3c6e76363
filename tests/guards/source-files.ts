import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..')

/** A file of the project, its path written with `/`. */
export interface SourceFile {
  path: string
  text: string
}

/** All files under some folders of the project whose names end in one of `endings`. */
export function sourceFiles(folders: string[], endings: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: relative(projectFolder, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8')
      }))
  )
}
