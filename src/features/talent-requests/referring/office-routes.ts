import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import { type Ability, rolesWith } from '../../../policy/policy.ts'
import { type Ctx, idIn, type Person } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed, typedAll } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { handOverRequest } from '../actions.ts'
import { enter, findHeld, requestPage } from '../office/page.ts'
import { listColleagues, requestChoices } from '../queries.ts'
import { askPeople, endReferral, referPeople } from './actions.ts'
import { daysForm, readOutcome } from './forms.ts'
import { transitions } from './lifecycle.ts'
import { said } from './messages.ts'
import { concludeReferral, draftOfOutcome, recordedJob, settleReferral } from './outcome.ts'
import { findReferral, peopleBehind, type Referral } from './queries.ts'
import { mostAtOnce } from './rules.ts'
import { officeReferralPage } from './views/office.ts'

export const referring = slice()

const done = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl })

const ticked = (sent: Sent, prefix: string): string[] =>
  Object.entries(sent).flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'string' ? [value] : []))

const howMany = (field: string, count: number): Problem[] => {
  if (count === 0) return [{ field, says: 'nobodyTicked' }]
  return count > mostAtOnce ? [{ field, says: 'tooMany', values: { count: mostAtOnce } }] : []
}

referring.post('officeRequestAsking', async (c) => {
  const { db, language } = c.var
  const { person, request } = await findHeld(c, 'referral.ask')
  const chosen = ticked(await formOf(c), 'talent-')
  const problems = howMany('talent', chosen.length)
  if (problems.length > 0) return c.html(await requestPage(c, person, request, { problems, chosen }), 422)
  const people = await peopleBehind(db, chosen)
  const ids = people.map(({ id }) => id)
  const count = await askPeople(db, request.id, ids, person.id, done(c))
  return c.redirect(`${to(language, 'officeRequest', request, { done: 'asked', count })}#people-title`, 303)
})

referring.post('officeRequestReferrals', async (c) => {
  const { db, language } = c.var
  const { person, request } = await findHeld(c, 'referral.refer')
  const sent = await formOf(c)
  const chosen = typedAll(sent, 'referral')
  const form = readForm(daysForm, sent)
  const problems = [...howMany('referral', chosen.length), ...form.problems]
  if (!form.data || problems.length > 0) {
    const presenting = { chosen, days: typed(sent, 'days') }
    return c.html(await requestPage(c, person, request, { problems, presenting }), 422)
  }
  const count = await referPeople(db, request.id, chosen, Number(form.data.days), person.id, done(c))
  return c.redirect(`${to(language, 'officeRequest', request, { done: 'referred', count })}#people-title`, 303)
})

referring.post('officeRequestHandOver', async (c) => {
  const { db, language } = c.var
  const { person, request } = await findHeld(c, 'request.hand-over')
  const asked = typed(await formOf(c), 'colleague')
  const next = (await listColleagues(db, request.officeId, rolesWith('request.take-up'))).find(({ id }) => id === asked)
  if (!next) {
    const problems = [{ field: 'colleague', says: 'handOverMissing' }]
    return c.html(await requestPage(c, person, request, { problems }), 422)
  }
  await handOverRequest(db, request, { from: person.id, to: next.id }, done(c))
  return c.redirect(to(language, 'officeRequest', request, { done: 'handed-over' }), 303)
})

for (const name of ['officeRequestAsking', 'officeRequestReferrals', 'officeRequestHandOver'] as const)
  referring.get(name, async (c) =>
    c.redirect(to(c.var.language, 'officeRequest', (await findHeld(c, 'request.view')).request)),
  )

const find = async (c: Ctx, ability: Ability): Promise<{ person: Person; referral: Referral }> => {
  const person = enter(c)
  const referral = await findReferral(c.var.db, idIn(c), c.var.now)
  // Whoever was put forward themselves acts on their own page alone.
  if (!referral || referral.talentId === person.id || !c.var.may(ability, { officeId: referral.officeId }))
    throw new NotFound()
  return { person, referral }
}

const pageOf = async (
  c: Ctx,
  { person, referral }: { person: Person; referral: Referral },
  given: { open?: OpenForm; problems?: readonly Problem[] } = {},
) => {
  const { db, t, viewer, may, language } = c.var
  const verbs = verbsOpenTo(viewer, transitions, { officeId: referral.officeId, status: referral.status })
  const mayConclude = may('referral.conclude', { officeId: referral.officeId })
  const { departments } = await requestChoices(db)
  const key = c.req.query('done')
  const told = key === 'recorded' ? said.recordedDone : key === 'settled' ? said.settledDone : null
  return officeReferralPage({
    frame: frameOf(c),
    referral,
    outcome: mayConclude
      ? {
          open: given.open ?? (await openForm(db, person.id, draftOfOutcome(referral.id), recordedJob(referral))),
          problems: sayProblems(t, said, given.problems ?? []),
          action: to(language, 'officeReferral', referral),
          departments,
        }
      : null,
    mayEnd: verbs.includes('end'),
    maySettle: mayConclude,
    done: told && notice({ kind: 'success', title: t(told) }),
  })
}

referring.get('officeReferral', async (c) => c.html(await pageOf(c, await find(c, 'request.view'))))

referring.post('officeReferral', async (c) => {
  const { db, now, language } = c.var
  const { person, referral } = await find(c, 'referral.conclude')
  const sent = await formOf(c)
  const read = readOutcome(sent)
  if (!read.data) {
    const open = await keepSent(db, person.id, draftOfOutcome(referral.id), sent, now)
    return c.html(await pageOf(c, { person, referral }, { open, problems: read.problems }), 422)
  }
  await concludeReferral(
    db,
    referral,
    read.data,
    { id: person.id, isOffice: true, seen: typed(sent, 'stood') },
    done(c),
  )
  return c.redirect(to(language, 'officeReferral', referral, { done: 'recorded' }), 303)
})

referring.post('officeReferralSettlement', async (c) => {
  const { person, referral } = await find(c, 'referral.conclude')
  await settleReferral(c.var.db, referral, person.id, c.var.now)
  return c.redirect(to(c.var.language, 'officeReferral', referral, { done: 'settled' }), 303)
})

referring.post('officeReferralEnd', async (c) => {
  const { person, referral } = await find(c, 'referral.ask')
  await endReferral(c.var.db, referral, person.id, done(c))
  return c.redirect(to(c.var.language, 'officeRequest', { id: referral.requestId }, { done: 'ended' }), 303)
})

for (const name of ['officeReferralSettlement', 'officeReferralEnd'] as const)
  referring.get(name, async (c) =>
    c.redirect(to(c.var.language, 'officeReferral', (await find(c, 'request.view')).referral)),
  )
