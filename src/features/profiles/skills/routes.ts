import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, ownerFor, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { backOr, withWayBack } from '../../../web/way-back.ts'
import { type Skill, skillOptions } from '../../skills/index.ts'
import { said as shared } from '../messages.ts'
import { findPersonSkill, type PersonSkill } from '../person-skills.ts'
import { listTimeline } from '../queries.ts'
import { removeEvidence, removeSkillWhole, saveLevel, saveSkill } from './actions.ts'
import { chooseSkill, levelForm } from './forms.ts'
import { said } from './messages.ts'
import { listSkillRows } from './queries.ts'
import { rowsByEvidence, rowsByName, skillFilters } from './rows.ts'
import { sentencesThatName } from './suggestions.ts'
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
  const [rows, options] = await Promise.all([listSkillRows(db, personId), skillOptions(db, language)])
  const byEvidence = c.req.query('sort') === 'evidence'
  return skillsPage({
    frame: frameOf(c),
    skills: byEvidence ? rowsByEvidence(rows, language) : rowsByName(rows, language),
    part: skillFilters.find((one) => one === c.req.query('show')),
    byEvidence,
    fields,
    problems: say(c, problems),
    options,
    candidates,
    saved: c.req.query('saved'),
  })
}

personSkills.get('profileSkills', async (c: Ctx) => {
  const person = ownerFor(c, 'profile.view')
  return c.html(await listPage(c, person.id))
})

personSkills.post('profileSkills', async (c: Ctx) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'skill.claim')
  const sent = await formOf(c)
  const { skill, problems, candidates } = await chooseSkill(db, sent, language)
  if (!skill) return c.html(await listPage(c, person.id, sent, problems, candidates), 422)
  const isNew = await saveSkill(db, person.id, skill.id, now)
  return c.redirect(
    to(language, 'profileSkill', skill, { saved: isNew ? 'new' : 'known', ...withWayBack(frameOf(c)) }),
    303,
  )
})

const onePage = async (c: Ctx, skill: PersonSkill, problems: readonly Problem[] = []) => {
  const shown = new Set(skill.evidence.map(({ experienceId }) => experienceId))
  const others = (await listTimeline(c.var.db, skill.ownerId)).filter(({ id }) => !shown.has(id))
  return skillPage({
    frame: frameOf(c),
    skill,
    others,
    sentences: await sentencesThatName(c.var.db, skill.id, others),
    problems: say(c, problems),
    saved: c.req.query('saved'),
  })
}

personSkills.get('profileSkill', async (c: Ctx) => c.html(await onePage(c, await findOwn(c, 'profile.view'))))

personSkills.post('profileSkill', async (c: Ctx) => {
  const skill = await findOwn(c, 'skill.rate')
  const read = readForm(levelForm, await formOf(c))
  if (!read.data) return c.html(await onePage(c, skill, read.problems), 422)
  await saveLevel(c.var.db, skill.ownerId, skill.id, read.data.level, c.var.now)
  return c.redirect(backOr(c, to(c.var.language, 'profileSkill', skill, { saved: 'saved' })), 303)
})

personSkills.get('profileSkillRemoval', async (c: Ctx) =>
  c.html(skillRemovalPage({ frame: frameOf(c), skill: await findOwn(c, 'skill.remove') })),
)

personSkills.post('profileSkillRemoval', async (c: Ctx) => {
  const skill = await findOwn(c, 'skill.remove')
  await removeSkillWhole(c.var.db, skill.ownerId, skill, c.var.now)
  return c.redirect(backOr(c, to(c.var.language, 'profileSkills', {}, { saved: 'removed' })), 303)
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
  return c.redirect(backOr(c, to(c.var.language, 'profileSkill', skill, { saved: 'evidence-removed' })), 303)
})
