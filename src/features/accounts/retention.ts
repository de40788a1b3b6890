import { forgetting } from '../../platform/retention.ts'

/** What signing in left behind and nobody can use any more. */
export const signInRetention = forgetting(
  { rule: 'sign-ins', table: 'sessions', since: 'expires_at' },
  { rule: 'sign-ins', table: 'sign_in_attempts', since: 'expires_at' },
  { rule: 'sign-ins', table: 'work_email_codes', since: 'expires_at' },
)
