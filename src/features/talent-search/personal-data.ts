import { columnNames } from '../../web/personal-data/messages.ts'
import { ownTable, type PersonalData } from '../../web/personal-data/personal-data.ts'
import { alertNames, dataSaid, said } from './saved/messages.ts'

/** What the search holds of those who search; what it holds of those who are found is derived from their profiles. */
export const searchData: PersonalData = {
  tables: [
    ownTable({
      table: 'saved_searches',
      order: 'created_at',
      title: said.list,
      labels: {
        name: dataSaid.name,
        query: said.theSearch,
        alert: said.mails,
        is_paused: dataSaid.paused,
        seen_at: dataSaid.looked,
        alerted_at: dataSaid.alerted,
        created_at: columnNames.created,
      },
      values: { alert: alertNames },
      unspoken: ['id', 'person_id'],
      // Who matched is about others.
      withheld: ['seen', 'seen_version', 'told'],
    }),
  ],
}
