import { to } from '../../i18n/addresses.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { type Ability, mayUse } from '../../policy/policy.ts'
import { type Ctx, signedIn } from '../../web/context.ts'
import { formOf, type Problem, type Sent, sayProblems, typed } from '../../web/forms.ts'
import { frameOf } from '../../web/frame.ts'
import type { Html } from '../../web/html.ts'
import { keepSent, type OpenForm, openForm } from '../../web/kept-typing.ts'
import { slice } from '../../web/slice.ts'
import { notice } from '../../web/ui/text.ts'
import { findSnapshot } from '../applications/index.ts'
import { draftOfResults, hasOwn, recordResults } from './actions.ts'
import { factsOf, findAssessedFor } from './asking.ts'
import { around, queueNamed } from './board.ts'
import { boards } from './board-routes.ts'
import { bulk } from './bulk/routes.ts'
import { type CountsPresented, considering } from './considering/routes.ts'
import { decide, draftOfDecision } from './deciding.ts'
import { readDecision, readResults } from './forms.ts'
import { hasRevealed } from './horizontal/queries.ts'
import { horizontal } from './horizontal/routes.ts'
import { said as interviewSaid } from './interviews/messages.ts'
import { invitationShown, officeInterviews } from './interviews/office-routes.ts'
import { ownInterviews } from './interviews/own-routes.ts'
import { reused } from './lifecycle.ts'
import { said } from './messages.ts'
import { planning } from './planning/routes.ts'
import { sittings } from './planning/sitting-routes.ts'
import { verifying } from './qualifications/public-routes.ts'
import { findPlace, listOffers } from './qualifications/queries.ts'
import { qualifying } from './qualifications/routes.ts'
import { placePart } from './qualifications/views/office.ts'
import type { Assessed } from './queries.ts'
import { recording } from './record/routes.ts'
import { assessorsIn, criteriaOf, keyOf, shownTo, standingOf, unmetOf } from './rules.ts'
import { tellDecision, wordsOf } from './telling.ts'
import { personPage } from './views/person.ts'

const assessing = slice()

/** Assessing what was submitted: the board, one person, results, decisions. The order of consideration is given how often people were presented. */
export const assessment = (countsPresented: CountsPresented) => ({
  routes: [
    boards,
    bulk,
    planning,
    sittings,
    horizontal,
    considering(countsPresented),
    recording,
    qualifying,
    verifying,
    officeInterviews,
    ownInterviews,
  ].reduce((all, part) => all.route('/', part.routes), assessing.routes),
})

const done = {
  recorded: said.recorded,
  signed: said.signed,
  told: said.told,
  'taken-away': said.takenAway,
  invited: interviewSaid.invited,
  uninvited: interviewSaid.invitationCancelled,
} as const

// Answers that are assessed question by question stand beside the name only for whoever is done with them, or asked whose they are.
const isByQuestion = async (c: Ctx, assessed: Assessed, stepId: string): Promise<boolean> => {
  const { application, settings } = assessed
  const { id } = signedIn(c)
  const isOver = application.status === 'decided' || application.status === 'withdrawn'
  return (
    !isOver &&
    settings.get(stepId)?.isHorizontal === true &&
    !hasOwn(assessed, stepId, id) &&
    !(await hasRevealed(c.var.db, application.id, id))
  )
}

type Shown = {
  step?: string
  own?: OpenForm
  consensus?: OpenForm
  decision?: OpenForm
  problems?: readonly Problem[]
}

const pageOf = async (c: Ctx, assessed: Assessed, given: Shown = {}): Promise<Html> => {
  const { db, viewer, t, language } = c.var
  const person = signedIn(c)
  const { application, campaign, results, independent, decisions } = assessed
  const facts = factsOf(campaign)
  const mayAct = (ability: Ability) => mayUse(viewer, ability, facts)
  const { stepId, standing, outcomes } = standingOf(campaign, results, independent)
  const asked = given.step ?? c.req.query('step') ?? stepId
  const step = campaign.plan.find(({ id }) => id === asked) ?? campaign.plan[0]
  if (!step) throw new NotFound()
  const criteria = criteriaOf(campaign, step)
  const isIndependent = independent.has(step.id)
  const isIn = hasOwn(assessed, step.id, person.id)
  const isOver = application.status === 'decided' || application.status === 'withdrawn'
  const byQuestion = await isByQuestion(c, assessed, step.id)
  const mayRecord = !isOver && !byQuestion && mayAct('assessment.record')
  const mayAgree =
    !isOver && isIndependent && mayAct('assessment.agree') && assessorsIn(results, step.id, criteria).length >= 2
  const untold = decisions.findLast(({ replacedAt, toldAt }) => replacedAt === null && toldAt === null)
  const problems = sayProblems(t, said, given.problems ?? [])
  const formFor = async (kind: 'own' | 'consensus', open: OpenForm | undefined) => ({
    open: open ?? (await openForm(db, person.id, draftOfResults(application.id, step.id, kind), {})),
    problems: open ? problems : [],
  })
  const wantsConsensus = mayAgree && isIn && given.own === undefined && c.req.query('own') === undefined
  const queue = queueNamed(campaign, c.req.query('queue'))
  const offers =
    mayRecord && mayAct('qualification.reuse')
      ? await listOffers(db, { personId: application.ownerId, campaign }, c.var.now)
      : new Map()
  const snapshot = await findSnapshot(db, application.id)
  const key = c.req.query('done')
  return personPage({
    frame: frameOf(c),
    application,
    name: snapshot && 'person' in snapshot ? snapshot.person.name : '',
    shown: {
      frame: frameOf(c),
      applicationId: application.id,
      campaign,
      step,
      criteria,
      snapshot: snapshot && 'person' in snapshot ? snapshot : null,
      shown: byQuestion ? [] : shownTo(results, step.id, criteria, { id: person.id, isIndependent }),
      isHidden: isIndependent && !isIn,
      isByQuestion: byQuestion,
      own: mayRecord && !wantsConsensus ? await formFor('own', given.own) : null,
      consensus: wantsConsensus ? await formFor('consensus', given.consensus) : null,
      queue,
      offers: new Map([...offers].map(([skillId, offer]) => [keyOf({ skillId, questionId: null }), offer])),
    },
    invitation: await invitationShown(c, { application, campaign, step }),
    outcomes,
    decision: {
      frame: frameOf(c),
      applicationId: application.id,
      campaign,
      decisions,
      standing,
      unmet: unmetOf(campaign, results, independent),
      write:
        application.status !== 'withdrawn' && mayAct('application.decide')
          ? {
              open: given.decision ?? (await openForm(db, person.id, draftOfDecision(application.id), {})),
              problems: given.decision ? problems : [],
            }
          : null,
      notice:
        untold && mayAct('decision.tell') && application.status === 'decided'
          ? { decisionId: untold.id, words: wordsOf(assessed, untold, language) }
          : null,
      queue,
    },
    qualification: placePart(frameOf(c), await findPlace(db, application.id), mayAct('qualification.remove')),
    around: queue ? await around(db, campaign, queue, { applicationId: application.id, viewerId: person.id }) : null,
    problems,
    done:
      key !== undefined &&
      Object.hasOwn(done, key) &&
      notice({ kind: 'success', title: t(done[key as keyof typeof done]) }),
    isOver,
    mayOpen: mayUse(viewer, 'application.open', facts),
    mayReport: mayUse(viewer, 'assessment.report', facts),
  })
}

assessing.get('assessment', async (c) => c.html(await pageOf(c, await findAssessedFor(c, 'assessment.view'))))

const backTo = (c: Ctx, id: string, query: Record<string, string | undefined>) =>
  c.redirect(to(c.var.language, 'assessment', { id }, { ...query, queue: c.req.query('queue') }), 303)

const refused = (c: Ctx, sent: Sent, draft: string) => keepSent(c.var.db, signedIn(c).id, draft, sent, c.var.now)

assessing.post('assessmentResults', async (c) => {
  const { db, now, language } = c.var
  const sent = await formOf(c)
  const kind = typed(sent, 'kind') === 'consensus' ? 'consensus' : 'own'
  const assessed = await findAssessedFor(c, kind === 'own' ? 'assessment.record' : 'assessment.agree')
  const { application, campaign } = assessed
  const step = campaign.plan.find(({ id }) => id === typed(sent, 'step'))
  if (!step) throw new NotFound()
  if (kind === 'own' && (await isByQuestion(c, assessed, step.id))) throw new Conflict()
  const { given, problems } = readResults(sent, criteriaOf(campaign, step))
  if (problems.length > 0) {
    const open = await refused(c, sent, draftOfResults(application.id, step.id, kind))
    return c.html(await pageOf(c, assessed, { step: step.id, [kind]: open, problems }), 422)
  }
  if (given.some(({ reason }) => reason === reused) && !c.var.may('qualification.reuse', factsOf(campaign)))
    throw new NotFound()
  const by = { id: signedIn(c).id, language }
  await recordResults(db, { applicationId: application.id, stepId: step.id, kind, given, by }, now)
  return backTo(c, application.id, { step: step.id, done: 'recorded' })
})

assessing.post('assessmentDecision', async (c) => {
  const { db, now, language } = c.var
  const assessed = await findAssessedFor(c, 'application.decide')
  const sent = await formOf(c)
  const by = { id: signedIn(c).id, language }
  const problems = await decide(db, assessed.application.id, readDecision(sent), by, now)
  if (problems.length === 0) return backTo(c, assessed.application.id, { done: 'signed' })
  const decision = await refused(c, sent, draftOfDecision(assessed.application.id))
  return c.html(await pageOf(c, assessed, { decision, problems }), 422)
})

assessing.post('assessmentTelling', async (c) => {
  const { db, now, settings } = c.var
  const { application } = await findAssessedFor(c, 'decision.tell')
  const seen = typed(await formOf(c), 'decision')
  await tellDecision(db, application.id, signedIn(c).id, { now, origin: settings.publicUrl }, seen)
  return backTo(c, application.id, { done: 'told' })
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['assessmentResults', 'assessmentDecision', 'assessmentTelling'] as const)
  assessing.get(name, async (c) => {
    const { application } = await findAssessedFor(c, 'assessment.view')
    return c.redirect(to(c.var.language, 'assessment', application))
  })
