import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idAsked, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { backOr } from '../../../web/way-back.ts'
import { findOfferedSkill } from '../../skills/index.ts'
import { said as shared } from '../messages.ts'
import { findPersonSkill, type PersonSkill } from '../person-skills.ts'
import { type Experience, findExperience, listExperiences } from '../queries.ts'
import { draftOfEvidence, saveEvidence } from './actions.ts'
import { evidenceForm, readEvidence, savedEvidence } from './forms.ts'
import { said } from './messages.ts'
import { sentencesThatName } from './suggestions.ts'
import { evidenceHerePage, evidencePage } from './views/evidence.ts'

/** Linking a skill and an experience, from whichever of the two one comes. */
export const evidence = slice()

type Shown = Pick<PersonSkill, 'id' | 'key' | 'name_en' | 'name_fr' | 'evidence' | 'ownerId'>

/** What the page is about: one experience when the address names one of one’s own, otherwise any of them. */
type Asked = {
  skill: Shown
  experience: Experience | undefined
  fromExperience: boolean
  draft: string
  saved: Sent
}

// A skill that is not the person’s yet may be linked to an experience of theirs; without one, it is no page of theirs.
const findAsked = async (c: Ctx): Promise<Asked> => {
  const { db, may } = c.var
  const ownerId = signedIn(c).id
  const [key, id] = [wordIn(c, 'key'), idAsked(c, 'experience')]
  const found = id === undefined ? undefined : await findExperience(db, id)
  const experience = found && may('skill.link', found) ? found : undefined
  const own = await findPersonSkill(db, ownerId, key)
  const known = own ?? (experience && (await findOfferedSkill(db, key)))
  if (!known || !may('skill.link', { ownerId })) throw new NotFound()
  const skill: Shown = own ?? { ...known, evidence: [], ownerId }
  const written = skill.evidence.find(({ experienceId }) => experienceId === experience?.id)
  return {
    skill,
    experience,
    fromExperience: experience !== undefined && c.req.query('back') === 'experience',
    draft: draftOfEvidence(key, experience?.id),
    saved: savedEvidence(experience?.id, written),
  }
}

const pageOf = async (
  c: Ctx,
  { skill, experience, fromExperience }: Asked,
  open: OpenForm,
  found: readonly Problem[] = [],
) => {
  const frame = frameOf(c)
  const problems = sayProblems(c.var.t, { ...shared, ...said }, found)
  if (!experience)
    return evidencePage({ frame, skill, experiences: await listExperiences(c.var.db, skill.ownerId), open, problems })
  const sentence = (await sentencesThatName(c.var.db, skill.id, [experience])).get(experience.id)
  return evidenceHerePage({ frame, skill, experience, sentence, fromExperience, open, problems })
}

evidence.get('profileSkillEvidence', async (c: Ctx) => {
  const asked = await findAsked(c)
  const { skill, draft, saved } = asked
  const isAsSaved = c.req.query('draft') === 'no'
  return c.html(
    await pageOf(c, asked, isAsSaved ? formAsSaved(saved) : await openForm(c.var.db, skill.ownerId, draft, saved)),
  )
})

// Who links several one after another comes back to the list they chose from.
const backTo = (c: Ctx, { skill, experience, fromExperience, saved }: Asked): string => {
  const { language } = c.var
  const isNew = saved.evidence === undefined
  if (experience && fromExperience)
    return `${to(language, 'experienceSkills', experience, { saved: isNew ? 'linked' : 'skill' })}${isNew ? '#suggestions' : ''}`
  if (experience && isNew) return `${to(language, 'profileSkill', skill, { saved: 'linked' })}#not-yet`
  return to(language, 'profileSkill', skill, { saved: 'evidence' })
}

evidence.post('profileSkillEvidence', async (c: Ctx) => {
  const { db, now } = c.var
  const asked = await findAsked(c)
  const { skill, draft } = asked
  const { ownerId } = skill
  const sent = await formOf(c)
  const read = readEvidence(evidenceForm, sent)
  const chosen = read.data && (await findExperience(db, read.data.experience))
  const isOwn = chosen?.ownerId === ownerId
  if (!read.data || !chosen || !isOwn) {
    const problems = read.data ? [{ field: 'experience', says: 'experienceMissing' }] : read.problems
    return c.html(await pageOf(c, asked, await keepSent(db, ownerId, draft, sent, now), problems), 422)
  }
  const link = {
    experienceId: chosen.id,
    skillId: skill.id,
    evidence: read.data.evidence,
    language: read.data.language,
  }
  const { savedNow } = await saveEvidence(db, ownerId, link, { draft, seen: typed(sent, 'seen'), now })
  if (savedNow) {
    const open = await keepSent(db, ownerId, draft, sent, now, stampOf(savedNow))
    return c.html(await pageOf(c, asked, open, changedElsewhere(sent, savedNow)), 409)
  }
  return c.redirect(backOr(c, backTo(c, asked)), 303)
})
