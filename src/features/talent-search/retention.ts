import { forgetting } from '../../platform/retention.ts'

/** Saved searches that nobody looks at any more. */
export const searchRetention = forgetting({ rule: 'saved-searches', table: 'saved_searches', since: 'seen_at' })
