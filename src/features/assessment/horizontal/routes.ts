import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ability, mayUse } from '../../../policy/policy.ts'
import { type Ctx, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findApplication, findSnapshot } from '../../applications/index.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { recordResults } from '../actions.ts'
import { factsOf, findCampaignFor } from '../asking.ts'
import { readResults } from '../forms.ts'
import { said as shared } from '../messages.ts'
import { listResults, listSettings } from '../queries.ts'
import { criteriaOf } from '../rules.ts'
import { draftOfAnswer, reveal } from './actions.ts'
import { said } from './messages.ts'
import { around, countFound, findByMark, type Turn } from './queries.ts'
import { criteriaOfAnswer, maskIdentity, revealReasons } from './rules.ts'
import { type Asked, answerPage, questionsPage } from './views.ts'

export const horizontal = slice()

const screening = ({ questions }: Campaign) => questions.filter(({ kind }) => kind === 'screening')

/** The steps of a campaign that are assessed question by question, with whether everyone works alone in them. */
const stepsOf = async (c: Ctx, campaign: Campaign): Promise<{ step: PlanStep; isIndependent: boolean }[]> => {
  const settings = await listSettings(c.var.db, campaign.id)
  return campaign.plan.flatMap((step) => {
    const held = settings.get(step.id)
    return step.kind === 'screening-questions' && held?.isHorizontal
      ? [{ step, isIndependent: held.isIndependent }]
      : []
  })
}

const turnOf = (
  c: Ctx,
  campaign: Campaign,
  { step, isIndependent }: { step: PlanStep; isIndependent: boolean },
  questionId: string,
): Turn => ({
  campaignId: campaign.id,
  stepId: step.id,
  questionId,
  criteria: criteriaOfAnswer(criteriaOf(campaign, step), questionId),
  isIndependent,
  assessorId: signedIn(c).id,
  secret: c.var.settings.secret,
})

horizontal.get('assessmentQuestions', async (c) => {
  const campaign = await findCampaignFor(c, 'assessment.view')
  const asked: Asked[] = []
  for (const held of await stepsOf(c, campaign))
    for (const question of screening(campaign))
      asked.push({ step: held.step, question, ...(await countFound(c.var.db, turnOf(c, campaign, held, question.id))) })
  const done = c.req.query('done') === 'all' && notice({ kind: 'success', title: c.var.t(said.allFound) })
  return c.html(questionsPage({ frame: frameOf(c), campaign, asked, done }))
})

type Here = { campaign: Campaign; step: PlanStep; question: Campaign['questions'][number]; turn: Turn }

const findQuestion = async (c: Ctx, ability: Ability): Promise<Here> => {
  const campaign = await findCampaignFor(c, ability)
  const steps = await stepsOf(c, campaign)
  const held = steps.find(({ step }) => step.id === c.req.query('step')) ?? steps[0]
  const question = screening(campaign).find(({ id }) => id === c.req.param('question'))
  if (!held || !question) throw new NotFound()
  return { campaign, step: held.step, question, turn: turnOf(c, campaign, held, question.id) }
}

const leadTo = (c: Ctx, { campaign, step, question }: Here, mark: string | null, done?: string): Response => {
  const { language } = c.var
  if (mark === null) return c.redirect(to(language, 'assessmentQuestions', campaign, { done }), 303)
  const parts = { id: campaign.id, question: question.id, reference: mark }
  return c.redirect(to(language, 'assessmentAnswer', parts, { step: step.id, done }), 303)
}

horizontal.get('assessmentQuestion', async (c) => {
  const here = await findQuestion(c, 'assessment.view')
  const { open, first } = await around(c.var.db, here.turn, null)
  return leadTo(c, here, open ?? first)
})

type Answer = Here & { mark: string; applicationId: string }

const findAnswer = async (c: Ctx, ability: Ability): Promise<Answer> => {
  const here = await findQuestion(c, ability)
  const mark = wordIn(c, 'reference')
  const applicationId = await findByMark(c.var.db, here.turn, mark)
  if (applicationId === undefined) throw new NotFound()
  return { ...here, mark, applicationId }
}

type Shown = { open?: OpenForm; problems?: readonly Problem[]; revealProblems?: readonly Problem[] }

const pageOf = async (
  c: Ctx,
  here: Answer,
  { open, problems = [], revealProblems = [] }: Shown = {},
): Promise<Html> => {
  const { db, viewer, t } = c.var
  const person = signedIn(c)
  const { campaign, step, question, turn, mark, applicationId } = here
  const application = await findApplication(db, applicationId)
  const snapshot = await findSnapshot(db, applicationId)
  const isOpen = application?.status === 'submitted' || application?.status === 'in_assessment'
  const given = snapshot && 'person' in snapshot ? snapshot.answers.find(({ id }) => id === question.id) : undefined
  const results = await listResults(db, applicationId)
  const facts = factsOf(campaign)
  return answerPage({
    frame: frameOf(c),
    campaign,
    step,
    question,
    mark,
    criteria: turn.criteria,
    answer: {
      pieces: given ? maskIdentity(given.answer, { name: snapshot?.person.name ?? '' }) : [],
      language: given?.language ?? 'en',
    },
    around: await around(db, turn, applicationId),
    own: results.filter(
      ({ stepId, kind, assessorId }) => stepId === step.id && kind === 'own' && assessorId === person.id,
    ),
    write:
      isOpen && mayUse(viewer, 'assessment.record', facts)
        ? {
            open: open ?? (await openForm(db, person.id, draftOfAnswer(question.id, mark), {})),
            problems: sayProblems(t, shared, problems),
          }
        : null,
    mayReveal: mayUse(viewer, 'assessment.reveal', facts),
    revealProblems: sayProblems(t, said, revealProblems),
    done: c.req.query('done') === 'recorded' && notice({ kind: 'success', title: t(said.recorded) }),
  })
}

horizontal.get('assessmentAnswer', async (c) => c.html(await pageOf(c, await findAnswer(c, 'assessment.view'))))

horizontal.post('assessmentAnswer', async (c) => {
  const { db, now, language } = c.var
  const here = await findAnswer(c, 'assessment.record')
  const person = signedIn(c)
  const draft = draftOfAnswer(here.question.id, here.mark)
  const sent = await formOf(c)
  const { given, problems } = readResults(sent, here.turn.criteria)
  if (problems.length > 0) {
    const open = await keepSent(db, person.id, draft, sent, now)
    return c.html(await pageOf(c, here, { open, problems }), 422)
  }
  const by = { id: person.id, language }
  const { applicationId } = here
  await recordResults(db, { applicationId, stepId: here.step.id, kind: 'own', given, by, draft }, now)
  const { open } = await around(db, here.turn, applicationId)
  return leadTo(c, here, open, open ? 'recorded' : 'all')
})

horizontal.post('assessmentReveal', async (c) => {
  const { db, now, language } = c.var
  const here = await findAnswer(c, 'assessment.reveal')
  const asked = typed(await formOf(c), 'reason')
  const reason = revealReasons.find((one) => one === asked)
  if (!reason)
    return c.html(await pageOf(c, here, { revealProblems: [{ field: 'reason', says: 'revealWhyMissing' }] }), 422)
  const { campaign, step, question, applicationId } = here
  const facts = { campaignId: campaign.id, stepId: step.id, questionId: question.id, applicationId, reason }
  await reveal(db, facts, signedIn(c).id, now)
  return c.redirect(to(language, 'assessment', { id: applicationId }, { step: step.id }), 303)
})

// What the form of this page was sent to, opened as an address, is the page itself.
horizontal.get('assessmentReveal', async (c) => {
  const here = await findAnswer(c, 'assessment.view')
  return leadTo(c, here, here.mark)
})
