import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, notice, tag } from '../../../../web/ui/text.ts'
import { said as searching } from '../../messages.ts'
import type { Changes } from '../changes.ts'
import { alertNames, said } from '../messages.ts'
import type { SavedSearch } from '../queries.ts'
import { numbersOf } from '../words.ts'

type ListPage = {
  frame: Frame
  searches: readonly { saved: SavedSearch; changes: Changes }[]
  done: string | undefined
}

/** The searches somebody keeps, with what has changed in each. */
export const listPage = ({ frame, searches, done }: ListPage): Html => {
  const { t, language } = frame
  return page({
    frame,
    wide: true,
    index: false,
    title: t(said.list),
    crumbs: [{ label: t(searching.title), href: to(language, 'search') }, { label: t(said.list) }],
    main: html`
      ${done === 'removed' && notice({ kind: 'success', body: html`<p>${t(said.removed)}</p>` })}
      ${heading(t(said.list), t(said.listLead))}
      ${
        searches.length === 0
          ? html`<p class="empty">${t(said.listEmpty)}</p><p>${linkButton({ label: t(said.startSearch), href: to(language, 'search') })}</p>`
          : table({
              caption: t(said.list),
              columns: [
                { label: t(said.name) },
                { label: t(said.found) },
                { label: t(said.fresh) },
                { label: t(said.left) },
                { label: t(said.changed) },
                { label: t(said.mails) },
              ],
              rows: searches.map(({ saved, changes }) => [
                html`<a href="${to(language, 'savedSearch', saved)}">${saved.name}</a>`,
                ...numbersOf(frame, changes),
                html`${t(alertNames[saved.alert])} ${saved.isPaused && saved.alert !== 'none' && tag(t(said.paused), 'amber')}`,
              ]),
            })
      }`,
  })
}
