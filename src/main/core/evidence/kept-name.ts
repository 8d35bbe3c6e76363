import { fileNameOf } from '../excel/writing/names'
import type { KeptFile } from './picture'

/** The ending of each type that is kept. */
export const ENDINGS: Record<KeptFile['type'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf'
}

/** A name for the lists and for saving: as given, cleaned, with the ending of what it has become. */
export function keptName(given: string, type: KeptFile['type']): string {
  const plain = given.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return fileNameOf(ENDINGS[type], plain.trim() || '佐证材料')
}
