import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { backOr, withWayBack } from '../../../web/way-back.ts'
import { findSkillByKey, type Skill, skillOptions } from '../../skills/index.ts'
import { said as shared } from '../messages.ts'
import type { Experience } from '../queries.ts'
import { dismissSuggestion, restoreSuggestion } from '../skills/actions.ts'
import { chooseSkill, evidenceHereForm, readEvidence } from '../skills/forms.ts'
import { said as skillSaid } from '../skills/messages.ts'
import { listSkillRows } from '../skills/queries.ts'
import { rowsByName } from '../skills/rows.ts'
import { suggestionsFor } from '../skills/suggestions.ts'
import { draftOfSkillFor, saveSkillOfExperience } from './actions.ts'
import { findOwn } from './find-own.ts'
import { experienceSkillsPage } from './views/experience-skills.ts'

export const experienceSkills = slice()

const skillsPage = async (
  c: Ctx,
  experience: Experience,
  open: OpenForm,
  problems: readonly Problem[] = [],
  candidates: readonly Skill[] = [],
) => {
  const { db, language, t } = c.var
  const [{ suggested, dismissed }, rows, options] = await Promise.all([
    suggestionsFor(db, experience),
    listSkillRows(db, experience.ownerId),
    skillOptions(db, language),
  ])
  const shown = new Set(experience.skills.map(({ id }) => id))
  const others = rowsByName(rows, language).filter(({ id }) => !shown.has(id))
  return experienceSkillsPage({
    frame: frameOf(c),
    experience,
    suggested,
    dismissed,
    others: [...others.filter(({ shownBy }) => shownBy === 0), ...others.filter(({ shownBy }) => shownBy > 0)],
    open,
    problems: sayProblems(t, { ...shared, ...skillSaid }, problems),
    options,
    candidates,
    saved: c.req.query('saved'),
    justDismissed: dismissed.find(({ key }) => key === c.req.query('set-aside')),
  })
}

experienceSkills.get('experienceSkills', async (c: Ctx) => {
  const experience = await findOwn(c, 'skill.link')
  return c.html(
    await skillsPage(c, experience, await openForm(c.var.db, experience.ownerId, draftOfSkillFor(experience.id), {})),
  )
})

experienceSkills.post('experienceSkills', async (c: Ctx) => {
  const { db, now, language } = c.var
  const experience = await findOwn(c, 'skill.link')
  const { id, ownerId } = experience
  const sent = await formOf(c)
  const { skill, problems, candidates } = await chooseSkill(db, sent, language)
  const read = readEvidence(evidenceHereForm, sent)
  const again = async (all: readonly Problem[]) => {
    const open = await keepSent(db, ownerId, draftOfSkillFor(id), sent, now)
    return c.html(await skillsPage(c, experience, open, all, candidates), 422)
  }
  if (!skill || !read.data) return again([...problems, ...read.problems])
  const isNew = await saveSkillOfExperience(db, ownerId, { experienceId: id, skillId: skill.id, ...read.data }, now)
  if (!isNew) return again([{ field: 'skill', says: 'linkedAlready' }])
  return c.redirect(backOr(c, to(language, 'experienceSkills', { id }, { saved: 'skill' })), 303)
})

const findSkill = async (c: Ctx): Promise<Skill> => {
  const skill = await findSkillByKey(c.var.db, wordIn(c, 'key'))
  if (!skill) throw new NotFound()
  return skill
}

experienceSkills.post('experienceSuggestionDismissal', async (c: Ctx) => {
  const { db, now, language } = c.var
  const experience = await findOwn(c, 'suggestion.dismiss')
  const skill = await findSkill(c)
  await dismissSuggestion(db, experience, skill.id, now)
  return c.redirect(
    `${to(language, 'experienceSkills', experience, { 'set-aside': skill.key, ...withWayBack(frameOf(c)) })}#suggestions`,
    303,
  )
})

experienceSkills.post('experienceSuggestionReturn', async (c: Ctx) => {
  const { db, now, language } = c.var
  const experience = await findOwn(c, 'suggestion.restore')
  await restoreSuggestion(db, experience, (await findSkill(c)).id, now)
  return c.redirect(`${to(language, 'experienceSkills', experience, withWayBack(frameOf(c)))}#suggestions`, 303)
})
