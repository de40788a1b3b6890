import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { linkSkill } from '../../profiles/index.ts'

/** The name under which a step being filled in is kept. */
export const draftOfStep = (id: string, step: string): string => `application.${id}.${step}`

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

// Only a draft is written, and only by its person; who submits at the same moment wins.
const writing = <Result>(
  db: Database,
  { id, ownerId }: { id: string; ownerId: string },
  now: Date,
  write: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('applications')
      .set({ updated_at: now })
      .where('id', '=', id)
      .where('person_id', '=', ownerId)
      .where('status', '=', 'draft')
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    return write(tx)
  })

type Own = { id: string; ownerId: string }

const noteStep = (tx: Tx, { id, ownerId }: Own, step: string, now: Date) =>
  recordEvent(tx, {
    at: now,
    actor: ownerId,
    verb: 'application.write',
    subjectKind: 'application',
    subject: id,
    facts: { step },
  })

/** Chooses how the education requirement is met and by which experiences of the person. */
export const saveEducation = (
  db: Database,
  application: Own,
  { path, experiences }: { path: '' | 'experience' | 'education'; experiences: readonly string[] },
  now: Date,
): Promise<void> =>
  writing(db, application, now, async (tx) => {
    const { id, ownerId } = application
    await tx.updateTable('applications').set({ education_path: path }).where('id', '=', id).execute()
    await tx.deleteFrom('application_experiences').where('application_id', '=', id).execute()
    if (experiences.length > 0)
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
    await noteStep(tx, application, 'education', now)
    await dropDraft(tx, ownerId, draftOfStep(id, 'education'))
  })

export type SkillChoice = { experienceId: string; words: string; language: Language; keepInProfile: boolean }

/** Says which experiences show a skill, and in which words: those of the profile where they are the same, else words of this application, which may be kept in the profile too. */
export const saveSkill = (
  db: Database,
  application: Own,
  skillId: number,
  choices: readonly SkillChoice[],
  now: Date,
): Promise<void> =>
  writing(db, application, now, async (tx) => {
    const { id, ownerId } = application
    await tx.deleteFrom('application_skills').where('application_id', '=', id).where('skill_id', '=', skillId).execute()
    for (const { experienceId, words, language, keepInProfile } of choices) {
      if (keepInProfile && words !== '')
        await linkSkill(tx, ownerId, { experienceId, skillId, evidence: words, language }, now)
      const evidence = await tx
        .selectFrom('experience_skills')
        .select('evidence')
        .where('experience_id', '=', experienceId)
        .where('skill_id', '=', skillId)
        .executeTakeFirst()
      const isTheProfiles = evidence?.evidence === words
      await tx
        .insertInto('application_skills')
        .values({
          application_id: id,
          skill_id: skillId,
          experience_id: experienceId,
          explanation: isTheProfiles ? '' : words,
          language,
        })
        .execute()
    }
    await noteStep(tx, application, 'skills', now)
    await dropDraft(tx, ownerId, draftOfStep(id, `skill-${skillId}`))
  })

/** Keeps the answers to the questions; an empty one is taken away. */
export const saveAnswers = (
  db: Database,
  application: Own,
  answers: readonly { questionId: string; answer: string }[],
  language: Language,
  now: Date,
): Promise<void> =>
  writing(db, application, now, async (tx) => {
    const { id, ownerId } = application
    for (const { questionId, answer } of answers) {
      if (answer === '')
        await tx
          .deleteFrom('application_answers')
          .where('application_id', '=', id)
          .where('question_id', '=', questionId)
          .execute()
      else
        await tx
          .insertInto('application_answers')
          .values({ application_id: id, question_id: questionId, answer, language })
          .onConflict((conflict) =>
            conflict.columns(['application_id', 'question_id']).doUpdateSet({ answer, language }),
          )
          .execute()
    }
    await noteStep(tx, application, 'questions', now)
    await dropDraft(tx, ownerId, draftOfStep(id, 'questions'))
  })

/** Removes a draft that its person no longer wants; what was submitted is withdrawn instead. */
export const removeDraft = (db: Database, application: Own, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('applications')
      .where('id', '=', application.id)
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
  })
