import { ownTable } from '../../../../web/personal-data/personal-data.ts'
import { said } from './messages.ts'

/** When a person was told that an account nobody uses is erased. */
export const warningsTable = ownTable({
  table: 'inactivity_warnings',
  title: said.warnings,
  labels: { first_at: said.firstWarning, second_at: said.secondWarning },
  unspoken: ['person_id'],
})
