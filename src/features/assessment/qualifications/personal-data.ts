import { sql } from 'kysely'
import { languageNames } from '../../../i18n/site.ts'
import { columnNames } from '../../../web/personal-data/messages.ts'
import type { PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { levelNames } from '../../profiles/index.ts'
import { removeQualifications } from './issuing.ts'
import { dataSaid, qualificationNames, removalWords, said } from './messages.ts'

/** The qualifications of a person: taken away with their statements; when the person leaves, emptied and revoked. */
export const qualifications: PersonalTable = {
  table: 'qualifications',
  refers: ['person_id'],
  title: dataSaid.qualifications,
  onErasure: 'emptied',
  labels: {
    campaign_en: dataSaid.campaignInEnglish,
    campaign_fr: dataSaid.campaignInFrench,
    skill_en: dataSaid.skillInEnglish,
    skill_fr: dataSaid.skillInFrench,
    level: dataSaid.level,
    status: columnNames.status,
    issued_at: dataSaid.issued,
    expires_at: columnNames.expires,
    suspended_until: said.from,
    removed_at: dataSaid.removed,
    removal_reason: dataSaid.why,
    removal_note: dataSaid.words,
    removal_language: columnNames.language,
    statement: dataSaid.statement,
  },
  values: {
    level: levelNames,
    status: qualificationNames,
    removal_reason: removalWords,
    removal_language: languageNames,
  },
  unspoken: [
    ...['id', 'person_id', 'campaign_id', 'application_id', 'decision_id', 'skill_id'],
    ...['reminded', 'key_id', 'status_index'],
  ],
  // What was decided and not told yet is the Office’s until it is told.
  take: (db, { id }) =>
    db
      .selectFrom('qualifications as q')
      .innerJoin('decisions as d', 'd.id', 'q.decision_id')
      .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
      .leftJoin('skills as s', 's.id', 'q.skill_id')
      .selectAll('q')
      .select(['c.title_en as campaign_en', 'c.title_fr as campaign_fr', 's.name_en as skill_en'])
      .select('s.name_fr as skill_fr')
      .where('q.person_id', '=', id)
      .where('d.told_at', 'is not', null)
      .orderBy('q.issued_at')
      .orderBy('q.id')
      .execute(),
  erase: async (tx, { id }, { now }) => {
    const held = await tx
      .selectFrom('qualifications')
      .select('application_id')
      .distinct()
      .where('person_id', '=', id)
      .execute()
    for (const { application_id: applicationId } of held)
      await removeQualifications(tx, { applicationIds: [applicationId] }, { reason: 'erased', by: null }, now)
    const emptied = await tx
      .updateTable('qualifications')
      .set({ statement: null, key_id: null, removal_note: '' })
      .where('person_id', '=', id)
      .where((is) => is.or([is('statement', 'is not', null), is('removal_note', '<>', '')]))
      .where(sql<boolean>`status = 'removed'`)
      .executeTakeFirstOrThrow()
    return Number(emptied.numUpdatedRows)
  },
}
