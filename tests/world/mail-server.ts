import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A letter as it came over the wire, its quoted lines joined again. */
export interface Arrived {
  to: string
  text: string
}

/** A mail server that takes every letter and shows it. */
export interface MailServer {
  url: string
  letters: Arrived[]
  /** The next letter that comes, or came and was not asked for yet. */
  next(): Promise<Arrived>
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const letters: Arrived[] = []
  const waiting: ((letter: Arrived) => void)[] = []
  const unread: Arrived[] = []
  const arrive = (letter: Arrived): void => {
    letters.push(letter)
    const ask = waiting.shift()
    if (ask) ask(letter)
    else unread.push(letter)
  }
  const server = createServer((guest) => void converse(guest, arrive))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    letters,
    next: () => {
      const letter = unread.shift()
      return letter ? Promise.resolve(letter) : new Promise((resolve) => waiting.push(resolve))
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function converse(guest: Socket, arrive: (letter: Arrived) => void): Promise<void> {
  const say = (line: string): void => void guest.write(`${line}\r\n`)
  let to = ''
  let body: string[] | undefined
  say('220 ready')
  for await (const line of createInterface({ input: guest })) {
    if (body !== undefined) {
      if (line !== '.') body.push(line)
      else {
        arrive({ to, text: decode(body) })
        body = undefined
        say('250 taken')
      }
    } else if (/^RCPT TO:<(.+)>/i.test(line)) {
      to = /<(.+)>/.exec(line)?.[1] ?? ''
      say('250 ok')
    } else if (line === 'DATA') {
      body = []
      say('354 go on')
    } else if (line === 'QUIT') {
      say('221 bye')
      guest.end()
    } else say('250 ok')
  }
}

/** Quoted-printable, as letters with accents travel. */
function decode(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll('=\n', '')
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
