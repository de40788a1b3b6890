import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { differences, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { type Skill, skillOptions } from '../../skills/index.ts'
import { said as shared } from '../messages.ts'
import { type Experience, findPersonSkill, listExperiences, listPersonSkills, type PersonSkill } from '../queries.ts'
import { draftOfEvidence, removeEvidence, removeSkillWhole, saveEvidence, saveLevel, saveSkill } from './actions.ts'
import { chooseSkill, evidenceForm, levelForm, readEvidence } from './forms.ts'
import { said } from './messages.ts'
import { evidencePage } from './views/evidence.ts'
import { skillsPage } from './views/list.ts'
import { evidenceRemovalPage, skillRemovalPage } from './views/removals.ts'
import { skillPage } from './views/skill.ts'

export const personSkills = slice()

const say = (c: Ctx, problems: readonly Problem[]) => sayProblems(c.var.t, { ...shared, ...said }, problems)

// A skill that the person does not have is no page of theirs.
const findOwn = async (c: Ctx, ability: Ability): Promise<PersonSkill> => {
  const skill = await findPersonSkill(c.var.db, signedIn(c).id, wordIn(c, 'key'))
  if (!skill || !c.var.may(ability, skill)) throw new NotFound()
  return skill
}

const listPage = async (
  c: Ctx,
  personId: string,
  fields: Sent = {},
  problems: readonly Problem[] = [],
  candidates: readonly Skill[] = [],
) => {
  const { db, language } = c.var
  const skills = await listPersonSkills(db, personId, language)
  return skillsPage({
    frame: frameOf(c),
    skills,
    fields,
    problems: say(c, problems),
    options: await skillOptions(db, language),
    candidates,
    saved: c.req.query('saved'),
  })
}

personSkills.get('profileSkills', async (c: Ctx) => {
  const person = signedIn(c)
  if (!c.var.may('profile.view', { ownerId: person.id })) throw new NotFound()
  return c.html(await listPage(c, person.id))
})

personSkills.post('profileSkills', async (c: Ctx) => {
  const { db, may, now, language } = c.var
  const person = signedIn(c)
  if (!may('skill.claim', { ownerId: person.id })) throw new NotFound()
  const sent = await formOf(c)
  const { skill, problems, candidates } = await chooseSkill(db, sent, language)
  if (!skill) return c.html(await listPage(c, person.id, sent, problems, candidates), 422)
  const isNew = await saveSkill(db, person.id, skill.id, now)
  return c.redirect(to(language, 'profileSkill', skill, { saved: isNew ? 'new' : 'known' }), 303)
})

personSkills.get('profileSkill', async (c: Ctx) =>
  c.html(
    skillPage({
      frame: frameOf(c),
      skill: await findOwn(c, 'profile.view'),
      problems: [],
      saved: c.req.query('saved'),
    }),
  ),
)

personSkills.post('profileSkill', async (c: Ctx) => {
  const skill = await findOwn(c, 'skill.rate')
  const read = readForm(levelForm, await formOf(c))
  if (!read.data)
    return c.html(skillPage({ frame: frameOf(c), skill, problems: say(c, read.problems), saved: undefined }), 422)
  await saveLevel(c.var.db, skill.ownerId, skill.id, read.data.level, c.var.now)
  return c.redirect(to(c.var.language, 'profileSkill', skill, { saved: 'saved' }), 303)
})

personSkills.get('profileSkillRemoval', async (c: Ctx) =>
  c.html(skillRemovalPage({ frame: frameOf(c), skill: await findOwn(c, 'skill.remove') })),
)

personSkills.post('profileSkillRemoval', async (c: Ctx) => {
  const skill = await findOwn(c, 'skill.remove')
  await removeSkillWhole(c.var.db, skill.ownerId, skill, c.var.now)
  return c.redirect(to(c.var.language, 'profileSkills', {}, { saved: 'removed' }), 303)
})

// The page is asked for one experience by `?experience=`; without it, for any.
const evidenceAsked = (c: Ctx, skill: PersonSkill, experiences: readonly Experience[]) => {
  const experience = experiences.find(({ id }) => id === c.req.query('experience'))
  const known = skill.evidence.find(({ experienceId }) => experienceId === experience?.id)
  const saved: Sent = {
    ...(experience && { experience: experience.id }),
    ...(known && { evidence: known.evidence, language: known.language }),
  }
  return { draft: draftOfEvidence(skill.key, experience?.id), saved }
}

const evidenceOf = (
  c: Ctx,
  skill: PersonSkill,
  experiences: readonly Experience[],
  open: OpenForm,
  problems: readonly Problem[] = [],
) => evidencePage({ frame: frameOf(c), skill, experiences, open, problems: say(c, problems) })

personSkills.get('profileSkillEvidence', async (c: Ctx) => {
  const { db } = c.var
  const skill = await findOwn(c, 'skill.link')
  const experiences = await listExperiences(db, skill.ownerId)
  const { draft, saved } = evidenceAsked(c, skill, experiences)
  return c.html(
    evidenceOf(
      c,
      skill,
      experiences,
      c.req.query('draft') === 'no' ? formAsSaved(saved) : await openForm(db, skill.ownerId, draft, saved),
    ),
  )
})

personSkills.post('profileSkillEvidence', async (c: Ctx) => {
  const { db, now, language } = c.var
  const skill = await findOwn(c, 'skill.link')
  const experiences = await listExperiences(db, skill.ownerId)
  const { draft, saved } = evidenceAsked(c, skill, experiences)
  const sent = await formOf(c)
  const read = readEvidence(evidenceForm, sent)
  const experience = experiences.find(({ id }) => id === typed(sent, 'experience'))
  const problems: Problem[] =
    read.data && !experience ? [{ field: 'experience', says: 'experienceMissing' }] : read.problems
  if (!read.data || !experience)
    return c.html(evidenceOf(c, skill, experiences, await keepSent(db, skill.ownerId, draft, sent, now), problems), 422)

  const seen = typed(sent, 'seen')
  if (seen !== '' && seen !== stampOf(saved))
    return c.html(
      evidenceOf(c, skill, experiences, await keepSent(db, skill.ownerId, draft, sent, now, stampOf(saved)), [
        { field: '', says: 'changedElsewhere' },
        ...differences(sent, saved),
      ]),
      409,
    )
  await saveEvidence(
    db,
    skill.ownerId,
    { experienceId: experience.id, skillId: skill.id, evidence: read.data.evidence, language: read.data.language },
    draft,
    now,
  )
  return c.redirect(to(language, 'profileSkill', skill, { saved: 'evidence' }), 303)
})

// One piece of evidence is named by the experience it comes from.
const findEvidence = async (c: Ctx) => {
  const skill = await findOwn(c, 'skill.unlink')
  const id = idIn(c)
  const evidence = skill.evidence.find(({ experienceId }) => experienceId === id)
  if (!evidence) throw new NotFound()
  return { skill, evidence }
}

personSkills.get('profileSkillEvidenceRemoval', async (c: Ctx) =>
  c.html(evidenceRemovalPage({ frame: frameOf(c), ...(await findEvidence(c)) })),
)

personSkills.post('profileSkillEvidenceRemoval', async (c: Ctx) => {
  const { skill, evidence } = await findEvidence(c)
  await removeEvidence(c.var.db, skill.ownerId, skill, evidence.experienceId, c.var.now)
  return c.redirect(to(c.var.language, 'profileSkill', skill, { saved: 'evidence-removed' }), 303)
})
