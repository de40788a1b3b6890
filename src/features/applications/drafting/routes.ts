import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { changedElsewhere, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { CampaignSkill } from '../../campaigns/index.ts'
import { findPublicCampaign } from '../../campaigns/index.ts'
import { findAccommodationCard, nameOfExperience } from '../../profiles/index.ts'
import { rules } from '../messages.ts'
import { asDrafted, type Draft, findApplication, findApplicationTo, readDraft } from '../queries.ts'
import { firstUnfinished, isOpenAt, isStepOpen, type Step, stepsOf, whatStepsLack } from '../rules.ts'
import { takeSnapshot } from '../submission/snapshot.ts'
import { draftOfStep, saveAnswers, saveEducation, saveSkill, startApplication } from './actions.ts'
import { readAnswers, readEducation, readSkill, savedSkill, savedStep } from './forms.ts'
import { said } from './messages.ts'
import { profileStep, timelineStep, welcomeStep } from './views/before-writing.ts'
import { reviewStep } from './views/review.ts'
import { educationStep, questionsStep, skillPage, skillsStep } from './views/writing.ts'

export const applying = slice()

applying.post('applicationStart', async (c) => {
  const { db, may, now, language } = c.var
  const person = signedIn(c)
  const campaign = await findPublicCampaign(db, idIn(c), now)
  if (!campaign || !may('application.start', { ownerId: person.id })) throw new NotFound()
  const begun = await findApplicationTo(db, campaign.id, person.id)
  if (begun) return c.redirect(to(language, 'application', begun), 303)
  // Closed meanwhile: its page says so.
  if (!isOpenAt(campaign, now)) return c.redirect(to(language, 'campaign', campaign), 303)
  const id = await startApplication(db, campaign, { id: person.id, language }, now)
  return c.redirect(to(language, 'applicationStep', { id, step: 'welcome' }), 303)
})

/** A draft of the person, read whole; another’s does not exist, and what was submitted is no draft. */
export const findOwnDraft = async (c: Ctx, ability: Ability): Promise<Draft | null> => {
  signedIn(c)
  const application = await findApplication(c.var.db, idIn(c))
  if (!application || !c.var.may(ability, { ownerId: application.ownerId })) throw new NotFound()
  if (application.status !== 'draft') return null
  return (await readDraft(c.var.db, application)) ?? null
}

const stepIn = (c: Ctx, steps: readonly Step[]): Step => {
  const step = steps.find((one) => one === c.req.param('step'))
  if (!step) throw new NotFound()
  return step
}

type Shown = { open?: OpenForm; problems?: readonly Problem[]; wasTooEarly?: boolean }

/** The page of one step of a draft. */
export const stepOf = async (
  c: Ctx,
  draft: Draft,
  step: Step,
  { open, problems = [], wasTooEarly = false }: Shown = {},
): Promise<Html> => {
  const { db, now, t, language } = c.var
  const { application, campaign } = draft
  const asked = {
    frame: frameOf(c),
    draft,
    step,
    steps: stepsOf(campaign),
    obstacles: whatStepsLack(asDrafted(draft), language),
    hasProblems: problems.length > 0,
    wasTooEarly,
  }
  if (step === 'welcome') return welcomeStep(asked)
  if (step === 'timeline') return timelineStep(asked)
  if (step === 'skills') return skillsStep(asked)
  if (step === 'profile')
    return profileStep({ ...asked, card: await findAccommodationCard(db, application.ownerId, language) })
  const writing = {
    ...asked,
    open: open ?? (await openForm(db, application.ownerId, draftOfStep(application.id, step), savedStep(draft, step))),
    problems: sayProblems(t, { ...rules, ...said }, problems),
  }
  if (step === 'education') return educationStep(writing)
  if (step === 'questions') return questionsStep(writing)
  const card = await findAccommodationCard(db, application.ownerId, language)
  return reviewStep({ ...writing, preview: takeSnapshot(draft, '', card.isShared ? card : null, now) })
}

const toApplication = (c: Ctx) => c.redirect(to(c.var.language, 'application', { id: idIn(c) }))

applying.get('applicationStep', async (c) => {
  const draft = await findOwnDraft(c, 'application.write')
  if (!draft) return toApplication(c)
  const steps = stepsOf(draft.campaign)
  const step = stepIn(c, steps)
  const obstacles = whatStepsLack(asDrafted(draft), c.var.language)
  if (isStepOpen(step, steps, obstacles)) return c.html(await stepOf(c, draft, step))
  // A step reached by its address before its time: the one that is open is shown, and says so.
  return c.html(await stepOf(c, draft, firstUnfinished(steps, obstacles), { wasTooEarly: true }))
})

const nextAfter = (c: Ctx, { application, campaign }: Draft, step: Step) => {
  const steps = stepsOf(campaign)
  const next = steps[steps.indexOf(step) + 1] ?? 'review'
  return c.redirect(to(c.var.language, 'applicationStep', { id: application.id, step: next }), 303)
}

type Again = { status: 409 | 422; problems: readonly Problem[]; savedNow?: Sent }

// What keeps a form from being saved: it is shown again with all that was typed, which stays in its draft.
const refused = (draft: Draft, now: Date, problems: readonly Problem[]): Again | null => {
  if (!isOpenAt(draft.campaign, now)) return { status: 422, problems: [{ field: '', says: 'campaignClosed' }] }
  return problems.length > 0 ? { status: 422, problems } : null
}

const overtaken = (sent: Sent, savedNow: Sent): Again => ({
  status: 409,
  problems: changedElsewhere(sent, savedNow),
  savedNow,
})

const keptForm = (c: Ctx, { application }: Draft, form: string, sent: Sent, { savedNow }: Again): Promise<OpenForm> =>
  keepSent(
    c.var.db,
    application.ownerId,
    draftOfStep(application.id, form),
    sent,
    c.var.now,
    savedNow && stampOf(savedNow),
  )

applying.post('applicationStep', async (c) => {
  const { db, now } = c.var
  const draft = await findOwnDraft(c, 'application.write')
  if (!draft) return toApplication(c)
  const { application, campaign } = draft
  const step = stepIn(c, stepsOf(campaign))
  if (step !== 'education' && step !== 'questions') throw new NotFound()
  const sent = await formOf(c)
  const saving = { seen: typed(sent, 'seen'), now }
  const again = async (why: Again) =>
    c.html(
      await stepOf(c, draft, step, { problems: why.problems, open: await keptForm(c, draft, step, sent, why) }),
      why.status,
    )
  const read = step === 'education' ? readEducation(sent, draft.experiences) : readAnswers(sent, campaign.questions)
  const no = refused(draft, now, read.problems)
  if (no) return again(no)
  const { savedNow } =
    'answers' in read
      ? await saveAnswers(db, application, read.answers, saving)
      : await saveEducation(db, application, read, saving)
  return savedNow ? again(overtaken(sent, savedNow)) : nextAfter(c, draft, step)
})

const findSkill = (c: Ctx, { campaign }: Draft): CampaignSkill => {
  const skill = campaign.skills.find(({ key }) => key === wordIn(c, 'key'))
  if (!skill) throw new NotFound()
  return skill
}

applying.get('applicationSkill', async (c) => {
  const draft = await findOwnDraft(c, 'application.write')
  if (!draft) return toApplication(c)
  const skill = findSkill(c, draft)
  const { id, ownerId } = draft.application
  const open = await openForm(
    c.var.db,
    ownerId,
    draftOfStep(id, `skill-${skill.skillId}`),
    savedSkill(draft, skill.skillId),
  )
  return c.html(skillPage({ frame: frameOf(c), draft, skill, open, problems: [] }))
})

applying.post('applicationSkill', async (c) => {
  const { db, now, language, t } = c.var
  const draft = await findOwnDraft(c, 'application.write')
  if (!draft) return toApplication(c)
  const { skillId } = findSkill(c, draft)
  const sent = await formOf(c)
  const { choices, problems } = readSkill(sent, draft.experiences, nameOfExperience)
  const again = async (why: Again) => {
    const open = await keptForm(c, draft, `skill-${skillId}`, sent, why)
    const told = sayProblems(t, { ...rules, ...said }, why.problems)
    return c.html(skillPage({ frame: frameOf(c), draft, skill: findSkill(c, draft), open, problems: told }), why.status)
  }
  const no = refused(draft, now, problems)
  if (no) return again(no)
  const saving = { seen: typed(sent, 'seen'), now }
  const { savedNow } = await saveSkill(db, draft.application, skillId, choices, saving)
  if (savedNow) return again(overtaken(sent, savedNow))
  return c.redirect(
    `${to(language, 'applicationStep', { id: draft.application.id, step: 'skills' })}#skill-${skillId}`,
    303,
  )
})
