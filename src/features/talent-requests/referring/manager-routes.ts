import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { findRequest, type RequestDetail, requestChoices } from '../queries.ts'
import { readOutcome } from './forms.ts'
import { shownOnes } from './lifecycle.ts'
import { said } from './messages.ts'
import { concludeReferral, draftOfOutcome, recordedJob } from './outcome.ts'
import { findReferral, type Referral } from './queries.ts'
import { outcomePage } from './views/presented.ts'

export const presented = slice()

type Found = { request: RequestDetail; referral: Referral }

// Somebody who was never presented, or no longer wants to be, is not there for the manager.
const find = async (c: Ctx): Promise<Found> => {
  const { db, may, now } = c.var
  const person = signedIn(c)
  const request = await findRequest(db, idIn(c))
  if (!request || request.ownerId !== person.id || !may('referral.conclude', { ownerId: request.ownerId }))
    throw new NotFound()
  const referral = await findReferral(db, idIn(c, 'referral'), now)
  if (!referral || referral.requestId !== request.id || !shownOnes.includes(referral.status)) throw new NotFound()
  return { request, referral }
}

const pageOf = async (c: Ctx, { request, referral }: Found, open: OpenForm, problems: readonly Problem[] = []) => {
  const { db, t, language } = c.var
  const { departments } = await requestChoices(db)
  const action = to(language, 'requestReferral', { id: request.id, referral: referral.id })
  const outcome = { open, problems: sayProblems(t, said, problems), action, departments }
  return outcomePage({ frame: frameOf(c), request, referral, outcome })
}

presented.get('requestReferral', async (c) => {
  const found = await find(c)
  const { request, referral } = found
  const saved = recordedJob(referral)
  return c.html(await pageOf(c, found, await openForm(c.var.db, request.ownerId, draftOfOutcome(referral.id), saved)))
})

presented.post('requestReferral', async (c) => {
  const { db, now, language, settings } = c.var
  const found = await find(c)
  const { request, referral } = found
  const sent = await formOf(c)
  const read = readOutcome(sent)
  if (!read.data) {
    const open = await keepSent(db, request.ownerId, draftOfOutcome(referral.id), sent, now)
    return c.html(await pageOf(c, found, open, read.problems), 422)
  }
  const by = { id: request.ownerId, isOffice: false, seen: typed(sent, 'stood') }
  await concludeReferral(db, referral, read.data, by, { now, origin: settings.publicUrl })
  return c.redirect(`${to(language, 'request', request, { done: 'recorded' })}#people-title`, 303)
})
