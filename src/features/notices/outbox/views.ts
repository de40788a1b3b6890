import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { definitionList, heading, time } from '../../../web/ui/text.ts'
import { said } from './messages.ts'
import type { ListedMail, ReadMail } from './queries.ts'
import { runsOf } from './rules.ts'

type Listed = { frame: Frame; mails: readonly ListedMail[]; count: number; current: number; pages: number }

/** The mails of the demonstration. */
export const outboxPage = ({ frame, mails, count, current, pages }: Listed): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: [{ label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${table({
        caption: t(said.caption, { count }),
        columns: [said.subject, said.recipient, said.written].map((label) => ({ label: t(label) })),
        rows: mails.map((mail) => [
          html`<a lang="${mail.language}" href="${to(language, 'outboxMail', mail)}">${mail.subject}</a>`,
          mail.recipient || t(said.forgotten),
          time({ at: mail.createdAt, text: sayMoment(language, mail.createdAt) }),
        ]),
        empty: t(said.empty),
      })}
      ${pagination({ t, page: current, pages, href: (one) => to(language, 'outbox', {}, { page: one }) })}`,
  })
}

/** One mail, as text. */
export const mailPage = (frame: Frame, mail: ReadMail): Html => {
  const { t, language, origin } = frame
  return page({
    frame,
    title: mail.subject,
    index: false,
    crumbs: [
      { label: t(said.title), href: to(language, 'outbox') },
      { label: html`<span lang="${mail.language}">${mail.subject}</span>` },
    ],
    main: html`
      ${heading(html`<span lang="${mail.language}">${mail.subject}</span>`)}
      ${definitionList([
        { term: t(said.recipient), description: mail.recipient || t(said.forgotten) },
        {
          term: t(said.written),
          description: time({ at: mail.createdAt, text: sayMoment(language, mail.createdAt) }),
        },
        { term: t(said.language), description: t(mail.language === 'fr' ? site.french : site.english) },
      ])}
      <div class="as-typed" lang="${mail.language}">${runsOf(mail.text, origin).map(({ text, href }) => (href ? html`<a href="${href}">${text}</a>` : text))}</div>
      <p><a href="${to(language, 'outbox')}">${t(said.back)}</a></p>`,
  })
}
