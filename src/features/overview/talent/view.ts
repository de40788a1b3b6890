import { to } from '../../../i18n/addresses.ts'
import { sayNumber } from '../../../i18n/dates.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { heading } from '../../../web/ui/text.ts'
import { arrangementNames, positionLanguageNames, regionNames } from '../../profiles/index.ts'
import { said } from './messages.ts'
import type { Aggregate } from './queries.ts'
import { protectedCount } from './rules.ts'

const groups: { facet: string; title: Sentence; names: Record<string, Sentence> }[] = [
  { facet: 'region', title: said.byRegion, names: regionNames },
  { facet: 'language', title: said.byLanguage, names: positionLanguageNames },
  { facet: 'arrangement', title: said.byArrangement, names: arrangementNames },
]

/** The public overview of available talent: protected aggregates, each as a table. */
export const talentOverviewPage = (
  frame: Frame,
  { total, facts }: { total: number; facts: readonly Aggregate[] },
): Html => {
  const { t, language } = frame
  const say = (people: number) => {
    const shown = protectedCount(people)
    return shown === undefined ? t(said.few) : sayNumber(language, shown)
  }
  return page({
    frame,
    title: t(said.title),
    crumbs: [{ label: t(said.title) }],
    main: html`${heading(t(said.title), t(said.lead))}
      <ul class="figures"><li><strong>${say(total)}</strong> ${t(said.total)}</li></ul>
      <p>${t(said.how)}</p>
      ${groups.map(({ facet, title, names }) =>
        table({
          id: facet,
          caption: t(title),
          columns: [{ label: t(said.what) }, { label: t(said.people), numeric: true }],
          rows: Object.entries(names).map(([value, name]) => [
            t(name),
            say(facts.find((fact) => fact.facet === facet && fact.value === value)?.people ?? 0),
          ]),
        }),
      )}
      <p>${linkButton({ label: t(said.search), href: to(language, 'search'), kind: 'secondary' })}</p>`,
  })
}
