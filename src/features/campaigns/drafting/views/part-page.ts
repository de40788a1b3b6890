import { to } from '../../../../i18n/addresses.ts'
import { sayTime } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { checkbox, textArea, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { notice } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../campaign.ts'
import type { TextField } from '../../choices.ts'
import { said as shared, textNames } from '../../messages.ts'
import { said } from '../messages.ts'

/** What every part of the editor is shown with; `savedAt` is given when it was just saved. */
export type PartPage = { frame: Frame; campaign: Campaign; open: OpenForm; problems: Said; savedAt: Date | null }

/** The title of a campaign in a language, in the other one when it has none yet. */
export const titleOf = (
  { t, language }: Pick<Frame, 't' | 'language'>,
  campaign: Pick<Campaign, 'title_en' | 'title_fr'>,
): string =>
  campaign[`title_${language}`] || campaign[language === 'en' ? 'title_fr' : 'title_en'] || t(shared.untitled)

/** The way to the campaigns of an office. */
export const crumbsToOffice = ({ t, language }: Frame) => [
  { label: t(shared.office), href: to(language, 'office') },
  { label: t(said.listTitle), href: to(language, 'officeCampaigns') },
]

/** The way from the office to a campaign, for the pages behind it. */
export const crumbsTo = (frame: Frame, campaign: Campaign, here: string) => [
  ...crumbsToOffice(frame),
  { label: titleOf(frame, campaign), href: to(frame.language, 'officeCampaign', campaign) },
  { label: here },
]

/** The reason for a change to what everyone can read already, in both languages. */
export const reasonFields = ({ t }: Frame, { fields }: OpenForm, problems: Said): Html => html`
  <h2>${t(said.reason)}</h2>
  <p>${t(said.reasonLead)}</p>
  ${(['en', 'fr'] as const).map((language) =>
    textArea({
      t,
      name: `reason_${language}`,
      label: t(said[`reason_${language}`]),
      value: typed(fields, `reason_${language}`),
      error: messageFor(problems, `reason_${language}`),
      required: true,
      rows: 2,
      lang: language,
    }),
  )}`

/** One part of a campaign, edited in place: saved, it stays, says when, and leads back. */
export const partPage = (
  { frame, campaign, open, problems, savedAt }: PartPage,
  { title, lead, fields }: { title: Sentence; lead: Sentence; fields: Part },
): Html => {
  const { t, language } = frame
  const back = to(language, 'officeCampaign', campaign)
  return page({
    frame,
    title: t(title),
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, t(title)),
    main: typingPage({
      frame,
      open,
      problems,
      title: t(title),
      lead: t(lead),
      cancel: back,
      before:
        savedAt &&
        notice({
          kind: 'success',
          title: t(said.savedAt, { time: sayTime(language, savedAt) }),
          body: html`<p><a href="${back}">${t(said.backToCampaign)}</a></p>`,
        }),
      fields: html`${fields}${campaign.status === 'published' && reasonFields(frame, open, problems)}`,
    }),
  })
}

const languageNames = { en: said.inEnglish, fr: said.inFrench }

/** Two texts that say the same, side by side; the one that awaits review says so, and a tick settles it. */
export const pair = ({
  frame: { t },
  open: { fields },
  problems,
  name,
  legend,
  hint,
  stale,
  input,
}: {
  frame: Frame
  open: OpenForm
  problems: Said
  /** The name under which a review is sent; the fields add the language to it. */
  name: string
  legend: string
  hint?: string
  stale: Language | ''
  input: { fieldOf: (language: Language) => string; rows: number | null }
}): Html => html`
  <fieldset class="field pair">
    <legend>${legend}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}
    <div class="side-by-side">
      ${(['en', 'fr'] as const).map((language) => {
        const field = input.fieldOf(language)
        const given = {
          t,
          name: field,
          label: t(languageNames[language]),
          value: typed(fields, field),
          error: messageFor(problems, field),
          hint: stale === language ? t(said.stale) : undefined,
          lang: language,
        }
        return input.rows === null ? textField({ ...given, width: 'full' }) : textArea({ ...given, rows: input.rows })
      })}
    </div>
    ${stale !== '' && checkbox({ t, name: `reviewed-${name}`, value: 'yes', label: t(said.reviewed), checked: false })}
  </fieldset>`

/** A text of the campaign in both languages. */
export const textPair = (
  { frame, campaign, open, problems }: PartPage,
  field: TextField,
  { hint, rows = null }: { hint?: Sentence; rows?: number | null } = {},
): Html =>
  pair({
    frame,
    open,
    problems,
    name: field,
    legend: frame.t(textNames[field]),
    hint: hint && frame.t(hint),
    stale: campaign.stale[field] ?? '',
    input: { fieldOf: (language) => `${field}_${language}`, rows },
  })
