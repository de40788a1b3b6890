import type { Tx } from '../../platform/database.ts'
import { type Event, recordEvent } from '../../platform/event-log.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Ability } from '../../policy/policy.ts'
import {
  addExperiences,
  claimSkills,
  columnsOf,
  linkSkills,
  type NewEvidence,
  type NewExperience,
  rateSkills,
} from './additions.ts'
import type { SkillLevel, Visibility } from './choices.ts'
import { knownClassifications, knownWorkStreams } from './known-codes.ts'
import type { Profile } from './queries.ts'
import { newReference } from './reference.ts'
import { visibleUntilFrom } from './rules.ts'

export type Section = 'about' | 'languages' | 'preferences' | 'priority'

/** What a section of the profile changes; what is not named stays. */
export type ProfileChanges = Partial<
  Omit<Profile, 'ownerId' | 'name' | 'visibility' | 'consentedAt' | 'visibleUntil' | 'reference' | 'updatedAt'>
>

// An empty day is no day; one that is not named stays as it is.
const day = (given: string | undefined) => (given === '' ? null : given)

const note = (
  tx: Tx,
  at: Date,
  actor: string,
  verb: Ability,
  subjectKind: 'profile' | 'experience',
  subject: string,
  facts: Event['facts'] = {},
) => recordEvent(tx, { at, actor, verb, subjectKind, subject, facts })

/** Gives the person a profile with its reference, unless there is one already. */
export const ensureProfile = async (tx: Tx, personId: string, now: Date): Promise<void> => {
  for (let attempt = 0; attempt < 12; attempt++) {
    const known = await tx
      .selectFrom('profiles')
      .select('person_id')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (known) return
    // Four characters while there is room; after two codes that were taken, one more.
    const made = await tx
      .insertInto('profiles')
      .values({
        person_id: personId,
        reference: newReference(4 + Math.floor(attempt / 2)),
        headline_language: tx.selectFrom('people').select('language').where('id', '=', personId),
        updated_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (made) return
  }
  throw new Error('No free reference was found for a profile')
}

/** Changes one section of the profile. */
export const changeProfile = async (
  tx: Tx,
  personId: string,
  section: Section,
  changes: ProfileChanges,
  now: Date,
): Promise<void> => {
  await ensureProfile(tx, personId, now)
  const classifications = changes.classifications && (await knownClassifications(tx, changes.classifications))
  const workStreams = changes.workStreams && (await knownWorkStreams(tx, changes.workStreams))
  await tx
    .updateTable('profiles')
    .set({
      contact_email: changes.contactEmail,
      phone: changes.phone,
      pronouns: changes.pronouns,
      city: changes.city,
      province: changes.province,
      headline: changes.headline,
      headline_language: changes.headlineLanguage,
      position_languages: changes.positionLanguages,
      first_language: changes.firstLanguage,
      communication_language: changes.communicationLanguage,
      exam_language: changes.examLanguage,
      interview_language: changes.interviewLanguage,
      second_language_basis: changes.secondLanguageBasis,
      reading_level: changes.readingLevel,
      reading_until: day(changes.readingUntil),
      writing_level: changes.writingLevel,
      writing_until: day(changes.writingUntil),
      oral_level: changes.oralLevel,
      oral_until: day(changes.oralUntil),
      regions: changes.regions,
      arrangements: changes.arrangements,
      durations: changes.durations,
      available_from: day(changes.availableFrom),
      conditions: changes.conditions,
      classifications,
      work_streams: workStreams,
      citizenship: changes.citizenship,
      armed_forces: changes.armedForces,
      priority_entitlement: changes.priorityEntitlement,
      priority_number: changes.priorityNumber,
      updated_at: now,
    })
    .where('person_id', '=', personId)
    .execute()
  await note(tx, now, personId, 'profile.change', 'profile', personId, { section })
}

/** Adds an experience to the career timeline; returns its id. */
export const addExperience = async (tx: Tx, personId: string, given: NewExperience, now: Date): Promise<string> => {
  await ensureProfile(tx, personId, now)
  const [id = ''] = await addExperiences(tx, personId, [given], now)
  return id
}

/** Changes an experience of the person. */
export const changeExperience = async (
  tx: Tx,
  personId: string,
  id: string,
  given: NewExperience,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('experiences')
    .set({ ...columnsOf(given), updated_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirstOrThrow(() => new NotFound())
  await note(tx, now, personId, 'experience.change', 'experience', id, { kind: given.kind })
}

/** Removes an experience with the evidence it gave; the skills stay, claimed when nothing else shows them. */
export const removeExperience = async (tx: Tx, personId: string, id: string, now: Date): Promise<void> => {
  await tx
    .deleteFrom('experiences')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirstOrThrow(() => new NotFound())
  await note(tx, now, personId, 'experience.remove', 'experience', id)
}

/** Notes a skill as claimed; a skill that the person has already stays as it is. Returns whether it is new. */
export const claimSkill = async (
  tx: Tx,
  personId: string,
  skillId: number,
  now: Date,
  level: SkillLevel | '' = '',
): Promise<boolean> => {
  await ensureProfile(tx, personId, now)
  return (await claimSkills(tx, personId, [{ skillId, level }], now)) > 0
}

/** Notes how well the person rates themselves in a skill they have. */
export const rateSkill = async (
  tx: Tx,
  personId: string,
  skillId: number,
  level: SkillLevel | '',
  now: Date,
): Promise<void> => {
  if ((await rateSkills(tx, personId, [{ skillId, level }], now)) === 0) throw new NotFound()
}

/** Links a skill to an experience of the person by what they did; the skill is theirs from then on. A second link of the same two replaces the words. */
export const linkSkill = async (tx: Tx, personId: string, link: NewEvidence, now: Date): Promise<void> => {
  await tx
    .selectFrom('experiences')
    .select('id')
    .where('id', '=', link.experienceId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound())
  await claimSkill(tx, personId, link.skillId, now)
  await linkSkills(tx, personId, [link], now, 'replaced')
}

/** Takes one piece of evidence away; the skill stays, claimed when nothing else shows it. */
export const unlinkSkill = async (
  tx: Tx,
  personId: string,
  experienceId: string,
  skillId: number,
  now: Date,
): Promise<void> => {
  await tx
    .deleteFrom('experience_skills')
    .where('skill_id', '=', skillId)
    .where(
      'experience_id',
      'in',
      tx.selectFrom('experiences').select('id').where('id', '=', experienceId).where('person_id', '=', personId),
    )
    .returning('skill_id')
    .executeTakeFirstOrThrow(() => new NotFound())
  await note(tx, now, personId, 'skill.unlink', 'profile', personId, { skill: skillId, experience: experienceId })
}

/** Removes a skill and all its evidence from the profile. */
export const removeSkill = async (tx: Tx, personId: string, skillId: number, now: Date): Promise<void> => {
  await tx
    .deleteFrom('experience_skills')
    .where('skill_id', '=', skillId)
    .where('experience_id', 'in', tx.selectFrom('experiences').select('id').where('person_id', '=', personId))
    .execute()
  await tx
    .deleteFrom('person_skills')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .returning('skill_id')
    .executeTakeFirstOrThrow(() => new NotFound())
  await note(tx, now, personId, 'skill.remove', 'profile', personId, { skill: skillId })
}

/** Sets who may find the person, from now for 18 months; choosing to be found is the consent, and hidden ends it at once. */
export const setVisibility = async (tx: Tx, personId: string, visibility: Visibility, now: Date): Promise<void> => {
  await ensureProfile(tx, personId, now)
  const until = visibility === 'hidden' ? null : visibleUntilFrom(now)
  await tx
    .updateTable('profiles')
    .set({ visibility, visible_until: until, consented_at: until && now, updated_at: now })
    .where('person_id', '=', personId)
    .execute()
  await note(tx, now, personId, 'visibility.change', 'profile', personId, {
    visibility,
    until: until?.toISOString() ?? null,
  })
}
