import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { discardDraftsUnder, dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { linkSkill } from '../../profiles/index.ts'
import { type Draft, holdApplication, holdDraft } from '../queries.ts'
import { isOpenAt, type Step } from '../rules.ts'
import { type SkillChoice, savedSkill, savedStep } from './forms.ts'

/** The name under which a step being filled in is kept. */
export const draftOfStep = (id: string, step: string): string => `application.${id}.${step}`

const officeOf = (tx: Tx, campaignId: string) =>
  tx.selectFrom('campaigns').select('office_id').where('id', '=', campaignId)

/** Begins an application to a campaign, or finds the one that was begun: two clicks make one. Returns its id. */
export const startApplication = (
  db: Database,
  campaignId: string,
  person: { id: string; language: Language },
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const begun = await tx
      .insertInto('applications')
      .values({
        campaign_id: campaignId,
        office_id: officeOf(tx, campaignId),
        person_id: person.id,
        language: person.language,
        started_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.columns(['campaign_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (begun) {
      await recordEvent(tx, {
        at: now,
        actor: person.id,
        verb: 'application.start',
        subjectKind: 'application',
        subject: begun.id,
        facts: { campaign: campaignId },
      })
      await reuseEvidence(tx, begun.id, campaignId, person.id)
      return begun.id
    }
    const { id } = await tx
      .selectFrom('applications')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    return id
  })

// Nothing that the profile holds is asked again: where it shows a skill that the campaign asks for, that serves at once.
const reuseEvidence = async (tx: Tx, id: string, campaignId: string, personId: string): Promise<void> => {
  await tx
    .insertInto('application_skills')
    .columns(['application_id', 'skill_id', 'experience_id', 'language'])
    .expression((eb) =>
      eb
        .selectFrom('campaign_skills as asked')
        .innerJoin('experience_skills as link', 'link.skill_id', 'asked.skill_id')
        .innerJoin('experiences as e', 'e.id', 'link.experience_id')
        .select((inner) => [
          inner.val(id).as('application_id'),
          'asked.skill_id',
          'link.experience_id',
          'link.language',
        ])
        .where('asked.campaign_id', '=', campaignId)
        .where('e.person_id', '=', personId),
    )
    .execute()
}

type Own = { id: string; ownerId: string }

/** How a form is saved: the mark of what was saved when it was opened, and the moment. */
type Saving = { seen: string; now: Date }

type Written = { savedNow: Sent | null }

type WrittenPart = { step: Step; form: string; saved: (draft: Draft) => Sent; set?: { education_path?: string } }

// Only a draft is written, only by its person, and only while its campaign takes applications; what another tab saved since is not overwritten.
const writing = (
  db: Database,
  { id, ownerId }: Own,
  { seen, now }: Saving,
  { step, form, saved, set = {} }: WrittenPart,
  write: (tx: Tx) => Promise<void>,
): Promise<Written> =>
  db.transaction().execute(async (tx) => {
    const held = await holdApplication(tx, id)
    if (held?.ownerId !== ownerId) throw new NotFound()
    if (held.status !== 'draft' || !isOpenAt(held.campaign, now)) throw new Conflict()
    if (seen !== '') {
      const savedNow = saved(await holdDraft(tx, id))
      if (stampOf(savedNow) !== seen) return { savedNow }
    }
    await write(tx)
    await tx
      .updateTable('applications')
      .set({ ...set, updated_at: now })
      .where('id', '=', id)
      .execute()
    await recordEvent(tx, {
      at: now,
      actor: ownerId,
      verb: 'application.write',
      subjectKind: 'application',
      subject: id,
      facts: { step },
    })
    await dropDraft(tx, ownerId, draftOfStep(id, form))
    return { savedNow: null }
  })

/** Chooses how the education requirement is met and by which experiences of the person. When another tab saved it since the form was opened, nothing is written and what is saved now comes back. */
export const saveEducation = (
  db: Database,
  application: Own,
  { path, experiences }: { path: '' | 'experience' | 'education'; experiences: readonly string[] },
  saving: Saving,
): Promise<Written> => {
  const { id, ownerId } = application
  const part = {
    step: 'education',
    form: 'education',
    saved: (draft: Draft) => savedStep(draft, 'education'),
    set: { education_path: path },
  } as const
  return writing(db, application, saving, part, async (tx) => {
    await tx.deleteFrom('application_experiences').where('application_id', '=', id).execute()
    if (experiences.length === 0) return
    await tx
      .insertInto('application_experiences')
      .columns(['application_id', 'experience_id'])
      .expression((eb) =>
        eb
          .selectFrom('experiences')
          .select((inner) => [inner.val(id).as('application_id'), 'experiences.id'])
          .where('person_id', '=', ownerId)
          .where('experiences.id', 'in', experiences),
      )
      .execute()
  })
}

/** Says which experiences show a skill, and in which words: those of the profile where they are the same, else words of this application, which may be kept in the profile too. Returns what is saved now when another tab saved it since. */
export const saveSkill = (
  db: Database,
  application: Own,
  skillId: number,
  choices: readonly SkillChoice[],
  saving: Saving,
): Promise<Written> => {
  const { id, ownerId } = application
  const part = {
    step: 'skills',
    form: `skill-${skillId}`,
    saved: (draft: Draft) => savedSkill(draft, skillId),
  } as const
  return writing(db, application, saving, part, async (tx) => {
    await tx.deleteFrom('application_skills').where('application_id', '=', id).where('skill_id', '=', skillId).execute()
    if (choices.length === 0) return
    for (const { experienceId, words: evidence, language, keepInProfile } of choices)
      if (keepInProfile) await linkSkill(tx, ownerId, { experienceId, skillId, evidence, language }, saving.now)
    const held = await tx
      .selectFrom('experience_skills')
      .select(['experience_id', 'evidence'])
      .where('skill_id', '=', skillId)
      .where(
        'experience_id',
        'in',
        choices.map(({ experienceId }) => experienceId),
      )
      .execute()
    const inProfile = new Map(held.map(({ experience_id, evidence }) => [experience_id, evidence]))
    await tx
      .insertInto('application_skills')
      .values(
        choices.map(({ experienceId, words, language }) => ({
          application_id: id,
          skill_id: skillId,
          experience_id: experienceId,
          explanation: inProfile.get(experienceId) === words ? '' : words,
          language,
        })),
      )
      .execute()
  })
}

/** Keeps the answers to the questions of a campaign, in the language of the application. Returns what is saved now when another tab saved them since. */
export const saveAnswers = (
  db: Database,
  application: Own & { language: Language },
  answers: readonly { questionId: string; answer: string }[],
  saving: Saving,
): Promise<Written> => {
  const { id, language } = application
  const part = { step: 'questions', form: 'questions', saved: (draft: Draft) => savedStep(draft, 'questions') } as const
  return writing(db, application, saving, part, async (tx) => {
    await tx.deleteFrom('application_answers').where('application_id', '=', id).execute()
    const given = answers.filter(({ answer }) => answer !== '')
    if (given.length === 0) return
    await tx
      .insertInto('application_answers')
      .values(
        given.map(({ questionId, answer }) => ({ application_id: id, question_id: questionId, answer, language })),
      )
      .execute()
  })
}

/** Removes a draft that its person no longer wants; what was submitted is withdrawn instead. */
export const removeDraft = (db: Database, application: Own, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('applications')
      .where('id', '=', application.id)
      .where('person_id', '=', application.ownerId)
      .where('status', '=', 'draft')
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await recordEvent(tx, {
      at: now,
      actor: application.ownerId,
      verb: 'application.write',
      subjectKind: 'application',
      subject: application.id,
      facts: { removed: true },
    })
    await discardDraftsUnder(tx, application.ownerId, draftOfStep(application.id, ''))
  })
