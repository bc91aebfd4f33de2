import { crc32, deflateSync } from 'node:zlib'

/** Pixels as a canvas hands them out: four bytes each, red, green, blue and how opaque. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

const MOST_COLOURS = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture of a screen as a PNG with a palette: half the bytes of what a browser writes, and no difference to the eye. */
export function palettePng({ width, height, data }: Pixels): Buffer {
  const palette = chooseColours(data)
  const nearest = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(data, pixel)
    const index = nearest.get(colour) ?? nearestOf(palette, colour)
    nearest.set(colour, index)
    // Each row begins with the name of its filter; none serves a palette best.
    rows[pixel + Math.floor(pixel / width) + 1] = index
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.from(palette.flatMap(channelsOf))
  const chunks = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')]
  return Buffer.concat([SIGNATURE, ...chunks])
}

/** The most frequent first, leaving out what looks like one of them already; the rare ones of an emoji have their place, too. */
function chooseColours(data: Uint8Array): number[] {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    const colour = colourAt(data, pixel)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byFrequency = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour)
  for (let tolerance = 0; ; tolerance += 8) {
    const chosen: number[] = []
    for (const colour of byFrequency) {
      if (chosen.length > MOST_COLOURS) break
      if (chosen.every((other) => distance(other, colour) > tolerance)) chosen.push(colour)
    }
    if (chosen.length <= MOST_COLOURS) return chosen
  }
}

function nearestOf(palette: readonly number[], colour: number): number {
  const distances = palette.map((one) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

/** In squares, as the crow flies through the cube of colours. */
function distance(one: number, other: number): number {
  const [a, b] = [channelsOf(one), channelsOf(other)]
  return a.reduce((sum, channel, index) => sum + (channel - (b[index] ?? 0)) ** 2, 0)
}

function colourAt(data: Uint8Array, pixel: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3)
  return (red << 16) | (green << 8) | blue
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
