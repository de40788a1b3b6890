import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import type { ShownPerson } from '../../card/person-queries.ts'
import { personView } from '../../card/person-view.ts'
import type { TalentCard } from '../../card/shown.ts'
import { skillConditions, talentCard } from '../../card/talent-card.ts'
import type { Visibility } from '../../choices.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

type PreviewOptions = {
  frame: Frame
  seen: { row: TalentCard } | { page: ShownPerson } | undefined
  view: 'row' | 'page'
  shown: Exclude<Visibility, 'hidden'>
  current: Visibility
}

/** What a search shows of the person, drawn by the same functions as the rows of a search and the page that opens from them. */
export const previewPage = ({ frame, seen, view, shown, current }: PreviewOptions): Html => {
  const { t, language } = frame
  const at = (change: { as?: string; view?: string }) =>
    to(language, 'profilePreview', {}, { as: shown, view, ...change })
  const chosen = <Value extends string>(
    label: Sentence,
    options: readonly (readonly [Value, Sentence])[],
    here: Value,
    href: (value: Value) => string,
  ) =>
    html`<nav class="kinds" aria-label="${t(label)}"><ul>${options.map(([value, words]) => html`<li><a${attributes({ href: href(value), 'aria-current': value === here && 'true' })}>${t(words)}</a></li>`)}</ul></nav>`
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
      ${chosen(
        said.previewShow,
        [
          ['anonymous', said.withoutName],
          ['named', said.withName],
        ] as const,
        shown,
        (as) => at({ as }),
      )}
      ${chosen(
        said.previewView,
        [
          ['row', said.previewRow],
          ['page', said.previewPage],
        ] as const,
        view,
        (where) => at({ view: where }),
      )}
      ${shown !== current && notice({ kind: 'info', title: t(current === 'hidden' ? said.previewHidden : said.previewOther) })}
      ${
        seen === undefined
          ? html`<p class="empty">${t(said.nothingYet)}</p>`
          : html`<p class="quiet">${t(view === 'row' ? said.previewRowNote : said.previewPageNote)}</p>
            ${'row' in seen ? talentCard({ frame, card: seen.row, conditions: skillConditions(frame, seen.row), href: at({ view: 'page' }) }) : html`<div class="framed">${personView({ frame, person: seen.page, level: 3 })}</div>`}`
      }
      <h2>${t(said.notShownTitle)}</h2>
      <ul><li>${t(shown === 'anonymous' ? said.notShownUnnamed : said.notShownNamed)}</li><li>${t(said.notShownAlways)}</li></ul>
      <p>${linkButton({ label: t(said.changeChoice), href: to(language, 'profileVisibility') })}</p>`,
  })
}
