import { to } from '../../../i18n/addresses.ts'
import { sayCalendarDay, sayDate, sayNumber } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { details, heading, time } from '../../../web/ui/text.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { said as shared } from '../messages.ts'
import { crumbsTo } from '../views/crumbs.ts'
import { said, statedNames, unconsideredNames } from './messages.ts'
import type { Named, Qualified } from './queries.ts'
import { type ConsiderationRule, isOrdered, type pageOf, type Stated, type Unconsidered } from './rules.ts'

/** Why a person stands in a group, in the words of what they stated. */
const whyHere = ({ t }: Frame, rule: ConsiderationRule | null, { citizenship }: Stated): string => {
  if (!rule) return t(said.whyAll)
  if (rule.key !== 'citizens-residents') return t(statedNames[rule.key])
  return t(statedNames[citizenship === 'permanent-resident' ? 'permanent-resident' : 'citizen'])
}

type Group = ReturnType<typeof pageOf<Qualified, ConsiderationRule | null>>[number]

type Options = {
  frame: Frame
  campaign: Campaign
  /** What this page shows of the groups, in the rotation of the day. */
  groups: readonly Group[]
  names: ReadonlyMap<string, Named>
  /** How often each was presented to a manager, by person. */
  presented: ReadonlyMap<string, number>
  considered: number
  left: readonly { why: Unconsidered; count: number }[]
  pages: { page: number; pages: number }
  day: string
  seed: string
}

const groupPart = ({ frame, names, presented }: Options, { rule, people, count }: Group): Html => {
  const { t, language } = frame
  const what = rule?.[`words_${language}`] ?? t(said.all)
  return html`${table({
    id: rule?.key ?? 'all',
    caption: t(said.groupOf, { what, count: sayNumber(language, count) }),
    hasRowKeys: true,
    columns: [{ label: t(shared.name) }, { label: t(said.why) }, { label: t(said.qualifiedOn) }],
    rows: people.map((one) => {
      const named = names.get(one.id)
      const times = presented.get(named?.personId ?? '') ?? 0
      return [
        html`<a href="${to(language, 'assessment', one)}">${named?.name}</a> <span class="quiet">${one.number}</span>${times > 0 && html`<p class="small">${t(said.timesPresented, { count: times })}</p>`}`,
        whyHere(frame, rule, one),
        named && time({ at: named.decidedAt, text: sayDate(language, named.decidedAt) }),
      ]
    }),
  })}${rule && html`<p class="quiet">${t(said.basis, { why: rule[`why_${language}`] })}</p>`}`
}

const leftPart = ({ frame, left }: Options): Part => {
  const { t } = frame
  const some = left.filter(({ count }) => count > 0)
  return (
    some.length > 0 &&
    html`<h2>${t(said.left)}</h2><ul>${some.map(({ why, count }) => html`<li>${t(unconsideredNames[why], { count })}</li>`)}</ul>`
  )
}

/** Those who qualified in a campaign and may be put forward now, by the groups in which they are considered; how many are left out, and why. */
export const considerationPage = (options: Options): Html => {
  const { frame, campaign, groups, considered, pages, day, seed } = options
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title) }),
    main: html`${heading(t(said.title), t(said.lead))}
      <p>${isOrdered(campaign.audience) ? t(said.stated) : t(said.employees)}</p>
      ${considered === 0 ? html`<p class="empty">${t(said.nobody)}</p>` : html`<p>${t(said.considered, { count: considered })}</p>`}
      ${groups.map((group) => groupPart(options, group))}
      ${pagination({ t, ...pages, href: (number) => to(language, 'assessmentConsideration', campaign, { page: number }) })}
      ${leftPart(options)}
      <p>${t(said.seed, { day: sayCalendarDay(language, day) })} <code>${seed}</code></p>
      ${details(t(said.rotation), html`<p>${t(said.rotationBody)}</p><p>${t(said.again)}<br><code>printf %s '${seed}1234' | sha256sum</code></p>`)}`,
  })
}
