import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'

/** A value that cannot be used: the start ends with exit 78 and this one line. It never shows a secret's value. */
export class ConfigError extends Error {}

const TWILIO = 'https://api.twilio.com'

const port = z.coerce.number().int().min(0).max(65_535)

/** Each line is a setting: its form, its default and, beside it, an example for whoever gets it wrong. */
const settings = {
  /** Where the web process listens. */
  PORT: { form: port.default(3000), example: '3000' },
  HOST: { form: z.string().min(1).default('127.0.0.1'), example: '127.0.0.1' },
  /** The address clients and Twilio reach; webhook signatures are checked against it. */
  PUBLIC_URL: { form: z.url({ protocol: /^https?$/ }).optional(), example: 'https://citas.example.com' },
  /** A PostgreSQL server; unset, the embedded database under DATA_DIR. */
  DATABASE_URL: { form: z.url({ protocol: /^postgres(ql)?$/ }).optional(), example: 'postgresql://user:password@localhost:5432/puntual' },
  /** Embedded database, generated secret, the emulator's ledger. */
  DATA_DIR: { form: z.string().min(1).default('./data'), example: './data' },
  /** Encrypts what is stored of credentials and signs links; unset, generated into DATA_DIR. */
  SECRET_KEY: { form: z.string().min(32).optional(), example: 'the output of: openssl rand -hex 32' },
  /** The installation's Twilio account. None of the three: the local emulator. */
  TWILIO_ACCOUNT_SID: {
    form: z
      .string()
      .regex(/^AC[0-9a-fA-F]{32}$/)
      .optional(),
    example: 'AC followed by 32 hexadecimal digits',
  },
  TWILIO_AUTH_TOKEN: { form: z.string().min(1).optional(), example: 'the 32 characters that the Twilio console shows' },
  /** While the token is being changed: what the other one signed is believed as well. Nothing is sent with it. */
  TWILIO_AUTH_TOKEN_PREVIOUS: { form: z.string().min(1).optional(), example: 'the token that Twilio still signs with' },
  TWILIO_WHATSAPP_FROM: {
    form: z
      .string()
      .regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/)
      .optional(),
    example: 'whatsapp:+14155238886',
  },
  /** Messages a second that Twilio takes from the sender; unset, what it grants: 80, and one every three seconds in the sandbox. */
  TWILIO_SENDER_RATE: { form: z.coerce.number().positive().max(1_000_000).optional(), example: '80' },
  /** Any Twilio-compatible server. Plain http is accepted for this machine only. */
  TWILIO_API_URL: {
    form: z
      .url({ protocol: /^https?$/ })
      .refine(isSafe)
      .optional(),
    example: 'https://api.twilio.com',
  },
  /** A mail server, for invitations and lost passwords; unset, their links are copied by whoever runs the business. */
  SMTP_URL: { form: z.url({ protocol: /^smtps?$/ }).optional(), example: 'smtps://user:password@mail.example.com' },
  /** Who writes those letters; unset, puntual@ the host of PUBLIC_URL. */
  MAIL_FROM: { form: z.string().regex(/@/).max(320).optional(), example: 'Puntual <citas@example.com>' },
  /** The local emulator of `npm start`; unset, a free port. */
  EMULATOR_PORT: { form: port.optional(), example: '4010' },
  /** Whoever sends it may read /metrics; unset, this machine alone. */
  METRICS_TOKEN: { form: z.string().min(16).optional(), example: 'the output of: openssl rand -hex 16' },
  LOG_LEVEL: { form: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'), example: 'info' },
  LOG_FORMAT: { form: z.enum(['pretty', 'json']).optional(), example: 'pretty or json' },
} as const

type Name = keyof typeof settings
type Values = { [N in Name]: z.infer<(typeof settings)[N]['form']> }

const secret = new Set<Name>(['SECRET_KEY', 'TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_PREVIOUS', 'DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN'])
const twilioAccount = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'] as const

export interface TwilioConfig {
  accountSid: string
  authToken: string
  /** Another that may sign what Twilio tells. */
  previousAuthToken?: string | undefined
  /** E.164, without the channel's prefix. */
  from: string
  apiUrl: string
  /** Absent: what Twilio grants every sender. */
  perSecond?: number | undefined
}

export interface Config {
  port: number
  host: string
  publicUrl: string
  databaseUrl: string | undefined
  dataDir: string
  secretKey: string | undefined
  /** Where Twilio is, for the installation's account and for those of organizations. */
  twilioApiUrl: string
  /** The account, or the names that are missing of a half-set one, or undefined: nothing set. */
  twilio: TwilioConfig | { missing: string[] } | undefined
  mail: { smtpUrl: string; from: string } | undefined
  emulatorPort: number | undefined
  metricsToken: string | undefined
  logLevel: string
  logFormat: 'pretty' | 'json'
}

/** Reads the environment and `.env` (a value already in the environment wins). Throws a ConfigError on the first bad value. */
export function readConfig(directory: string, terminal: boolean, environment: NodeJS.Dict<string> = process.env): Config {
  const values = parse({ ...readEnvFile(resolve(directory, '.env')), ...environment })
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '')
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(directory, values.DATA_DIR),
    secretKey: values.SECRET_KEY,
    twilioApiUrl: values.TWILIO_API_URL ?? TWILIO,
    twilio: twilioOf(values),
    mail: values.SMTP_URL === undefined ? undefined : { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM ?? senderAt(publicUrl) },
    emulatorPort: values.EMULATOR_PORT,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT ?? (terminal ? 'pretty' : 'json'),
  }
}

function readEnvFile(path: string): NodeJS.Dict<string> {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

function parse(environment: NodeJS.Dict<string>): Values {
  const values: Partial<Record<Name, unknown>> = {}
  for (const name of Object.keys(settings) as Name[]) {
    const written = environment[name]?.trim()
    // An empty value is an unset one: that is what `NAME=` in a .env file means to the people who write it.
    const parsed = settings[name].form.safeParse(written === '' ? undefined : written)
    if (!parsed.success) throw new ConfigError(describe(name, written ?? '', parsed.error))
    values[name] = parsed.data
  }
  return values as Values
}

function describe(name: Name, written: string, { issues }: z.ZodError): string {
  const shown = secret.has(name) ? '' : ` is "${written}"`
  const fault = issues[0]?.code === 'too_small' && secret.has(name) ? 'too short' : 'not valid'
  return `${name}${shown}: ${fault}. Example: ${settings[name].example}`
}

function senderAt(publicUrl: string): string {
  return `Puntual <puntual@${new URL(publicUrl).hostname}>`
}

function twilioOf(values: Values): Config['twilio'] {
  const [accountSid, authToken, from] = twilioAccount.map((name) => values[name])
  if (accountSid !== undefined && authToken !== undefined && from !== undefined) {
    return {
      accountSid,
      authToken,
      previousAuthToken: values.TWILIO_AUTH_TOKEN_PREVIOUS,
      from: from.replace('whatsapp:', ''),
      apiUrl: values.TWILIO_API_URL ?? TWILIO,
      perSecond: values.TWILIO_SENDER_RATE,
    }
  }
  const missing = twilioAccount.filter((name) => values[name] === undefined)
  const isAnySet =
    missing.length < twilioAccount.length || values.TWILIO_API_URL !== undefined || values.TWILIO_AUTH_TOKEN_PREVIOUS !== undefined
  return isAnySet ? { missing } : undefined
}

/** Credentials and texts travel over this address: in the clear only where nobody can listen. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
