import './avatar.css'

/** Initials on one of a few quiet colours, the same for a name everywhere. */
export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span className={`avatar hue-${hueOf(name)}`} style={{ width: size, height: size, fontSize: size < 30 ? 11 : 12 }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

const HUES = 6

export function hueOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % HUES
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const [first = '', second = ''] = words.length > 1 ? [words[0], words.length > 3 ? words[2] : words[1]] : words
  return (first.charAt(0) + second.charAt(0)).toLocaleUpperCase() || '·'
}
