import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'

/** What a position may be classified as, and the work streams it may belong to. */
export type PositionChoices = {
  classifications: { id: number; code: string; name_en: string; name_fr: string }[]
  workStreams: { key: string; name_en: string; name_fr: string }[]
}

/** The choices of the form of a position, the digital group first and streams in the order of the language. */
export const positionChoices = async (db: Database, language: Language): Promise<PositionChoices> => ({
  classifications: await db
    .selectFrom('classifications')
    .select(['id', 'code', 'name_en', 'name_fr'])
    .orderBy((eb) => eb('group_code', '<>', 'IT'))
    .orderBy('group_code')
    .orderBy('level')
    .execute(),
  workStreams: (await db.selectFrom('work_streams').select(['key', 'name_en', 'name_fr']).execute()).sort((one, two) =>
    one[`name_${language}`].localeCompare(two[`name_${language}`], language),
  ),
})

/** The offices of these ids, in the order of their founding. */
export const findOffices = (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('offices')
        .select(['id', 'name_en', 'name_fr'])
        .where('id', 'in', ids)
        .orderBy('created_at')
        .orderBy('id')
        .execute()

/** What those who work on a campaign said to each other, oldest first. */
export const listComments = (db: Database, campaignId: string) =>
  db
    .selectFrom('campaign_comments as m')
    .innerJoin('people as author', 'author.id', 'm.author_id')
    .select(['m.id', 'm.body', 'm.language', 'm.at', 'author.name as authorName'])
    .where('m.campaign_id', '=', campaignId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()

/** How many applications were submitted to a campaign. */
export const countSubmitted = async (db: Database, campaignId: string): Promise<number> =>
  (
    await db
      .selectFrom('applications')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('campaign_id', '=', campaignId)
      .where('status', '<>', 'draft')
      .executeTakeFirstOrThrow()
  ).count
