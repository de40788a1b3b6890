import { to } from '../../../i18n/addresses.ts'
import { sayCalendarDay, sayDate } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { details, heading, time } from '../../../web/ui/text.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { said as shared } from '../messages.ts'
import { crumbsTo } from '../views/crumbs.ts'
import { said, statedNames } from './messages.ts'
import type { Considered } from './queries.ts'
import { type ConsiderationRule, groupsOf, isOrdered } from './rules.ts'

/** Why a person stands in a group, in the words of what they stated. */
const whyHere = ({ t }: Frame, rule: ConsiderationRule | null, { citizenship }: Considered): string => {
  if (!rule) return t(said.whyAll)
  if (rule.key !== 'citizens-residents') return t(statedNames[rule.key])
  return t(statedNames[citizenship === 'permanent-resident' ? 'permanent-resident' : 'citizen'])
}

type Options = {
  frame: Frame
  campaign: Campaign
  /** Those who qualified, in the rotation of the day. */
  people: readonly Considered[]
  inForce: readonly ConsiderationRule[]
  day: string
  seed: string
}

const groupPart = ({ frame }: Options, { rule, people }: ReturnType<typeof groupsOf<Considered>>[number]): Html => {
  const { t, language } = frame
  return html`${table({
    id: rule?.key ?? 'all',
    caption: rule?.[`words_${language}`] ?? t(said.all),
    hasRowKeys: true,
    columns: [{ label: t(shared.name) }, { label: t(said.why) }, { label: t(said.qualifiedOn) }],
    rows: people.map((one) => [
      html`<a href="${to(language, 'assessment', one)}">${one.name}</a> <span class="quiet">${one.number}</span>`,
      whyHere(frame, rule, one),
      time({ at: one.decidedAt, text: sayDate(language, one.decidedAt) }),
    ]),
  })}${rule && html`<p class="quiet">${t(said.basis, { why: rule[`why_${language}`] })}</p>`}`
}

/** Those who qualified in a campaign, by the groups in which they are considered. */
export const considerationPage = (options: Options): Html => {
  const { frame, campaign, people, inForce, day, seed } = options
  const { t, language } = frame
  const groups = groupsOf(people, inForce, campaign.audience)
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title) }),
    main: html`${heading(t(said.title), t(said.lead))}
      <p>${isOrdered(campaign.audience) ? t(said.stated) : t(said.employees)}</p>
      ${groups.length === 0 && html`<p class="empty">${t(said.nobody)}</p>`}
      ${groups.map((group) => groupPart(options, group))}
      <p>${t(said.seed, { day: sayCalendarDay(language, day) })} <code>${seed}</code></p>
      ${details(t(said.rotation), html`<p>${t(said.rotationBody)}</p><p>${t(said.again)}<br><code>printf %s '${seed}1234' | sha256sum</code></p>`)}`,
  })
}
