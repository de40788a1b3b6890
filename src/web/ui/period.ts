import type { Sentence, Translate } from '../../i18n/sentences.ts'
import type { Period } from '../../platform/retention.ts'
import { ui } from './messages.ts'

const units: Record<Period['unit'], Sentence> = { days: ui.days, months: ui.months }

/** How long, in words that stay on one line; without a period, that it goes at a date of its own. */
export const sayPeriod = (t: Translate, period: Period | null): string =>
  period ? t(units[period.unit], { count: period.amount }).replaceAll(' ', '\u00a0') : t(ui.ownDate)
