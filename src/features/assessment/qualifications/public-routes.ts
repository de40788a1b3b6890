import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { etag } from 'hono/etag'
import type { Ctx } from '../../../web/context.ts'
import { formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { openPage } from '../../../web/open-page.ts'
import { slice } from '../../../web/slice.ts'
import { said } from './messages.ts'
import { publicPaths } from './statement.ts'
import { freshFor, keyDocument, statusList } from './status-lists.ts'
import { type Verified, verifyStatement } from './verifying.ts'
import { verificationPage } from './views/verification.ts'

export const verifying = slice()

const pageOf = (c: Ctx, verified: Verified | null, problems: readonly Problem[] = []) =>
  verificationPage({ frame: frameOf(c), verified, problems: sayProblems(c.var.t, said, problems) })

verifying.get('verification', (c) => {
  openPage(c)
  return c.html(pageOf(c, null))
})

const largest = 100 * 1024

const textIn = async (sent: Sent): Promise<string> => {
  const [file] = [sent.file].flat()
  if (file instanceof File && file.size > 0) return file.size > largest ? 'too large to be a statement' : file.text()
  return typed(sent, 'text').trim()
}

verifying.post('verification', async (c) => {
  c.var.openToAll()
  c.header('Cache-Control', 'private, no-store')
  const { db, now, settings } = c.var
  const text = await textIn(await formOf(c))
  if (text === '') return c.html(pageOf(c, null, [{ field: 'text', says: 'nothingSent' }]), 422)
  return c.html(pageOf(c, await verifyStatement(db, text, settings.signingKeys, now)))
})

const program = join(import.meta.dirname, '../../../../bin/verify-qualification')

verifying.get('verificationProgram', async (c) => {
  openPage(c)
  return c.body(await readFile(program, 'utf8'), 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'content-disposition': 'attachment; filename="verify-qualification.mjs"',
  })
})

// What machines fetch: the same for everyone, from anywhere, whoever asks.
const publish = (path: string, make: (c: Ctx) => Promise<object>) =>
  verifying.routes.get(path, etag(), async (c) => {
    c.var.openToAll()
    c.header('Cache-Control', `public, max-age=${freshFor}`)
    c.header('Access-Control-Allow-Origin', '*')
    return c.body(JSON.stringify(await make(c)), 200, { 'content-type': 'application/json; charset=utf-8' })
  })

publish(publicPaths.keys, (c) => keyDocument(c.var.db, c.var.settings))
for (const purpose of ['revocation', 'suspension'] as const)
  publish(publicPaths[purpose], (c) => statusList(c.var.db, purpose, c.var.settings, c.var.now))
