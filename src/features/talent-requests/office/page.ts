import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import { type Ability, mayUse, mayUseSomewhere, rolesWith } from '../../../policy/policy.ts'
import { type Ctx, idIn, type Person, pageIn, signedIn } from '../../../web/context.ts'
import { type Problem, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { draftOfConclusion, draftOfMessage } from '../actions.ts'
import { matchesOf, searching } from '../carried.ts'
import { transitions } from '../lifecycle.ts'
import { said } from '../messages.ts'
import { findRequest, listAlike, listColleagues, listMessages, type RequestDetail } from '../queries.ts'
import { said as referring } from '../referring/messages.ts'
import { listReferrals, standingOf } from '../referring/queries.ts'
import type { Presenting } from '../referring/views/office.ts'
import { officeRequestPage } from './request-view.ts'

/** The place as a whole: whoever works in some office may enter, and sees what of it is theirs. */
export const enter = (c: Ctx): Person => {
  const person = signedIn(c)
  const here = c.var.viewer.grants.some(({ officeId }) => c.var.may('office.work', { officeId }))
  if (!here || !mayUseSomewhere(c.var.viewer, 'request.view')) throw new NotFound()
  return person
}

/** The request of the address, for whoever may do this with it in the office that holds it. */
export const findHeld = async (c: Ctx, ability: Ability): Promise<{ person: Person; request: RequestDetail }> => {
  const person = enter(c)
  const request = await findRequest(c.var.db, idIn(c))
  // The manager’s own page is another one: here a request is seen by those who hold it in an office.
  if (!request || !c.var.may(ability, { officeId: request.officeId })) throw new NotFound()
  return { person, request }
}

type Shown = {
  message?: OpenForm
  conclusion?: OpenForm
  problems?: readonly Problem[]
  /** Who was ticked to be asked. */
  chosen?: readonly string[]
  /** Who was ticked to be presented, and for how long. */
  presenting?: Presenting
}

/** One request as the Office works on it. */
export const requestPage = async (c: Ctx, person: Person, request: RequestDetail, shown: Shown = {}) => {
  const { db, viewer, t, now } = c.var
  const frame = frameOf(c)
  const given = shown.problems ?? []
  const problems = sayProblems(t, said, shown.message || shown.conclusion ? given : [])
  const facts = { officeId: request.officeId }
  const matches = await matchesOf(searching(c), request.filterQuery, pageIn(c))
  const found = matches?.answer.rows.map(({ talentId }) => talentId) ?? []
  const isOpen = request.status === 'in_progress'
  return officeRequestPage({
    frame,
    request,
    matches,
    messages: await listMessages(db, request.id),
    verbs: verbsOpenTo(viewer, transitions, { ...facts, status: request.status }),
    mayWrite: mayUse(viewer, 'request.message', facts),
    message: {
      open: shown.message ?? (await openForm(db, person.id, draftOfMessage(request.id), {})),
      problems: shown.message ? problems : [],
    },
    conclusion: {
      open: shown.conclusion ?? (await openForm(db, person.id, draftOfConclusion(request.id), {})),
      problems: shown.conclusion ? problems : [],
    },
    people: (await listReferrals(db, request.id, now)).filter(({ talentId }) => talentId !== person.id),
    standing: await standingOf(db, request.id, found),
    chosen: shown.chosen ?? [],
    ownId: person.id,
    presenting: shown.presenting,
    choosing: sayProblems(t, referring, shown.message || shown.conclusion ? [] : given),
    mayAsk: isOpen && mayUse(viewer, 'referral.ask', facts),
    mayRefer: isOpen && mayUse(viewer, 'referral.refer', facts),
    colleagues:
      isOpen && mayUse(viewer, 'request.hand-over', facts)
        ? (await listColleagues(db, request.officeId, rolesWith('request.take-up'))).filter(
            ({ id }) => id !== request.recruiterId,
          )
        : [],
    alike: await listAlike(
      db,
      viewer,
      {
        id: request.id,
        title: request.positionTitle,
        query: request.filterQuery,
        ownerId: request.ownerId,
        departmentNumber: request.departmentNumber,
      },
      now,
    ),
    done: c.req.query('done'),
    count: Number.parseInt(c.req.query('count') ?? '', 10) || 0,
  })
}
