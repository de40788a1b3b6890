import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { hidden } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination } from '../../../web/ui/table.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { equityGroupNames } from '../../campaigns/index.ts'
import type { PreferenceChoices } from '../../profiles/index.ts'
import type { SkillOption } from '../../skills/index.ts'
import { filterParams } from '../filter.ts'
import type { ReadFilter } from '../read-filter.ts'
import { filterForm } from '../views/filters.ts'
import { countLine } from '../views/numbers.ts'
import { leftOutNotice } from '../views/results.ts'
import { matchRows } from '../views/rows.ts'
import { said } from './messages.ts'
import { type Declared, type EquityCampaign, mostOpened } from './queries.ts'

type EquityPage = {
  frame: Frame
  campaign: EquityCampaign
  read: ReadFilter
  declared: Declared | null
  at: (params: Record<string, string | readonly string[] | undefined>) => string
  skillOptions: readonly SkillOption[]
  choices: PreferenceChoices
}

const found = ({ frame, read, declared, at }: EquityPage): Part => {
  const { t } = frame
  if (!declared) return null
  if ('tooMany' in declared)
    return notice({ kind: 'warning', body: html`<p>${t(said.tooMany, { most: mostOpened })}</p>` })
  const { shown, rows, page: onPage, pages } = declared
  return html`
    <h2 class="count">${countLine(frame, shown)}</h2>
    ${'fewerThan' in shown && notice({ kind: 'info', body: html`<p>${t(said.few)}</p>` })}
    ${rows.length > 0 && matchRows({ frame, rows, asked: read })}
    ${pagination({ t, page: onPage, pages, href: (number) => at({ ...filterParams(read.filter), page: String(number) }) })}`
}

/** Where the office of a campaign that is open to designated groups alone looks among people who agreed to it: a form without numbers, and a list. */
export const equityPage = (equity: EquityPage): Html => {
  const { frame, campaign, read, at, skillOptions, choices } = equity
  const { t, language } = frame
  const back = { label: campaign[`title_${language}`], href: to(language, 'officeCampaign', campaign) }
  const groups = campaign.groups.map((group) => t(equityGroupNames[group])).join(', ')
  return page({
    frame,
    wide: true,
    index: false,
    title: t(said.title),
    crumbs: [back, { label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead, { groups }))}
      ${notice({ kind: 'warning', title: t(said.careTitle), body: html`<p>${t(said.care)}</p>` })}
      <div class="search-layout">
        <div>${filterForm({ frame, read, skillOptions, choices, at, besides: hidden('look', 'yes'), show: t(said.look) })}</div>
        <section>${leftOutNotice(frame, read.leftOut)}${found(equity)}<p><a href="${back.href}">${t(said.backToCampaign)}</a></p></section>
      </div>`,
  })
}
