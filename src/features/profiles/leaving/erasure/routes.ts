import type { Hono } from 'hono'
import { to } from '../../../../i18n/addresses.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { listRetentionRules } from '../../../../platform/retention.ts'
import { type Ctx, type Env, ownerFor, type Person, wordIn } from '../../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../../web/forms.ts'
import { frameOf } from '../../../../web/frame.ts'
import type { PersonalData } from '../../../../web/personal-data/personal-data.ts'
import { takeSession } from '../../../../web/session.ts'
import { slice } from '../../../../web/slice.ts'
import { findCertificate } from './certificate.ts'
import { eraseAccount, previewErasure } from './erase.ts'
import { whatToHandOver } from './hand-over.ts'
import { said } from './messages.ts'
import { certificateDocument, certificatePage, erasurePage } from './views.ts'

const isSameAddress = (one: string, other: string) => one.trim().toLowerCase() === other.toLowerCase()

/** The pages on which a person closes their account, and those that prove it afterwards. */
export const erasure = (data: readonly PersonalData[]): Hono<Env> => {
  const pages = slice()

  const pageOf = async (c: Ctx, person: Person, words = '', problems: readonly Problem[] = []) => {
    const { db, now, settings, t } = c.var
    return erasurePage({
      frame: frameOf(c),
      data,
      rules: await listRetentionRules(db),
      left: await whatToHandOver(db, data, person.id),
      done: await previewErasure(db, data, person.id, { now, means: settings }),
      email: person.email,
      typed: words,
      problems: sayProblems(t, said, problems),
    })
  }

  pages.get('erasure', async (c) => c.html(await pageOf(c, ownerFor(c, 'account.erase'))))

  pages.post('erasure', async (c) => {
    const { db, now, settings, language } = c.var
    const person = ownerFor(c, 'account.erase')
    const words = typed(await formOf(c), 'email')
    if (!isSameAddress(words, person.email))
      return c.html(await pageOf(c, person, words, [{ field: 'email', says: 'emailWrong' }]), 422)
    const { token } = await eraseAccount(db, data, person.id, { now, means: settings, actor: person.id })
    takeSession(c)
    return c.redirect(to(language, 'erasureCertificate', { token }, { done: 'now' }), 303)
  })

  // Whoever has the address may see it: the account it is about is no more, and it names nobody.
  const found = async (c: Ctx) => {
    const { db, t, language } = c.var
    c.var.openToAll()
    c.header('Cache-Control', 'private, no-store')
    const certificate = await findCertificate(db, wordIn(c, 'token'))
    if (!certificate) throw new NotFound()
    return { t, language, data, rules: await listRetentionRules(db), certificate }
  }

  pages.get('erasureCertificate', async (c) => {
    const given = await found(c)
    return c.html(certificatePage(frameOf(c), wordIn(c, 'token'), c.req.query('done') === 'now', given))
  })

  pages.get('erasureCertificateFile', async (c) => {
    const given = await found(c)
    const body = String(await certificateDocument(given))
    return c.body(body, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${given.certificate.reference}.html"`,
    })
  })

  return pages.routes
}
