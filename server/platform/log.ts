import { type Logger, pino } from 'pino'

export type Log = Logger

export interface LogOptions {
  level: string
  format: 'pretty' | 'json'
}

/** The process's log, on stderr so that stdout stays for answers. Lines carry ids, never phone numbers or texts. */
export async function openLog({ level, format }: LogOptions): Promise<Log> {
  if (format === 'json') return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
  const { PinoPretty } = await import('pino-pretty')
  const stream = PinoPretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
  return pino({ level, base: null }, stream)
}

/** The log of WhatsApp work: each line carries the tag that `grep "[WhatsApp]"` finds. */
export function whatsappLog(log: Log): Log {
  return log.child({}, { msgPrefix: '[WhatsApp] ' })
}
