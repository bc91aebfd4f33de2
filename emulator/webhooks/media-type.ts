import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.3gp': 'video/3gpp',
  '.aac': 'audio/aac',
  '.amr': 'audio/amr',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.vcf': 'text/vcard',
  '.webp': 'image/webp',
}

/** Guessed by the name of the file: nothing is fetched. */
export function mediaTypeOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? ''
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}
