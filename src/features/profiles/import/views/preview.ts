import { to } from '../../../../i18n/addresses.ts'
import { site } from '../../../../i18n/site.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, buttonRow } from '../../../../web/ui/buttons.ts'
import { checkboxes, radios } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { chips, details, heading, notice } from '../../../../web/ui/text.ts'
import { nameOf } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'
import { type Field, type Group, nameOfFound, type Seen } from './groups.ts'
import { reportTable } from './report.ts'

/** The boxes that are ticked, by the name of their field. */
export type Ticks = Record<Field, readonly string[]>

const groupOf = ({
  frame,
  address,
  group,
  ticks,
}: {
  frame: Seen['frame']
  address: string
  group: Group
  ticks: Ticks
}): Html => {
  const { t } = frame
  const about = t(said.ofGroup, { group: group.legend })
  const mark = (how: 'all' | 'none', label: string) =>
    button({ label, about, kind: 'link', name: 'mark', value: `${group.id}:${how}`, action: `${address}#${group.id}` })
  const legend = t(said.groupCount, { group: group.legend, count: group.options.length })
  return html`
    <section id="${group.id}">
      <h2>${legend}</h2>
      ${group.options.length > 3 && buttonRow(mark('all', t(said.tickAll)), mark('none', t(said.untickAll)))}
      ${checkboxes({
        t,
        id: `${group.field}-${group.id}`,
        name: group.field,
        legend: html`<span class="hidden">${legend}</span>`,
        hint: group.hint,
        inline: group.isShort,
        options: group.options,
        values: ticks[group.field],
      })}
    </section>`
}

const there = ({ frame, offer }: Seen): Part => {
  const { experiences, skills } = offer.there
  const names = [...experiences.map(nameOfFound), ...skills.map((skill) => nameOf(frame.language, skill))]
  if (names.length === 0) return null
  return details(frame.t(said.groupCount, { group: frame.t(said.already), count: names.length }), chips(names))
}

const body = (seen: Seen, groups: readonly Group[], ticks: Ticks, spoken: string, address: string): Html => {
  const { frame, plan, offer } = seen
  const { t } = frame
  const hasTexts = offer.experiences.length > 0 || offer.answers.includes('headline')
  // A key pressed in a box sends a form by its first button, which must be the one that says what it does.
  const isLong = groups.some(({ options }) => options.length > 3)
  const apply = button({ label: t(said.apply) })
  return html`
    ${
      plan.source !== 'profile' &&
      hasTexts &&
      radios({
        t,
        name: 'language',
        legend: t(said.textsLanguage),
        value: spoken,
        inline: true,
        options: [
          { value: 'en', label: t(site.english) },
          { value: 'fr', label: t(site.french) },
        ],
      })
    }
    ${isLong && buttonRow(apply)}
    ${groups.map((group) => groupOf({ frame, address, group, ticks }))}
    ${buttonRow(apply, button({ label: t(said.leave), kind: 'link', name: 'leave', value: 'yes' }))}`
}

type Preview = Seen & { id: string; groups: readonly Group[]; ticks: Ticks; spoken: string }

/** What a file would add, to be ticked; what is there already; and what happened to each field. */
export const previewPage = ({ id, groups, ticks, spoken, ...seen }: Preview): Html => {
  const { frame, plan, offer } = seen
  const { t, language } = frame
  const address = to(language, 'profileImportPreview', { id })
  const title = t(said.previewTitle)
  const hasNew = groups.length > 0
  const leaving = form({
    frame,
    action: address,
    body: button({ label: t(said.leave), kind: 'secondary', name: 'leave', value: 'yes' }),
  })
  return page({
    frame,
    title,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.title), href: to(language, 'profileImport') },
      { label: title },
    ],
    main: html`${heading(title, hasNew ? t(said.previewLead) : undefined)}
      ${
        groups.length > 1 &&
        html`<nav class="kinds" aria-label="${t(said.inThisFile)}"><ul>${groups.map(({ id: place, legend, options }) => html`<li><a href="#${place}">${t(said.groupCount, { group: legend, count: options.length })}</a></li>`)}</ul></nav>`
      }
      ${hasNew ? form({ frame, action: address, body: body(seen, groups, ticks, spoken, address) }) : html`${notice({ kind: 'info', title: t(said.nothingNew), body: html`<p>${t(said.nothingNewBody)}</p>` })}${leaving}`}
      ${there(seen)}
      ${reportTable(frame, [...plan.report, ...offer.report])}
      ${plan.unopened > 0 && html`<p>${t(said.unopened, { count: plan.unopened })}</p>`}
      <p><a href="${to(language, 'profileImport')}">${t(said.another)}</a></p>`,
  })
}
