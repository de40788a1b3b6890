import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { pagination, table } from '../../../../web/ui/table.ts'
import { card, definitionList, details, heading, notice, time } from '../../../../web/ui/text.ts'
import { roleNames } from '../../../accounts/index.ts'
import type { GrantedField } from '../../choices.ts'
import { said as shared } from '../../messages.ts'
import { said as visibilitySaid } from '../../visibility/messages.ts'
import { grantedNames, said } from '../messages.ts'
import type { LiveGrant, Opener, Opening } from '../queries.ts'

const namesOf = ({ t }: Frame, fields: readonly GrantedField[]): string =>
  fields.map((field) => t(grantedNames[field])).join(', ')

const sayRequest = ({ t }: Frame, { number, title }: { number: number; title: string }): string =>
  t(said.request, { number: String(number), title })

const grantCard = (frame: Frame, grant: LiveGrant): Html => {
  const { t, language } = frame
  const request = sayRequest(frame, grant.request)
  return card({
    title: grant.viewer,
    level: 3,
    body: definitionList([
      { term: t(said.grantedFor), description: request },
      { term: t(said.grantedFields), description: namesOf(frame, grant.fields) },
      { term: t(said.grantedSince), description: sayDate(language, grant.grantedAt) },
      { term: t(said.grantedUntil), description: sayMoment(language, grant.until) },
    ]),
    footer: postButton({
      frame,
      action: to(language, 'profileAccessWithdrawal', grant),
      label: t(said.withdraw),
      kind: 'secondary',
      about: t(said.withdrawAbout, { name: grant.viewer, request }),
    }),
  })
}

const opener = ({ t, language }: Frame, { name, role, office, department, mailDomain }: Opener): Html => {
  const from =
    (office ?? department)?.[language] ?? (mailDomain === '' ? null : t(said.mailDomain, { domain: mailDomain }))
  return html`<strong>${name ?? t(said.closedAccount)}</strong><br>${t(roleNames[role])}${from && html`, ${from}`}`
}

const untilWhen = ({ t, language, now }: Frame, { grant }: Opening, isFindable: boolean): Part => {
  if (!grant) return t(isFindable ? said.whileFindable : said.noLonger)
  const end = grant.withdrawnAt ?? grant.until
  return t(end <= now ? said.endedOn : said.untilDate, { date: sayDate(language, end) })
}

const shown = (frame: Frame, { visibility, grant }: Opening): Part => {
  const { t } = frame
  const isNamed = visibility === 'named'
  const more = grant?.fields.filter((field) => field !== 'name' || !isNamed) ?? []
  return html`${t(isNamed ? said.sawNamed : said.sawUnnamed)}${more.length > 0 && html` ${t(said.sawAlso, { fields: namesOf(frame, more) })}`}`
}

type AccessPage = {
  frame: Frame
  grants: readonly LiveGrant[]
  openings: readonly Opening[]
  at: { page: number; pages: number }
  isFindable: boolean
  isWithdrawn: boolean
}

/** Who opened the profile of the person who reads this, and who sees more of it than others do. */
export const accessPage = ({ frame, grants, openings, at, isFindable, isWithdrawn }: AccessPage): Html => {
  const { t, language } = frame
  return page({
    frame,
    wide: true,
    index: false,
    title: t(said.title),
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(visibilitySaid.whoSeesMe), href: to(language, 'profileVisibility') },
      { label: t(said.title) },
    ],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${isWithdrawn && notice({ kind: 'success', title: t(said.withdrawn), body: html`<p>${t(said.withdrawnBody)}</p>` })}
      ${details(t(said.howItWorks), html`<p>${t(said.explained)}</p>`)}
      <h2>${t(said.grants)}</h2>
      ${grants.length === 0 ? html`<p>${t(said.noGrants)}</p>` : html`<p>${t(said.grantsLead)}</p><ul class="grid grid-2">${grants.map((grant) => html`<li>${grantCard(frame, grant)}</li>`)}</ul>`}
      <h2 id="openings">${t(said.openings)}</h2>
      ${
        openings.length === 0
          ? html`<p class="empty">${t(said.none)}</p>`
          : table({
              caption: t(said.newestFirst),
              columns: [said.when, said.who, said.forWhat, said.saw, said.until].map((label) => ({ label: t(label) })),
              rows: openings.map((opening) => [
                time({ at: opening.at, text: sayMoment(language, opening.at) }),
                opener(frame, opening.by),
                opening.request ? sayRequest(frame, opening.request) : t(said.search),
                shown(frame, opening),
                untilWhen(frame, opening, isFindable),
              ]),
            })
      }
      ${pagination({ t, ...at, href: (number) => `${to(language, 'profileAccess', {}, { page: number })}#openings` })}
      <p>${linkButton({ label: t(visibilitySaid.changeChoice), href: to(language, 'profileVisibility'), kind: 'secondary' })}</p>`,
  })
}
