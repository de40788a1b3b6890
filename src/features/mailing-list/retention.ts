import { sql } from 'kysely'
import { forgetting } from '../../platform/retention.ts'

/** Subscriptions that nobody confirmed. */
export const subscriptionRetention = forgetting({
  rule: 'unconfirmed-subscriptions',
  table: 'subscribers',
  since: 'created_at',
  only: sql`status = 'waiting'`,
})
