import { sql } from 'kysely'
import type { PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { dataSaid as requestData, said as requests } from '../messages.ts'
import { withdrawAllOf } from './closing.ts'
import { dataSaid, notSelectedNames, personSaysNames, placementNames, referralNames, said } from './messages.ts'

/** What a person was asked and presented for. When they leave they are withdrawn from all that is under way; the rows hold no words. */
export const referrals: PersonalTable = {
  table: 'referrals',
  refers: ['talent_id'],
  title: dataSaid.referrals,
  onErasure: 'emptied',
  labels: {
    number: requestData.number,
    position_title: requests.position,
    status: said.state,
    asked_at: said.askedOn,
    answer_by: dataSaid.answerBy,
    reminded_at: dataSaid.reminded,
    answered_at: dataSaid.answered,
    fields: dataSaid.fields,
    referred_at: dataSaid.presented,
    not_selected_reason: dataSaid.why,
    person_says: dataSaid.youSaid,
    person_said_at: dataSaid.youSaidOn,
    settled_at: dataSaid.settled,
    changed_at: dataSaid.changed,
    kind: said.kind,
    starts_on: said.starts,
    ends_on: said.ends,
  },
  values: {
    status: referralNames,
    not_selected_reason: notSelectedNames,
    person_says: personSaysNames,
    kind: placementNames,
  },
  unspoken: ['id', 'request_id', 'talent_id', 'grant_id'],
  withheld: ['asked_by', 'referred_by'],
  take: (db, { id }) =>
    db
      .selectFrom('referrals as f')
      .innerJoin('talent_requests as r', 'r.id', 'f.request_id')
      .leftJoin('placements as m', 'm.referral_id', 'f.id')
      .selectAll('f')
      .select(['r.number', 'r.position_title', 'm.kind'])
      .select([sql<string>`m.starts_on::text`.as('starts_on'), sql<string>`m.ends_on::text`.as('ends_on')])
      .where('f.talent_id', '=', id)
      .orderBy('f.asked_at')
      .orderBy('f.id')
      .execute(),
  erase: async (tx, { id }, { now, means }) => {
    await withdrawAllOf(tx, id, { now, origin: means.publicUrl })
    const emptied = await tx
      .updateTable('referrals')
      .set({ fields: [] })
      .where('talent_id', '=', id)
      .where(sql<boolean>`cardinality(fields) > 0`)
      .executeTakeFirstOrThrow()
    return Number(emptied.numUpdatedRows)
  },
}
