import { type Logger, pino } from 'pino'

export type Log = Logger

/** The log: JSON lines of references and figures. Fields that could name a person are censored even when handed in by mistake. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: undefined,
    redact: {
      paths: ['email', 'name', 'body', '*.email', '*.name', '*.body', '*.to', 'req.headers'],
      censor: '[kept out]',
    },
    serializers: { err: safeError },
  })

/** What of an error may be logged: where and what kind. PostgreSQL's detail repeats the row's values and stays out. */
export const safeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  const fromDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  return {
    kind: error.constructor.name,
    message: fromDatabase ? undefined : error.message,
    code,
    constraint,
    table,
    stack: error.stack?.split('\n').slice(1).join('\n'),
  }
}
