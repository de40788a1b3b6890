import { z } from 'zod'
import { type Keyring, readKeyring } from './encryption.ts'

const port = z.coerce.number().int().min(1).max(65535)
const url = z.url()

const keys = z
  .string()
  .refine((text) => readKeyring(text) !== undefined, 'id:key,id:key… with keys of 32 bytes in base64, the newest first')

const settings = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: url.optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_URL_DIRECT: z.string().startsWith('postgres').optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  DEMONSTRATION_TALENTS: z.coerce.number().int().min(0).max(100_000).default(2_000),
  DATA_FOLDER: z.string().min(1).default('.data'),
  SECRET: z.string().min(32).optional(),
  DECLARATION_KEYS: keys.optional(),
  SIGNING_KEYS: keys.optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SMTP_URL: url.regex(/^smtps?:/).optional(),
  MAIL_FROM: z.email().default('no-reply@portal.example'),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** A setting that is wrong or missing: its name, and how to mend it. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** Everything that can be configured, read once at start. */
export type Configuration = {
  port: number
  host: string
  publicUrl: string
  demonstration: boolean
  databaseUrl: string | undefined
  databaseUrlDirect: string | undefined
  poolSize: number
  dataFolder: string
  demonstrationTalents: number
  secret: string
  declarationKeys: Keyring
  signingKeys: Keyring
  issuer: { url: string; clientId: string; clientSecret: string | undefined }
  smtpUrl: string | undefined
  mailFrom: string
  metricsToken: string | undefined
  trustProxy: boolean
  requestsPerMinute: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** What a demonstration makes for itself and keeps beside its data. */
export type KeptSecrets = { secret: () => string; declarationKeys: () => string; signingKeys: () => string }

/** Reads the configuration from the environment; throws WrongSettings naming each setting that is wrong. A demonstration takes from `kept` what it is not given. */
export const readConfiguration = (
  environment: Record<string, string | undefined>,
  kept: KeptSecrets,
): Configuration => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = settings.safeParse(given)
  if (!read.success)
    throw new WrongSettings(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const set = read.data
  const demonstration = set.DATABASE_URL === undefined

  const needed = demonstration
    ? []
    : ([
        'PUBLIC_URL',
        'SECRET',
        'DECLARATION_KEYS',
        'SIGNING_KEYS',
        'OIDC_ISSUER',
        'OIDC_CLIENT_ID',
        'SMTP_URL',
      ] as const)
  const missing = needed.filter((name) => set[name] === undefined)
  if (missing.length > 0)
    throw new WrongSettings(missing.map((name) => `${name}: needed when DATABASE_URL is set`).join('\n'))

  const publicUrl = (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, '')
  return {
    port: set.PORT,
    host: set.HOST ?? (demonstration ? 'localhost' : '::'),
    publicUrl,
    demonstration,
    databaseUrl: set.DATABASE_URL,
    databaseUrlDirect: set.DATABASE_URL_DIRECT ?? set.DATABASE_URL,
    poolSize: set.DATABASE_POOL_SIZE,
    dataFolder: set.DATA_FOLDER,
    demonstrationTalents: set.DEMONSTRATION_TALENTS,
    secret: set.SECRET ?? kept.secret(),
    declarationKeys: readKeyring(set.DECLARATION_KEYS ?? kept.declarationKeys()) ?? [],
    signingKeys: readKeyring(set.SIGNING_KEYS ?? kept.signingKeys()) ?? [],
    issuer: demonstration
      ? { url: `${publicUrl}/identity`, clientId: 'portal', clientSecret: undefined }
      : { url: set.OIDC_ISSUER ?? '', clientId: set.OIDC_CLIENT_ID ?? '', clientSecret: set.OIDC_CLIENT_SECRET },
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    metricsToken: set.METRICS_TOKEN,
    trustProxy: set.TRUST_PROXY === 'yes',
    requestsPerMinute: set.REQUESTS_PER_MINUTE,
    logLevel: set.LOG_LEVEL,
  }
}
