import { to } from '../../../../i18n/addresses.ts'
import { sayMoment, sayNumber } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { languageNames } from '../../../../i18n/site.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { buttonRow, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { select, textArea, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { pagination, table } from '../../../../web/ui/table.ts'
import { heading, tag, time } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { topicNames } from '../../messages.ts'
import { topics } from '../../queries.ts'
import { longest } from '../forms.ts'
import { said, statusNames } from '../messages.ts'
import type { Mailing } from '../queries.ts'
import { type ListOffice, lettersPart } from './letter.ts'

/** What a mailing is called: its subject in the language of the page, else in the other. */
export const nameOf = ({ t, language }: Frame, mailing: Pick<Mailing, 'subject_en' | 'subject_fr'>): string =>
  mailing[`subject_${language}`] || mailing.subject_en || mailing.subject_fr || t(said.untitled)

export const crumbsTo = (frame: Frame, ...last: { label: string; href?: string }[]) => [
  { label: frame.t(said.title), href: to(frame.language, 'officeMailings') },
  ...last,
]

type List = {
  frame: Frame
  mailings: readonly (Mailing & { sent: number })[]
  page: number
  pages: number
  mayWrite: boolean
  done: Part
}

/** The mailings of the office, the newest first. */
export const listPage = ({ frame, mailings, page: at, pages, mayWrite, done }: List): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: [{ label: t(said.title) }],
    main: html`${done}${heading(t(said.title), t(said.lead))}
      ${mayWrite && postButton({ frame, action: to(language, 'officeMailings'), label: t(said.write) })}
      ${table({
        caption: t(said.title),
        empty: t(said.none),
        hasRowKeys: true,
        columns: [
          ...[said.subject, said.topic, said.state, said.when].map((label) => ({ label: t(label) })),
          { label: t(said.sentCount), numeric: true },
        ],
        rows: mailings.map((mailing) => [
          html`<a href="${to(language, 'officeMailing', mailing)}">${nameOf(frame, mailing)}</a>`,
          t(topicNames[mailing.topic]),
          tag(t(statusNames[mailing.status])),
          mailing.sendAt && time({ at: mailing.sendAt, text: sayMoment(language, mailing.sendAt) }),
          mailing.beganAt && sayNumber(language, mailing.sent),
        ]),
      })}
      ${pagination({ t, page: at, pages, href: (number) => to(language, 'officeMailings', {}, { page: number }) })}`,
  })
}

/** How many it would reach, in words. */
export const reachedPart = ({ t }: Frame, reached: Record<Language, number>): Html =>
  html`<p>${t(said.reached, { count: reached.en + reached.fr, ...reached })}</p>`

type Writing = {
  frame: Frame
  mailing: Mailing
  open: OpenForm
  problems: Said
  reached: Record<Language, number>
  office: ListOffice
  mayRelease: boolean
  done: Part
}

const textsIn = ({ frame: { t }, open, problems }: Writing, language: Language): Html => {
  const field = (part: 'subject' | 'body' | 'link') => {
    const name = `${part}_${language}`
    return { t, name, value: typed(open.fields, name), error: messageFor(problems, name), maxlength: longest[part] }
  }
  const label = (words: string) => html`${words} <span class="hidden">${t(languageNames[language])}</span>`
  return html`<div><h2>${t(languageNames[language])}</h2>
    ${textField({ ...field('subject'), label: label(t(said.subject)), width: 'full', lang: language })}
    ${textArea({ ...field('body'), label: label(t(said.body)), hint: t(said.bodyHint), rows: 12, lang: language })}
    ${textField({ ...field('link'), label: label(t(said.link)), hint: t(said.linkHint), type: 'url', inputmode: 'url', width: 'full' })}</div>`
}

/** Where a mailing is written: both languages, whom it would reach, how it reads, and what comes next. */
export const writingPage = (writing: Writing): Html => {
  const { frame, mailing, open, problems, reached, office, mayRelease, done } = writing
  const { t, language } = frame
  return page({
    frame,
    title: nameOf(frame, mailing),
    index: false,
    wide: true,
    problems: problems.length > 0,
    crumbs: crumbsTo(frame, { label: nameOf(frame, mailing) }),
    main: html`${done}${typingPage({
      frame,
      open,
      problems,
      title: t(said.draftTitle),
      lead: t(said.draftLead),
      cancel: to(language, 'officeMailings'),
      fields: html`${select({ t, name: 'topic', label: t(said.topic), value: typed(open.fields, 'topic'), error: messageFor(problems, 'topic'), options: topics.map((value) => ({ value, label: t(topicNames[value]) })), required: true, width: 'full' })}
        <div class="grid grid-2">${textsIn(writing, 'en')}${textsIn(writing, 'fr')}</div>`,
    })}
    ${reachedPart(frame, reached)}
    ${lettersPart(frame, mailing, office)}
    ${buttonRow(
      postButton({
        frame,
        action: to(language, 'officeMailingTrial', mailing),
        label: t(said.tryIt),
        kind: 'secondary',
      }),
      mayRelease && linkButton({ label: t(said.askRelease), href: to(language, 'officeMailingRelease', mailing) }),
    )}
    ${!mayRelease && html`<p>${t(said.leadReleases)}</p>`}
    <p><a href="${to(language, 'officeMailingEnd', mailing)}">${t(said.remove)}</a></p>`,
  })
}

/** Asks before a draft goes, or before what is leaving is stopped. */
export const askingPage = ({ frame, mailing, isDraft }: { frame: Frame; mailing: Mailing; isDraft: boolean }): Html => {
  const { t, language, path } = frame
  const title = t(isDraft ? said.removeTitle : said.stopTitle)
  const name = nameOf(frame, mailing)
  return page({
    frame,
    title,
    index: false,
    crumbs: crumbsTo(frame, { label: name, href: to(language, 'officeMailing', mailing) }, { label: title }),
    main: html`${heading(title, name)}<p>${t(isDraft ? said.removeBody : said.stopBody)}</p>
      ${buttonRow(postButton({ frame, action: path, label: t(isDraft ? said.removeIt : said.stopIt), kind: 'danger' }), linkButton({ label: t(said.keep), href: to(language, 'officeMailing', mailing), kind: 'secondary' }))}`,
  })
}
