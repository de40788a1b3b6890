import { type AddressName, to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { nameOf, resolveSkill, skillOptions } from '../../skills/index.ts'
import type { Campaign } from '../campaign.ts'
import { changePublished } from '../publication/actions.ts'
import { reasonForm } from '../publication/forms.ts'
import { obstacleInWords } from '../publication/views/gate.ts'
import { draftOfPart, savePart } from './actions.ts'
import { type FormPart, formParts, readPart, savedPart, textsOf } from './forms.ts'
import { savePlan, saveQuestions, saveSkills } from './list-actions.ts'
import { type List, readAddition, readPlan, readQuestions, readSkills, savedList } from './list-forms.ts'
import { said } from './messages.ts'
import { positionChoices } from './queries.ts'
import { findInOffice } from './routes.ts'
import { formPage } from './views/parts.ts'
import { planPage } from './views/plan.ts'
import { questionsPage } from './views/questions.ts'
import { skillsPage } from './views/skills.ts'

export const parts = slice()

const partIn = (c: Ctx): FormPart => {
  const part = formParts.find((one) => one === c.req.param('part'))
  if (!part) throw new NotFound()
  return part
}

const given = (c: Ctx, campaign: Campaign, open: OpenForm, problems: readonly Problem[]) => ({
  frame: frameOf(c),
  campaign,
  open,
  problems: sayProblems(c.var.t, said, problems),
  savedAt: c.req.query('saved') === undefined || problems.length > 0 ? null : campaign.updatedAt,
})

const opened = (c: Ctx, campaign: Campaign, part: string, saved: Sent): Promise<OpenForm> | OpenForm =>
  c.req.query('draft') === 'no'
    ? formAsSaved(saved)
    : openForm(c.var.db, signedIn(c).id, draftOfPart(campaign.id, part), saved)

const kept = (c: Ctx, campaign: Campaign, part: string, sent: Sent, savedNow?: Sent): Promise<OpenForm> =>
  keepSent(c.var.db, signedIn(c).id, draftOfPart(campaign.id, part), sent, c.var.now, savedNow && stampOf(savedNow))

// A draft is written by whoever drafts; what is published, by whoever may change it.
const findToWrite = async (c: Ctx): Promise<Campaign> => {
  const campaign = await findInOffice(c, 'campaign.view-draft')
  const ability = campaign.status === 'draft' ? 'campaign.draft' : 'campaign.change'
  const isOpen = campaign.status === 'draft' || campaign.status === 'published'
  if (!isOpen || !c.var.may(ability, { officeId: campaign.officeId })) throw new NotFound()
  return campaign
}

const partPageOf = async (
  c: Ctx,
  campaign: Campaign,
  part: FormPart,
  open: OpenForm,
  problems: readonly Problem[] = [],
) => formPage(part, given(c, campaign, open, problems), await positionChoices(c.var.db, c.var.language))

parts.get('officeCampaignPart', async (c) => {
  const part = partIn(c)
  const campaign = await findToWrite(c)
  if (campaign.status !== 'draft' && part === 'dates') throw new NotFound()
  return c.html(await partPageOf(c, campaign, part, await opened(c, campaign, part, savedPart(part, campaign))))
})

const reviewedIn = (sent: Sent, part: FormPart) =>
  textsOf(part).filter((field) => typed(sent, `reviewed-${field}`) === 'yes')

parts.post('officeCampaignPart', async (c) => {
  const { db, now, language, t } = c.var
  const part = partIn(c)
  const campaign = await findToWrite(c)
  const person = signedIn(c)
  const sent = await formOf(c)
  const read = readPart(part, sent)
  const reason = campaign.status === 'published' ? readForm(reasonForm, sent) : null
  const problems = [...read.problems, ...(reason?.problems ?? [])]
  if (!read.data || problems.length > 0)
    return c.html(await partPageOf(c, campaign, part, await kept(c, campaign, part, sent), problems), 422)
  const save = { part, changes: read.data, reviewed: reviewedIn(sent, part), seen: typed(sent, 'seen') }
  const { savedNow, obstacles } = reason?.data
    ? await changePublished(db, campaign.id, person.id, { ...save, reason: reason.data }, now)
    : { ...(await savePart(db, campaign.id, person.id, save, now)), obstacles: [] }
  if (obstacles.length > 0) {
    const page = given(c, campaign, await kept(c, campaign, part, sent), [])
    const told = obstacles.map((obstacle) => ({ field: '', message: obstacleInWords({ t }, obstacle) }))
    return c.html(formPage(part, { ...page, problems: told }, await positionChoices(db, language)), 422)
  }
  if (savedNow)
    return c.html(
      await partPageOf(
        c,
        campaign,
        part,
        await kept(c, campaign, part, sent, savedNow),
        changedElsewhere(sent, savedNow),
      ),
      409,
    )
  return c.redirect(to(language, 'officeCampaignPart', { id: campaign.id, part }, { saved: 'yes' }), 303)
})

const findDraft = async (c: Ctx): Promise<Campaign> => {
  const campaign = await findInOffice(c, 'campaign.draft')
  if (campaign.status !== 'draft') throw new NotFound()
  return campaign
}

type Outcome = { problems: readonly Problem[] } | { savedNow: Sent | null }
type Saving = { personId: string; seen: string; now: Date }

const listRoutes = (
  list: List,
  address: AddressName,
  pageOf: (c: Ctx, campaign: Campaign, open: OpenForm, problems: readonly Problem[]) => Html | Promise<Html>,
  save: (c: Ctx, campaign: Campaign, sent: Sent, saving: Saving) => Promise<Outcome>,
) => {
  parts.get(address, async (c) => {
    const campaign = await findDraft(c)
    return c.html(await pageOf(c, campaign, await opened(c, campaign, list, savedList[list](campaign)), []))
  })
  parts.post(address, async (c) => {
    const campaign = await findDraft(c)
    const sent = await formOf(c)
    const outcome = await save(c, campaign, sent, {
      personId: signedIn(c).id,
      seen: typed(sent, 'seen'),
      now: c.var.now,
    })
    if ('problems' in outcome)
      return c.html(await pageOf(c, campaign, await kept(c, campaign, list, sent), outcome.problems), 422)
    if (outcome.savedNow)
      return c.html(
        await pageOf(
          c,
          campaign,
          await kept(c, campaign, list, sent, outcome.savedNow),
          changedElsewhere(sent, outcome.savedNow),
        ),
        409,
      )
    return c.redirect(to(c.var.language, address, campaign, { saved: 'yes' }), 303)
  })
}

listRoutes(
  'skills',
  'officeCampaignSkills',
  async (c, campaign, open, problems) =>
    skillsPage(given(c, campaign, open, problems), await skillOptions(c.var.db, c.var.language)),
  async (c, campaign, sent, saving) => {
    const { db, language } = c.var
    const skills = readSkills(sent, campaign)
    const words = typed(sent, 'add').trim()
    if (words === '') return saveSkills(db, campaign.id, skills, saving)
    const meant = await resolveSkill(db, words, language)
    if (!('skill' in meant)) {
      const names = meant.candidates.map((skill) => nameOf(language, skill)).join(', ')
      return { problems: [{ field: 'add', says: names ? 'skillUnclear' : 'skillUnknown', values: { names } }] }
    }
    const skillId = meant.skill.id
    if (skills.some((skill) => skill.skillId === skillId)) return { problems: [{ field: 'add', says: 'skillThere' }] }
    return saveSkills(db, campaign.id, [...skills, { skillId, ...readAddition(sent) }], saving)
  },
)

listRoutes(
  'questions',
  'officeCampaignQuestions',
  (c, campaign, open, problems) => questionsPage(given(c, campaign, open, problems)),
  async (c, campaign, sent, saving) => {
    const { questions, problems } = readQuestions(sent, campaign)
    return problems.length > 0 ? { problems } : saveQuestions(c.var.db, campaign.id, questions, saving)
  },
)

listRoutes(
  'plan',
  'officeCampaignPlan',
  (c, campaign, open, problems) => planPage(given(c, campaign, open, problems)),
  async (c, campaign, sent, saving) => {
    const { steps, problems } = readPlan(sent, campaign)
    return problems.length > 0 ? { problems } : savePlan(c.var.db, campaign.id, steps, saving)
  },
)
