import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading } from '../../../web/ui/text.ts'
import type { PreferenceChoices } from '../../profiles/index.ts'
import type { SkillOption } from '../../skills/index.ts'
import { said } from '../messages.ts'
import { filterForm } from './filters.ts'
import { brief, countLine } from './numbers.ts'
import { type Results, resultsPart } from './results.ts'

type SearchPage = Results & { skillOptions: readonly SkillOption[]; choices: PreferenceChoices }

const titleOf = ({ frame, answer }: SearchPage): string => `${frame.t(said.title)} (${brief(frame, answer.shown)})`

/** The part of the search that follows while one chooses: it is drawn whole with the page, and alone for the script that puts it in its place. */
export const searchPart = (search: SearchPage): Html => {
  const { frame, answer } = search
  const words = { counting: frame.t(said.counting), failed: frame.t(said.countingFailed) }
  const told = {
    'data-title': titleOf(search),
    'data-told': countLine(frame, answer.shown),
    'data-words': JSON.stringify(words),
  }
  return html`
    <live-search${attributes(told)}>
      <p class="hidden" role="status"></p>
      <div class="search-layout">
        <div data-part="form">${filterForm({ ...search, at: (params) => to(frame.language, 'search', {}, params), show: frame.t(said.show) })}</div>
        <section data-part="results" aria-label="${frame.t(said.results)}">${resultsPart(search)}</section>
      </div>
    </live-search>`
}

/** The search: what is asked at the left, who answers it at the right, and what each condition costs. */
export const searchPage = (search: SearchPage): Html => {
  const { frame } = search
  const { t } = frame
  return page({
    frame,
    wide: true,
    index: false,
    title: titleOf(search),
    crumbs: [{ label: t(said.title) }],
    main: html`${heading(t(said.title), t(said.lead))}${searchPart(search)}`,
  })
}

/** What someone reads who may not search. */
export const closedPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(said.title) }],
    main: html`${heading(t(said.managersOnly), t(said.managersOnlyBody))}${linkButton({ label: t(said.confirmWorkEmail), href: to(language, 'workEmail') })}`,
  })
}
