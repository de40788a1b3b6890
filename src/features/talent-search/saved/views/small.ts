import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading } from '../../../../web/ui/text.ts'
import { said } from '../messages.ts'
import type { SavedSearch } from '../queries.ts'

/** Asks before a saved search goes. */
export const removalPage = (frame: Frame, saved: SavedSearch): Html => {
  const { t, language } = frame
  const title = t(said.removeTitle, { name: saved.name })
  return page({
    frame,
    title,
    index: false,
    crumbs: [
      { label: t(said.list), href: to(language, 'savedSearches') },
      { label: saved.name, href: to(language, 'savedSearch', saved) },
      { label: t(said.remove) },
    ],
    main: html`${heading(title, t(said.removeBody))}
      ${form({
        frame,
        action: to(language, 'savedSearchRemoval', saved),
        body: buttonRow(
          button({ label: t(said.remove), kind: 'danger' }),
          linkButton({ label: t(said.keepIt), href: to(language, 'savedSearch', saved), kind: 'secondary' }),
        ),
      })}`,
  })
}

/** Where the link of a mail leads: the button stops the mails, opening the page does not. */
export const stopPage = (frame: Frame, token: string): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.stopTitle),
    index: false,
    crumbs: [{ label: t(said.stop) }],
    main: html`${heading(t(said.stopTitle), t(said.stopBody))}
      ${form({ frame, action: to(language, 'searchAlertsStop', { token }), body: button({ label: t(said.stop) }) })}`,
  })
}

/** What is read once the mails are stopped. */
export const stoppedPage = (frame: Frame): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(said.stoppedTitle),
    index: false,
    crumbs: [{ label: t(said.stoppedTitle) }],
    main: heading(t(said.stoppedTitle), t(said.stoppedBody)),
  })
}
