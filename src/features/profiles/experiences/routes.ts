import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { backOr } from '../../../web/way-back.ts'
import { type ExperienceKind, experienceKinds } from '../choices.ts'
import { type GovernmentChoices, governmentChoices } from '../government/queries.ts'
import { said as shared } from '../messages.ts'
import { type Experience, listExperiences } from '../queries.ts'
import { monthOf } from '../words.ts'
import { draftOf, draftOfNew, removeExperienceWhole, saveExperience, saveNewExperience } from './actions.ts'
import { findOwn } from './find-own.ts'
import { readExperience, savedExperience } from './forms.ts'
import { said } from './messages.ts'
import { experiencePage } from './views/experience-form.ts'
import { removalPage } from './views/removal.ts'
import { type TimelineView, timelinePage } from './views/timeline.ts'

export const experiences = slice()

const say = (c: Ctx, problems: readonly Problem[]) => sayProblems(c.var.t, { ...shared, ...said }, problems)
const kindNamed = (word: string | undefined): ExperienceKind | undefined =>
  experienceKinds.find((kind) => kind === word)

const timelineView = (kind: string | undefined, order: string | undefined): TimelineView => ({
  kind: kind === 'current' ? kind : kindNamed(kind),
  order: order === 'oldest' || order === 'kind' ? order : 'newest',
})

const kindIn = (c: Ctx): ExperienceKind => {
  const kind = kindNamed(c.req.param('kind'))
  if (!kind) throw new NotFound()
  return kind
}

experiences.get('experiences', async (c: Ctx) => {
  const person = ownerFor(c, 'profile.view')
  const list = await listExperiences(c.var.db, person.id)
  return c.html(
    timelinePage({
      frame: frameOf(c),
      experiences: list,
      view: timelineView(c.req.query('kind'), c.req.query('order')),
      saved: c.req.query('saved'),
    }),
  )
})

const offeredFor = (c: Ctx, kind: ExperienceKind): Promise<GovernmentChoices> | null =>
  kind === 'work' ? governmentChoices(c.var.db, c.var.language) : null

const formPage = async (
  c: Ctx,
  kind: ExperienceKind,
  open: OpenForm,
  problems: readonly Problem[] = [],
  experience?: Experience,
) =>
  experiencePage({
    frame: frameOf(c),
    kind,
    experience,
    open,
    problems: say(c, problems),
    offered: await offeredFor(c, kind),
  })

experiences.get('experienceNew', async (c: Ctx) => {
  const person = signedIn(c)
  const kind = kindIn(c)
  if (!c.var.may('experience.add', { ownerId: person.id })) throw new NotFound()
  return c.html(await formPage(c, kind, await openForm(c.var.db, person.id, draftOfNew(kind), {})))
})

experiences.post('experienceNew', async (c: Ctx) => {
  const { db, may, now, language } = c.var
  const person = signedIn(c)
  const kind = kindIn(c)
  if (!may('experience.add', { ownerId: person.id })) throw new NotFound()
  const sent = await formOf(c)
  const read = readExperience(kind, sent, monthOf(now), await offeredFor(c, kind))
  if (!read.data)
    return c.html(
      await formPage(c, kind, await keepSent(db, person.id, draftOfNew(kind), sent, now), read.problems),
      422,
    )
  const id = await saveNewExperience(db, person.id, read.data, now)
  return c.redirect(backOr(c, to(language, 'experienceSkills', { id }, { saved: 'new' })), 303)
})

const changePage = (c: Ctx, experience: Experience, open: OpenForm, problems: readonly Problem[] = []) =>
  formPage(c, experience.kind, open, problems, experience)

experiences.get('experience', async (c: Ctx) => {
  const experience = await findOwn(c, 'experience.change')
  const saved = savedExperience(experience)
  return c.html(
    await changePage(
      c,
      experience,
      c.req.query('draft') === 'no'
        ? formAsSaved(saved)
        : await openForm(c.var.db, experience.ownerId, draftOf(experience.id), saved),
    ),
  )
})

experiences.post('experience', async (c: Ctx) => {
  const { db, now, language } = c.var
  const experience = await findOwn(c, 'experience.change')
  const { id, ownerId, kind } = experience
  const sent = await formOf(c)
  const read = readExperience(kind, sent, monthOf(now), await offeredFor(c, kind))
  if (!read.data)
    return c.html(
      await changePage(c, experience, await keepSent(db, ownerId, draftOf(id), sent, now), read.problems),
      422,
    )
  const { savedNow } = await saveExperience(db, ownerId, id, read.data, typed(sent, 'seen'), now)
  if (savedNow)
    return c.html(
      await changePage(
        c,
        experience,
        await keepSent(db, ownerId, draftOf(id), sent, now, stampOf(savedNow)),
        changedElsewhere(sent, savedNow),
      ),
      409,
    )
  return c.redirect(backOr(c, to(language, 'experiences', {}, { saved: 'saved' })), 303)
})

experiences.get('experienceRemoval', async (c: Ctx) =>
  c.html(removalPage({ frame: frameOf(c), experience: await findOwn(c, 'experience.remove') })),
)

experiences.post('experienceRemoval', async (c: Ctx) => {
  const { id, ownerId } = await findOwn(c, 'experience.remove')
  await removeExperienceWhole(c.var.db, ownerId, id, c.var.now)
  return c.redirect(backOr(c, to(c.var.language, 'experiences', {}, { saved: 'removed' })), 303)
})
