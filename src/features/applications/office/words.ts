import type { Translate } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import { provinceNames } from '../../profiles/index.ts'
import { standingNames } from './messages.ts'
import type { ApplicationRow } from './queries.ts'

/** Whose application it is, in words. */
export const nameOf = (t: Translate, { name }: Pick<ApplicationRow, 'name'>): string => name || t(site.accountClosed)

/** Where the person lives. */
export const placeOf = (t: Translate, { city, province }: Pick<ApplicationRow, 'city' | 'province'>): string =>
  [city, province && t(provinceNames[province])].filter(Boolean).join(', ')

type Stated = Pick<ApplicationRow, 'hasPriority' | 'armedForces' | 'citizenship'>

/** What a person stated that the order of consideration rests on, in words. */
export const standingOf = (t: Translate, { hasPriority, armedForces, citizenship }: Stated): string[] => [
  ...(hasPriority ? [t(standingNames.priority)] : []),
  ...(armedForces === 'veteran' ? [t(standingNames.veteran)] : []),
  ...(citizenship === 'citizen' || citizenship === 'permanent-resident' ? [t(standingNames[citizenship])] : []),
]
