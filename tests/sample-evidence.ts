import sharp, { type Sharp } from 'sharp'

/** The smallest PDF that says what it is. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
)

/** A picture that is red on the left and blue on the right. */
export function gradient(width: number, height: number): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#e02020"/>
    <rect x="50%" width="50%" height="100%" fill="#2020e0"/></svg>`
  return sharp(Buffer.from(svg))
}

/** A picture that cannot be made much smaller, as a photo. */
export function noise(width: number, height: number): Sharp {
  const create = { width, height, channels: 3, background: '#808080' } as const
  return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
}

/** As a phone takes it: stored lying, to be turned a quarter to the right, with place, time and camera. */
export function phonePhoto(): Promise<Buffer> {
  return gradient(4000, 1000)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Model: 'MadeUpPhone', Orientation: '6', Copyright: 'MadeUpPhone' },
      IFD2: { DateTimeOriginal: '2026:09:10 16:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 0/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 0/1 0/1'
      }
    })
    .toBuffer()
}
