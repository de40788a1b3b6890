import { columnNames } from '../../web/personal-data/messages.ts'
import { ownTable, type PersonalData } from '../../web/personal-data/personal-data.ts'
import { said } from './kept/messages.ts'

/** What the overview holds of those who look at it; what it knows of campaigns is derived from the log, which holds references alone. */
export const overviewData: PersonalData = {
  tables: [
    ownTable({
      table: 'overview_views',
      order: 'created_at',
      title: said.views,
      labels: { name: said.name, query: said.asked, created_at: columnNames.created },
      unspoken: ['id', 'person_id'],
    }),
  ],
}
