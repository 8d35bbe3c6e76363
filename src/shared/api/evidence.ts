/** Bytes of the largest file that is taken as evidence, before a picture is made smaller. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024
/** Files that one record may hold. */
export const MOST_EVIDENCE_FILES = 60

/** A photo or scan that proves a record (佐证材料), as a window lists it. */
export interface EvidenceItem {
  id: number
  /** As it was called when it was added, with the ending of what is kept. */
  name: string
  type: 'image/jpeg' | 'image/png' | 'application/pdf'
  /** Bytes of what is kept. */
  size: number
  /** Pixels of a picture, upright; null for a PDF. */
  width: number | null
  height: number | null
  /** A small picture as a data URL; null for a PDF. */
  thumbnail: string | null
  /** ISO instant at which it was added. */
  at: string
  account: string
  /** ISO instant; absent unless it was removed, from where it can be brought back. */
  removedAt?: string
}
