import { to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import type { Translate } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { postButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { ui } from '../../../web/ui/messages.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, notice, tag, time } from '../../../web/ui/text.ts'
import { said } from './messages.ts'
import type { OpenSession } from './queries.ts'
import { deviceOf } from './rules.ts'

const sayDevice = (t: Translate, userAgent: string): string => {
  const { browser, system } = deviceOf(userAgent)
  if (browser && system) return t(said.browserOn, { browser, system })
  return browser ?? system ?? t(said.unknownBrowser)
}

type Shown = { frame: Frame; sessions: readonly OpenSession[]; here: string | null; ended: number }

/** Where a person is signed in, with a button to end each session but this one. */
export const sessionsPage = ({ frame, sessions, here, ended }: Shown): Html => {
  const { t, language } = frame
  const action = to(language, 'accountSessions')
  const row = ({ id, device, createdAt, seenAt }: OpenSession) => {
    const what = sayDevice(t, device)
    return [
      html`${what} ${id === here && tag(t(said.here), 'green')}`,
      time({ at: createdAt, text: sayDate(language, createdAt) }),
      time({ at: seenAt, text: sayMoment(language, seenAt) }),
      id === here
        ? postButton({ frame, action: to(language, 'signOut'), label: t(ui.signOut), kind: 'secondary' })
        : postButton({ frame, action, label: t(said.end), about: what, kind: 'secondary', fields: { session: id } }),
    ]
  }
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: [{ label: t(ui.account), href: to(language, 'account') }, { label: t(said.title) }],
    main: html`
      ${ended > 0 && notice({ kind: 'success', body: html`<p>${t(said.ended, { count: ended })}</p>` })}
      ${heading(t(said.title), t(said.lead))}
      ${table({
        caption: t(said.caption, { count: sessions.length }),
        columns: [said.device, said.signedInOn, said.lastUsed, said.whatToDo].map((label) => ({ label: t(label) })),
        rows: sessions.map(row),
      })}
      ${
        sessions.length > 1
          ? postButton({ frame, action, label: t(said.endOthers), kind: 'danger', fields: { session: 'others' } })
          : html`<p>${t(said.onlyHere)}</p>`
      }`,
  })
}
