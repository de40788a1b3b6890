import { forgetting, type RetentionAct } from '../platform/retention.ts'

/** What the platform and the pages let go: drafts, mails, copies of data. */
export const platformRetention: readonly RetentionAct[] = [
  forgetting({ rule: 'drafts', table: 'drafts', since: 'saved_at' }),
  forgetting({ rule: 'mails', table: 'mails', since: 'created_at' }),
  forgetting({ rule: 'take-outs', table: 'long_works', since: 'expires_at', atItsDate: true }),
]
