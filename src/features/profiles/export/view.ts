import { type AddressName, to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { languages, otherLanguage } from '../../../i18n/language.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading } from '../../../web/ui/text.ts'
import { said as shared } from '../messages.ts'
import { said } from './messages.ts'

const inLanguage: Record<Language, Sentence> = { en: said.downloadEnglish, fr: said.downloadFrench }

/** Four forms in which a profile is taken away, each with what it is for. */
export const exportPage = ({ frame, hasMissingLetters }: { frame: Frame; hasMissingLetters: boolean }): Html => {
  const { t, language } = frame
  const choice = (title: Sentence, body: Sentence, address: AddressName, more?: Part): Part => html`
    <h2>${t(title)}</h2>
    <p>${t(body)}</p>
    ${more}
    ${buttonRow(
      [language, otherLanguage(language)].map((one, place) =>
        linkButton({
          label: t(inLanguage[one]),
          href: to(language, address, {}, { language: one }),
          kind: place === 0 ? 'primary' : 'secondary',
          about: t(title),
        }),
      ),
    )}`
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.title) }],
    main: html`${heading(t(said.title), t(said.lead))}
      ${choice(said.pdfTitle, said.pdfBody, 'profileExportPdf', hasMissingLetters && html`<p>${t(said.pdfLetters)}</p>`)}
      ${choice(said.docxTitle, said.docxBody, 'profileExportDocx')}
      ${choice(said.resumeTitle, said.resumeBody, 'profileExportJsonResume')}
      <h2>${t(said.wholeTitle)}</h2>
      <p>${t(said.wholeBody)}</p>
      ${buttonRow(linkButton({ label: t(said.download), href: to(language, 'profileExportWhole'), about: t(said.wholeTitle) }))}`,
  })
}

/** The language in which a document is asked for, else that of the page. */
export const languageAsked = (asked: string | undefined, language: Language): Language =>
  languages.find((one) => one === asked) ?? language
