import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import type { TalentCard } from '../../card/queries.ts'
import { skillConditions, talentCard } from '../../card/talent-card.ts'
import type { Visibility } from '../../choices.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

type PreviewOptions = {
  frame: Frame
  card: TalentCard | undefined
  shown: Exclude<Visibility, 'hidden'>
  current: Visibility
}

/** What a search shows of the person, drawn by the same function as the rows of a search. */
export const previewPage = ({ frame, card, shown, current }: PreviewOptions): Html => {
  const { t, language, path } = frame
  const choices = [
    ['anonymous', said.withoutName],
    ['named', said.withName],
  ] as const
  return page({
    frame,
    title: t(said.previewTitle),
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.whoSeesMe), href: to(language, 'profileVisibility') },
      { label: t(said.previewTitle) },
    ],
    main: html`
      ${heading(t(said.previewTitle), t(said.previewLead))}
      <nav class="kinds" aria-label="${t(said.previewShow)}"><ul>${choices.map(([as, words]) => html`<li><a${attributes({ href: `${path}?as=${as}`, 'aria-current': as === shown && 'true' })}>${t(words)}</a></li>`)}</ul></nav>
      ${shown !== current && notice({ kind: 'info', title: t(current === 'hidden' ? said.previewHidden : said.previewOther) })}
      ${card ? talentCard({ frame, card, conditions: skillConditions(frame, card) }) : html`<p class="empty">${t(said.nothingYet)}</p>`}
      <h2>${t(said.notShownTitle)}</h2>
      <ul><li>${t(shown === 'anonymous' ? said.notShownUnnamed : said.notShownNamed)}</li><li>${t(said.notShownAlways)}</li></ul>
      <p>${linkButton({ label: t(said.changeChoice), href: to(language, 'profileVisibility') })}</p>`,
  })
}
