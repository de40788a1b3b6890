import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, ownerFor, signedIn } from '../../../web/context.ts'
import { clean, dayIn, formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { isTheirOwn } from '../rules.ts'
import { draftOfRemoval, draftOfSuspension, resumePlace, suspendPlace, takeAway } from './actions.ts'
import { availableFrom } from './expiry.ts'
import { officeReasons } from './lifecycle.ts'
import { said } from './messages.ts'
import { findQualification, findStatement, listOwnQualifications, type Qualification } from './queries.ts'
import { removalPage } from './views/office.ts'
import { qualificationsPage, standsAt, suspensionPage } from './views/own.ts'

export const qualifying = slice()

const done = { suspended: said.suspended, resumed: said.resumed } as const

qualifying.get('qualifications', async (c) => {
  const person = ownerFor(c, 'qualification.view')
  const key = c.req.query('done')
  return c.html(
    qualificationsPage({
      frame: frameOf(c),
      qualifications: await listOwnQualifications(c.var.db, person.id),
      done: (key === 'suspended' || key === 'resumed') && notice({ kind: 'success', title: c.var.t(done[key]) }),
    }),
  )
})

/** A qualification of the person, once its decision was told; for everyone else it does not exist. */
const findOwn = async (c: Ctx, ability: Ability): Promise<Qualification> => {
  signedIn(c)
  const qualification = await findQualification(c.var.db, idIn(c))
  if (!qualification || !c.var.may(ability, { ownerId: qualification.ownerId }) || !qualification.toldAt)
    throw new NotFound()
  return qualification
}

qualifying.get('qualificationStatement', async (c) => {
  const { id } = await findOwn(c, 'qualification.view')
  const statement = await findStatement(c.var.db, id)
  if (!statement) throw new NotFound()
  return c.body(`${JSON.stringify(statement, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="qualification-${id}.json"`,
    'cache-control': 'private, no-store',
  })
})

const findOwnPlace = async (c: Ctx, ability: Ability): Promise<Qualification> => {
  const place = await findOwn(c, ability)
  if (place.skillId !== null) throw new NotFound()
  return place
}

const suspensionOf = (c: Ctx, place: Qualification, open: OpenForm, problems: readonly Problem[] = []) =>
  suspensionPage({ frame: frameOf(c), place, open, problems: sayProblems(c.var.t, said, problems) })

qualifying.get('qualificationSuspension', async (c) => {
  const place = await findOwnPlace(c, 'qualification.suspend')
  if (standsAt(place, c.var.now) !== 'available') throw new NotFound()
  return c.html(suspensionOf(c, place, await openForm(c.var.db, place.ownerId, draftOfSuspension(place.id), {})))
})

// A day to come, or none; undefined when it is no such day.
const readFrom = (sent: Sent, now: Date): { until: Date | null } | { says: string } => {
  const day = dayIn(sent, 'from')
  if (day === '') return { until: null }
  const until = day === undefined ? undefined : availableFrom(day)
  if (!until) return { says: 'notADate' }
  return until > now ? { until } : { says: 'fromPast' }
}

qualifying.post('qualificationSuspension', async (c) => {
  const { db, now, language } = c.var
  const place = await findOwnPlace(c, 'qualification.suspend')
  const sent = await formOf(c)
  const read = readFrom(sent, now)
  if ('says' in read) {
    const open = await keepSent(db, place.ownerId, draftOfSuspension(place.id), sent, now)
    return c.html(suspensionOf(c, place, open, [{ field: 'from', says: read.says }]), 422)
  }
  await suspendPlace(db, place, read.until, now)
  return c.redirect(to(language, 'qualifications', {}, { done: 'suspended' }), 303)
})

qualifying.post('qualificationResumption', async (c) => {
  const place = await findOwnPlace(c, 'qualification.resume')
  await resumePlace(c.var.db, place, c.var.now)
  return c.redirect(to(c.var.language, 'qualifications', {}, { done: 'resumed' }), 303)
})

qualifying.get('qualificationResumption', async (c) => {
  await findOwnPlace(c, 'qualification.resume')
  return c.redirect(to(c.var.language, 'qualifications'))
})

const findPlaceInOffice = async (c: Ctx): Promise<Qualification> => {
  const { id } = signedIn(c)
  const place = await findQualification(c.var.db, idIn(c))
  const facts = place && { officeId: place.officeId, campaignId: place.campaignId }
  if (!place || isTheirOwn(place, id) || !c.var.may('qualification.remove', facts) || place.skillId !== null)
    throw new NotFound()
  return place
}

const removalOf = (c: Ctx, place: Qualification, open: OpenForm, problems: readonly Problem[] = []) =>
  removalPage({ frame: frameOf(c), place, open, problems: sayProblems(c.var.t, said, problems) })

qualifying.get('qualificationRemoval', async (c) => {
  const place = await findPlaceInOffice(c)
  if (!place.isAnyHeld) throw new NotFound()
  return c.html(removalOf(c, place, await openForm(c.var.db, signedIn(c).id, draftOfRemoval(place.id), {})))
})

qualifying.post('qualificationRemoval', async (c) => {
  const { db, now, language, settings } = c.var
  const place = await findPlaceInOffice(c)
  const { id: by } = signedIn(c)
  const sent = await formOf(c)
  const reason = officeReasons.find((one) => one === typed(sent, 'reason'))
  const note = clean(typed(sent, 'note'))
  const problems = [
    ...(reason ? [] : [{ field: 'reason', says: 'whyMissing' }]),
    ...(reason === 'other' && note === '' ? [{ field: 'note', says: 'wordsMissing' }] : []),
    ...(note.length > 5_000 ? [{ field: 'note', says: 'tooLong' }] : []),
  ]
  if (!reason || problems.length > 0) {
    const open = await keepSent(db, by, draftOfRemoval(place.id), sent, now)
    return c.html(removalOf(c, place, open, problems), 422)
  }
  const removal = { reason, note, by: { id: by, language } }
  if (await takeAway(db, place, removal, { now, origin: settings.publicUrl })) {
    const open = await keepSent(db, by, draftOfRemoval(place.id), sent, now)
    return c.html(removalOf(c, place, open, [{ field: 'reason', says: 'notToldYet' }]), 409)
  }
  return c.redirect(to(language, 'assessment', { id: place.applicationId }, { done: 'taken-away' }), 303)
})
