import { forgetting } from '../../../platform/retention.ts'

/** Files that were read and not decided on. */
export const importRetention = forgetting({ rule: 'imports', table: 'profile_imports', since: 'created_at' })
