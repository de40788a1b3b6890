import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { type Event, recordEvent } from '../../../platform/event-log.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { Campaign } from '../campaign.ts'
import { findCampaign } from '../queries.ts'
import { staleAfter } from '../rules.ts'
import { type Changes, type FormPart, savedPart, textsOf } from './forms.ts'

/** The name under which a part of a campaign being written is kept. */
export const draftOfPart = (id: string, part: string): string => `campaign.${id}.${part}`

/** Notes in the log what was done to a campaign. */
export const noteCampaign = (
  tx: Tx,
  at: Date,
  actor: string | null,
  verb: Ability,
  id: string,
  facts: Event['facts'],
) => recordEvent(tx, { at, actor, verb, subjectKind: 'campaign', subject: id, facts })

/** Begins a campaign of an office; returns its id. */
export const beginCampaign = (db: Database, officeId: string, personId: string, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('campaigns')
      .values({ office_id: officeId, created_by: personId, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteCampaign(tx, now, personId, 'campaign.draft', id, { office: officeId })
    return id
  })

/** The campaign of the id, held until the transaction ends so that nobody changes it meanwhile. */
export const holdCampaign = async (tx: Tx, id: string): Promise<Campaign> => {
  await tx.selectFrom('campaigns').select('id').where('id', '=', id).forUpdate().execute()
  const campaign = await findCampaign(tx, id)
  if (!campaign) throw new NotFound()
  return campaign
}

/** The texts that await review once a part has changed. */
export const staleTexts = (
  campaign: Campaign,
  part: FormPart,
  changes: Changes,
  reviewed: readonly string[],
): Campaign['stale'] => {
  const stale: Campaign['stale'] = { ...campaign.stale }
  for (const field of textsOf(part)) {
    const before = { en: campaign[`${field}_en`], fr: campaign[`${field}_fr`] }
    const after = { en: changes[`${field}_en`] ?? before.en, fr: changes[`${field}_fr`] ?? before.fr }
    const side = staleAfter(before, after, stale[field] ?? '', reviewed.includes(field))
    if (side === '') delete stale[field]
    else stale[field] = side
  }
  return stale
}

/** Writes what a part changes; what is not named stays. */
export const writeChanges = async (
  tx: Tx,
  id: string,
  { closesAt, opensAt, ...changes }: Changes,
  stale: Campaign['stale'],
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('campaigns')
    .set({
      title_en: changes.title_en,
      title_fr: changes.title_fr,
      impact_en: changes.impact_en,
      impact_fr: changes.impact_fr,
      tasks_en: changes.tasks_en,
      tasks_fr: changes.tasks_fr,
      expect_en: changes.expect_en,
      expect_fr: changes.expect_fr,
      team_en: changes.team_en,
      team_fr: changes.team_fr,
      equivalent_en: changes.equivalent_en,
      equivalent_fr: changes.equivalent_fr,
      classification_id: changes.classificationId,
      work_stream: changes.workStream,
      process_number: changes.processNumber,
      poster_url: changes.posterUrl,
      audience: changes.audience,
      employment_length: changes.employmentLength,
      language_requirement: changes.languageRequirement,
      language_profile: changes.languageProfile,
      security: changes.security,
      arrangements: changes.arrangements,
      regions: changes.regions,
      education: changes.education,
      opens_at: opensAt,
      closes_at: closesAt,
      time_zone: changes.timeZone,
      submits_complete_drafts: changes.submitsCompleteDrafts,
      qualification_months: changes.qualificationMonths,
      stale: JSON.stringify(stale),
      updated_at: now,
    })
    .where('id', '=', id)
    .execute()
}

type Save = { part: FormPart; changes: Changes; reviewed: readonly string[]; seen: string }

/** Saves a part of a draft and ends what was being typed, unless somebody changed it since the form was opened: then it returns what is saved now. */
export const savePart = (
  db: Database,
  id: string,
  personId: string,
  { part, changes, reviewed, seen }: Save,
  now: Date,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, id)
    if (campaign.status !== 'draft') throw new Conflict()
    const savedNow = savedPart(part, campaign)
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    await writeChanges(tx, id, changes, staleTexts(campaign, part, changes, reviewed), now)
    await noteCampaign(tx, now, personId, 'campaign.draft', id, { part })
    await dropDraft(tx, personId, draftOfPart(id, part))
    return { savedNow: null }
  })

/** Adds a comment to the conversation of those who work on a campaign. */
export const commentCampaign = (
  db: Database,
  campaign: { id: string },
  author: { id: string; language: Language },
  body: string,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('campaign_comments')
      .values({ campaign_id: campaign.id, author_id: author.id, body, language: author.language, at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteCampaign(tx, now, author.id, 'campaign.comment', campaign.id, { comment: id })
    await dropDraft(tx, author.id, draftOfPart(campaign.id, 'comment'))
  })
