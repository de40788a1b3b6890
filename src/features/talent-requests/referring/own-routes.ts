import { z } from 'zod'
import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, oneOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findRequest, type RequestDetail } from '../queries.ts'
import { answerReferral, withdrawReferral } from './actions.ts'
import { readAnswer } from './forms.ts'
import { transitions } from './lifecycle.ts'
import { said } from './messages.ts'
import { confirmOutcome } from './outcome.ts'
import { findReferral, listOwnReferrals, type Referral } from './queries.ts'
import { ownReferralPage, ownReferralsPage } from './views/own.ts'

export const ownReferrals = slice()

const done = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl })

ownReferrals.get('referrals', async (c) => {
  const { id } = ownerFor(c, 'referral.view')
  return c.html(ownReferralsPage({ frame: frameOf(c), referrals: await listOwnReferrals(c.var.db, id) }))
})

type Found = { referral: Referral; request: RequestDetail }

const find = async (c: Ctx, ability: Ability): Promise<Found> => {
  const { db, may, now } = c.var
  signedIn(c)
  const referral = await findReferral(db, idIn(c), now)
  const request =
    referral && may(ability, { ownerId: referral.talentId }) && (await findRequest(db, referral.requestId))
  if (!referral || !request) throw new NotFound()
  return { referral, request }
}

const doneWords = { answered: said.answered, confirmed: said.confirmedDone, withdrawn: said.withdrawnDone } as const

const pageOf = (c: Ctx, { referral, request }: Found, sent: Sent = {}, problems: readonly Problem[] = []) => {
  const { viewer, may, t } = c.var
  const facts = { ownerId: referral.talentId, status: referral.status }
  const isOpen = request.status === 'in_progress'
  const verbs: string[] = verbsOpenTo(viewer, transitions, facts).filter((verb) => isOpen || verb === 'withdraw')
  if (referral.referredAt && may('referral.confirm', facts)) verbs.push('confirm')
  const key = c.req.query('done') ?? ''
  const told = key in doneWords ? doneWords[key as keyof typeof doneWords] : null
  return ownReferralPage({
    frame: frameOf(c),
    referral,
    request,
    verbs,
    sent: { answer: typed(sent, 'answer'), share: typed(sent, 'share') },
    problems: sayProblems(t, said, problems),
    done: told && notice({ kind: 'success', title: t(told) }),
  })
}

ownReferrals.get('referral', async (c) => c.html(pageOf(c, await find(c, 'referral.view'))))

ownReferrals.post('referral', async (c) => {
  const found = await find(c, 'referral.answer')
  const sent = await formOf(c)
  const read = readAnswer(sent)
  if (!read.data) return c.html(pageOf(c, found, sent, read.problems), 422)
  await answerReferral(c.var.db, found.referral, read.data, done(c))
  return c.redirect(to(c.var.language, 'referral', found.referral, { done: 'answered' }), 303)
})

const confirmation = z.object({ says: oneOf(['placed', 'not-placed'], 'answerMissing') })

ownReferrals.post('referralConfirmation', async (c) => {
  const found = await find(c, 'referral.confirm')
  const read = readForm(confirmation, await formOf(c))
  if (!read.data) return c.html(pageOf(c, found, {}, read.problems), 422)
  await confirmOutcome(c.var.db, found.referral, read.data.says, done(c))
  return c.redirect(to(c.var.language, 'referral', found.referral, { done: 'confirmed' }), 303)
})

ownReferrals.post('referralWithdrawal', async (c) => {
  const { referral } = await find(c, 'referral.withdraw')
  await withdrawReferral(c.var.db, referral, done(c))
  return c.redirect(to(c.var.language, 'referral', referral, { done: 'withdrawn' }), 303)
})

for (const name of ['referralConfirmation', 'referralWithdrawal'] as const)
  ownReferrals.get(name, async (c) =>
    c.redirect(to(c.var.language, 'referral', (await find(c, 'referral.view')).referral)),
  )
