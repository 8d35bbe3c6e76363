import type { Sharp, SharpOptions } from 'sharp'
import { refuse } from '../context'

/** Pixels of the long edge of what is kept: enough to read an A4 page that was photographed. */
const LONGEST_EDGE = 2560
const THUMBNAIL_EDGE = 240
/** A screenshot or a form stays a PNG, which keeps letters sharp; a photo in a PNG is larger than this. */
const MOST_PNG_BYTES = 1_500_000

/** A picture is decoded whole: one that claims more pixels than a scan of A3 at 600 dpi is not let near memory. */
const READING: SharpOptions = { limitInputPixels: 100_000_000, failOn: 'error' }

/** What is kept of a file, without anything that tells where and by whom it was made. */
export interface KeptFile {
  type: 'image/jpeg' | 'image/png' | 'application/pdf'
  bytes: Buffer
  width: number | null
  height: number | null
  /** A JPEG of at most 240 pixels. */
  thumbnail: Buffer | null
}

/**
 * Makes a picture anew: upright, at most 2560 pixels long, in ordinary colours, and with no metadata at all (place,
 * time, camera, comments, embedded thumbnails). Refuses with `evidence_damaged` what does not decode to its end.
 */
export async function keptPicture(bytes: Uint8Array): Promise<KeptFile> {
  // Only who adds evidence waits for the library.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    return await encode(sharp(bytes, READING))
  } catch {
    return refuse('evidence_damaged')
  }
}

async function encode(source: Sharp): Promise<KeptFile> {
  const { format } = await source.metadata()
  const size = { width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true } as const
  const upright = source.autoOrient().resize(size)
  const png = format === 'png' ? await upright.clone().png().toBuffer({ resolveWithObject: true }) : null
  const kept =
    png && png.data.length <= MOST_PNG_BYTES
      ? png
      : await onWhite(upright).jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true })
  const thumbnail = await onWhite(upright)
    .resize({ ...size, width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE })
    .jpeg({ quality: 75 })
    .toBuffer()
  const { width, height } = kept.info
  return { type: kept === png ? 'image/png' : 'image/jpeg', bytes: kept.data, width, height, thumbnail }
}

/** JPEG knows no transparency, and what is transparent would turn black. */
function onWhite(picture: Sharp): Sharp {
  return picture.clone().flatten({ background: '#ffffff' })
}
