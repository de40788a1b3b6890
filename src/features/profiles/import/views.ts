import { to } from '../../../i18n/addresses.ts'
import { site } from '../../../i18n/site.ts'
import { messageFor } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { button, buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { checkboxes, radios, textArea, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { chips, details, heading, notice } from '../../../web/ui/text.ts'
import type { Said } from '../../../web/ui/typing-page.ts'
import { nameOf, type Skill } from '../../skills/index.ts'
import { said as experienceSaid } from '../experiences/messages.ts'
import { kindNames, provinceNames, said as shared } from '../messages.ts'
import { nameOfExperience, sayDates } from '../words.ts'
import { said } from './messages.ts'
import { type BasicField, basicFields, type FoundExperience, type Plan, type ReportLine } from './plan.ts'

const crumbs = ({ t, language }: Frame, here: string) => [
  { label: t(shared.myProfile), href: to(language, 'profile') },
  { label: here },
]

/** Asks for a file, or for its text. */
export const importPage = ({ frame, text, problems }: { frame: Frame; text: string; problems: Said }): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    problems: problems.length > 0,
    crumbs: crumbs(frame, t(said.title)),
    main: html`${errorSummary({ t, problems })}${heading(t(said.title), t(said.lead))}
      ${details(t(said.whatIsIt), html`<p>${t(said.whatIsItBody)}</p>`)}
      ${form({
        frame,
        multipart: true,
        action: to(language, 'profileImport'),
        draft: 'profile.import',
        keptIn: 'tab',
        body: html`${textField({ t, name: 'file', type: 'file', accept: '.json,application/json', label: t(said.file), hint: t(said.fileHint), error: messageFor(problems, 'file') })}
          ${textArea({ t, name: 'text', label: t(said.text), value: text, rows: 8, error: messageFor(problems, 'text') })}
          ${buttonRow(button({ label: t(said.read) }), linkButton({ label: t(site.cancel), href: to(language, 'profile'), kind: 'link' }))}`,
      })}`,
  })
}

const shortened = (words: string | undefined) => (words && words.length > 160 ? `${words.slice(0, 160)}…` : words)

const hintOf = ({ t, language, now }: Frame, experience: FoundExperience): Part => {
  const { kind, organization, title, details: words, startMonth = '', endMonth = '', isCurrent = false } = experience
  const dates =
    startMonth || endMonth || isCurrent
      ? sayDates(t, language, { kind, startMonth, endMonth, isCurrent }, now)
      : t(said.undated)
  return [t(kindNames[kind]), title ? organization : '', dates, shortened(words)].filter(Boolean).join(' · ')
}

const named = ({ title = '', credential = '', area = '', organization = '' }: FoundExperience) =>
  nameOfExperience({ title, credential, area, organization })

const mostLines = 200

const reportTable = ({ t }: Frame, report: readonly ReportLine[]): Part =>
  report.length > 0 &&
  html`<h2>${t(said.report)}</h2><p>${t(said.reportBody)}</p>
    ${table({
      caption: t(said.report),
      columns: [{ label: t(said.field) }, { label: t(said.value) }, { label: t(said.happened) }],
      rows: report
        .slice(0, mostLines)
        .map(({ path, value, says, max }) => [
          html`<code>${path}</code>`,
          value,
          t(said[says], max === undefined ? {} : { max }),
        ]),
    })}
    ${report.length > mostLines && html`<p>${t(said.moreLines, { count: report.length - mostLines })}</p>`}`

type Preview = { frame: Frame; id: string; plan: Plan; skills: readonly Skill[] }

/** What a file would add, to be ticked; what is there already; and what happened to each field. */
export const previewPage = ({ frame, id, plan, skills }: Preview): Html => {
  const { t, language } = frame
  const basicsFound = basicFields.filter((field) => plan.basics[field] !== undefined)
  const basicValue = (field: BasicField) =>
    field === 'province'
      ? plan.basics.province
        ? t(provinceNames[plan.basics.province])
        : ''
      : (plan.basics[field] ?? '')
  const fresh = plan.experiences.filter(({ isKnown }) => !isKnown)
  const skillNamed = (key: string) => skills.find((skill) => skill.key === key)
  const freshSkills = plan.skills.flatMap(({ key, isKnown }) => (isKnown ? [] : (skillNamed(key) ?? [])))
  const known = [
    ...plan.experiences.filter(({ isKnown }) => isKnown).map(named),
    ...plan.skills.flatMap(({ key, isKnown }) => {
      const skill = skillNamed(key)
      return isKnown && skill ? [nameOf(language, skill)] : []
    }),
  ]
  const hasNew = basicsFound.length + fresh.length + freshSkills.length > 0
  const body = html`
    ${basicsFound.length > 0 && checkboxes({ t, name: 'basics', legend: t(site.aboutYou), hint: t(said.basicsHint), options: basicsFound.map((field) => ({ value: field, label: t(said[field], { value: basicValue(field) }) })), values: basicsFound })}
    ${fresh.length > 0 && checkboxes({ t, name: 'experiences', legend: t(said.experiences), options: fresh.map((experience) => ({ value: experience.id, label: named(experience), hint: hintOf(frame, experience) })), values: fresh.map((experience) => experience.id) })}
    ${freshSkills.length > 0 && checkboxes({ t, name: 'skills', legend: t(said.skills), hint: t(said.skillsHint), options: freshSkills.map((skill) => ({ value: skill.key, label: nameOf(language, skill) })), values: freshSkills.map(({ key }) => key) })}
    ${radios({
      t,
      name: 'language',
      legend: t(said.textsLanguage),
      value: language,
      inline: true,
      options: [
        { value: 'en', label: t(site.english) },
        { value: 'fr', label: t(site.french) },
      ],
    })}
    ${buttonRow(button({ label: t(said.apply) }), linkButton({ label: t(said.backToProfile), href: to(language, 'profile'), kind: 'link' }))}`
  return page({
    frame,
    title: t(said.previewTitle),
    index: false,
    crumbs: crumbs(frame, t(said.previewTitle)),
    main: html`${heading(t(said.previewTitle), hasNew ? t(said.previewLead) : undefined)}
      ${hasNew ? form({ frame, action: to(language, 'profileImportPreview', { id }), body }) : notice({ kind: 'info', title: t(said.nothingNew), body: html`<p>${t(said.nothingNewBody)}</p>` })}
      ${known.length > 0 && html`<h2>${t(said.already)}</h2>${chips(known)}`}
      ${reportTable(frame, plan.report)}
      <p><a href="${to(language, 'profileImport')}">${t(said.another)}</a></p>`,
  })
}

/** Says what was added, and what comes next. */
export const donePage = ({
  frame,
  added,
}: {
  frame: Frame
  added: { experiences: number; skills: number } | null
}): Html => {
  const { t, language } = frame
  const title = t(added ? said.done : said.doneAlready)
  const body = added
    ? t(said.doneBody, {
        experiences: t(said.experienceCount, { count: added.experiences }),
        skills: t(said.skillCount, { count: added.skills }),
      })
    : t(said.doneAlreadyBody)
  return page({
    frame,
    title,
    index: false,
    crumbs: crumbs(frame, title),
    main: html`${heading(title)}${notice({ kind: added ? 'success' : 'info', body: html`<p>${body}</p>` })}
      ${buttonRow(linkButton({ label: t(experienceSaid.timeline), href: to(language, 'experiences') }), linkButton({ label: t(shared.myProfile), href: to(language, 'profile'), kind: 'secondary' }))}`,
  })
}
