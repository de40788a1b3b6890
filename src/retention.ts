import { signInRetention } from './features/accounts/index.ts'
import { subscriptionRetention } from './features/mailing-list/index.ts'
import { profileRetention } from './features/profiles/index.ts'
import { searchRetention } from './features/talent-search/index.ts'
import { personalData } from './personal-data.ts'
import type { RetentionAct } from './platform/retention.ts'
import type { Means } from './web/personal-data/personal-data.ts'
import { platformRetention } from './web/retention.ts'

/** What every rule of retention does, for those that go by the clock. */
export const retentionActs = (means: Means): readonly RetentionAct[] => [
  ...platformRetention,
  signInRetention,
  subscriptionRetention,
  searchRetention,
  ...profileRetention(personalData, means),
]
