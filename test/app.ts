import { buildApp } from '../src/app.ts'
import { sameInOther } from '../src/i18n/addresses.ts'
import { languageOfPath } from '../src/i18n/language.ts'
import type { Configuration } from '../src/platform/configuration.ts'
import { newKey, readKeyring } from '../src/platform/encryption.ts'
import { openLog } from '../src/platform/log.ts'
import { tokenFor } from '../src/web/session.ts'
import { type Member, makeCast } from './cast.ts'
import { freshDatabase } from './database.ts'
import { htmlProblems } from './html-validate.ts'

export const testSettings: Configuration = {
  port: 3000,
  host: 'localhost',
  publicUrl: 'http://localhost',
  demonstration: true,
  databaseUrl: undefined,
  databaseUrlDirect: undefined,
  poolSize: 5,
  dataFolder: '.data',
  demonstrationTalents: 0,
  secret: 'a secret of the tests, long enough to be one',
  declarationKeys: readKeyring(newKey('test')) ?? [],
  signingKeys: readKeyring(newKey('sign-test')) ?? [],
  issuer: { url: 'http://localhost/identity', clientId: 'portal', clientSecret: undefined },
  smtpUrl: undefined,
  mailFrom: 'no-reply@portal.example',
  metricsToken: undefined,
  trustProxy: false,
  requestsPerMinute: 1_000_000,
  logLevel: 'silent',
}

export type Fields = Record<string, string | string[] | File>

/** The app as a test asks it: on a database of its own, with the cast, and a clock that the test sets. Every HTML page it answers is checked by html-validate. */
export const openTestApp = async (settings: Partial<Configuration> = {}) => {
  const database = await freshDatabase()
  const time = { now: new Date('2026-03-02T15:00:00Z') }
  const app = buildApp({
    db: database.db,
    settings: { ...testSettings, ...settings },
    log: openLog(process.env.TEST_LOG ?? 'silent'),
    clock: () => time.now,
  })
  const cast = await makeCast(database.db)

  // A page found sound is not read again when all that differs is where it stands and whose form it is: most refusals are alike.
  const sound = new Set<string>()
  const shapeOf = (text: string, path: string) => {
    const [at = ''] = path.split('?')
    const language = languageOfPath(at)
    return [at, language ? sameInOther(language, at) : at].reduce(
      (shape, own) => shape.replaceAll(`"${own}"`, '""').replaceAll(`${testSettings.publicUrl}${own}"`, '"'),
      text.replaceAll(/(name="_csrf" value=")[^"]*/g, '$1'),
    )
  }

  const ask = async (path: string, init: RequestInit) => {
    const response = await app.request(path, init)
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const text = await response.clone().text()
      const shape = shapeOf(text, path)
      const problems = sound.has(shape) ? [] : await htmlProblems(text)
      if (problems.length > 0)
        throw new Error(`${init.method ?? 'GET'} ${path} (${response.status}):\n${problems.join('\n')}`)
      sound.add(shape)
    }
    return response
  }

  const as = (member: Member | null) => {
    const cookie: Record<string, string> = member ? { cookie: `session=${member.token}` } : {}
    const csrf = member ? tokenFor(testSettings.secret, member.sessionId) : ''
    return {
      get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers: { ...cookie, ...headers } }),
      text: async (path: string) => (await ask(path, { headers: cookie })).text(),
      post: (path: string, fields: Fields = {}) => {
        const body = new FormData()
        for (const [name, value] of Object.entries({ _csrf: csrf, ...fields }))
          for (const one of [value].flat()) body.append(name, one)
        return ask(path, { method: 'POST', headers: { ...cookie, origin: 'http://localhost' }, body })
      },
      put: (path: string, json: unknown) =>
        ask(path, {
          method: 'PUT',
          headers: { ...cookie, origin: 'http://localhost', 'content-type': 'application/json', 'x-csrf-token': csrf },
          body: JSON.stringify(json),
        }),
    }
  }

  return { app, ...database, cast, time, as, visitor: as(null) }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>
