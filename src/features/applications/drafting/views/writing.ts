import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { checkbox, checkboxes, hidden, radios, textArea } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, tag } from '../../../../web/ui/text.ts'
import { textCount } from '../../../../web/ui/text-count.ts'
import { draftButton, draftNotice, type Said } from '../../../../web/ui/typing-page.ts'
import type { CampaignSkill } from '../../../campaigns/index.ts'
import { educationNames, equivalentWords } from '../../../campaigns/index.ts'
import { kindNames, levelNames, nameOfExperience, sayDates } from '../../../profiles/index.ts'
import { nameOf } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import type { Draft } from '../../queries.ts'
import { isOpenAt, type Step } from '../../rules.ts'
import { said } from '../messages.ts'
import { onward } from './before-writing.ts'
import { closing } from './closing.ts'
import { lacking, type StepPage, stepPage, titleOf } from './step-page.ts'

export type WritingStep = StepPage & { open: OpenForm; problems: Said }

// Once the campaign is closed nothing can be sent; what is written is still kept.
const sending = (frame: Frame, { campaign }: Draft, open: OpenForm, label: string, back: string): Html =>
  buttonRow(
    isOpenAt(campaign, frame.now) && button({ label }),
    draftButton(frame, open),
    linkButton({ label: frame.t(said.back), href: back, kind: 'link' }),
  )

const writing = ({ frame, draft, step, steps, open }: WritingStep, fields: Part): Html => {
  const { t, language } = frame
  const toStep = (one: Step) => to(language, 'applicationStep', { id: draft.application.id, step: one })
  const before = steps[steps.indexOf(step) - 1] ?? 'welcome'
  return html`
    ${draftNotice(frame, open)}
    ${form({
      frame,
      action: toStep(step),
      draft: open.draft,
      version: open.version,
      body: html`${hidden('seen', open.seen)}${fields}${sending(frame, draft, open, t(said.goOn), toStep(before))}`,
    })}`
}

const experienceOption = ({ t, language, now }: Frame, one: Draft['experiences'][number]) => ({
  value: one.id,
  label: nameOfExperience(one),
  lang: one.language,
  hint: [t(kindNames[one.kind]), one.organization, sayDates(t, language, one, now)].filter(Boolean).join(' · '),
})

/** How the requirement is met: by experience, shown first, or by education; both are equal. */
export const educationStep = (asked: WritingStep): Html => {
  const { frame, draft, open, problems } = asked
  const { t, language } = frame
  const { campaign } = draft
  const paths = [
    { value: 'experience', label: t(said.byExperience), hint: equivalentWords(t, language, campaign) },
    {
      value: 'education',
      label: t(said.byEducation),
      hint: campaign.education === '' ? undefined : t(educationNames[campaign.education]),
    },
  ]
  return stepPage(asked, {
    lead: t(said.educationLead),
    before: errorSummary({ t, problems }),
    main: writing(
      asked,
      html`
        ${radios({ t, name: 'educationPath', legend: t(said.path), options: paths, value: typed(open.fields, 'educationPath'), error: messageFor(problems, 'educationPath'), required: true })}
        ${checkboxes({ t, name: 'experiences', legend: t(said.showingExperiences), options: draft.experiences.map((one) => experienceOption(frame, one)), values: typedAll(open.fields, 'experiences'), error: messageFor(problems, 'experiences'), required: true })}`,
    ),
  })
}

/** The questions of the campaign, each with its count of words. */
export const questionsStep = (asked: WritingStep): Html => {
  const { frame, draft, open, problems } = asked
  const { t, language } = frame
  return stepPage(asked, {
    lead: t(said.questionsLead),
    before: errorSummary({ t, problems }),
    main: writing(
      asked,
      draft.campaign.questions.map((question) => {
        const name = `answer-${question.id}`
        const value = typed(open.fields, name)
        const limit = question.wordLimit
        return html`${textArea({ t, name, label: question[`question_${language}`], hint: html`${t(said.atMost, { count: limit })}`, value, error: messageFor(problems, name), required: true, rows: 8, lang: draft.application.language })}
          ${textCount({ t, language, of: name, text: value, max: limit, unit: 'words' })}`
      }),
    ),
  })
}

const skillRow = ({ frame, draft, obstacles }: StepPage, skill: CampaignSkill): Html => {
  const { t, language } = frame
  const shown = draft.shown.filter(({ skillId, words }) => skillId === skill.skillId && words.trim() !== '')
  const isMissing = obstacles.some(({ field }) => field === `skill-${skill.skillId}`)
  const name = nameOf(language, skill)
  return html`
    <li id="skill-${skill.skillId}"><article class="row-card">
      <h3>${name} <span class="quiet-inline">${t(levelNames[skill.level])}</span></h3>
      <p>${shown.length > 0 ? tag(t(said.shownBy, { count: shown.length }), 'green') : tag(t(said.notShown), isMissing ? 'amber' : 'neutral')}</p>
      <p><a href="${to(language, 'applicationSkill', { id: draft.application.id, key: skill.key })}">${t(shown.length > 0 ? said.changeSkill : said.showSkill)}<span class="hidden"> ${name}</span></a></p>
    </article></li>`
}

/** The skills the campaign asks for, each with what shows it. */
export const skillsStep = (asked: StepPage): Html => {
  const { frame, draft, obstacles } = asked
  const { t } = frame
  const { skills } = draft.campaign
  const group = (title: string, list: readonly CampaignSkill[], lead?: string): Part =>
    list.length > 0 &&
    html`<h2>${title}</h2>${lead && html`<p>${lead}</p>`}<ul class="row-cards">${list.map((skill) => skillRow(asked, skill))}</ul>`
  return stepPage(asked, {
    lead: t(said.skillsLead),
    main: html`
      ${lacking(frame, obstacles, 'skills', (field) => `#${field}`)}
      ${group(
        t(said.essential),
        skills.filter(({ need, category }) => need === 'essential' && category === 'technical'),
      )}
      ${group(
        t(said.essentialBehavioural),
        skills.filter(({ need, category }) => need === 'essential' && category === 'behavioural'),
        t(said.behaviouralLead),
      )}
      ${group(
        t(said.asset),
        skills.filter(({ need }) => need === 'asset'),
      )}
      ${onward(asked, !obstacles.some(({ step }) => step === 'skills'))}`,
  })
}

type SkillPage = { frame: Frame; draft: Draft; skill: CampaignSkill; open: OpenForm; problems: Said }

const byExperience = ({ frame, skill, open, problems }: SkillPage, one: Draft['experiences'][number]): Html => {
  const { t } = frame
  const isFromProfile = one.skills.some(({ id }) => id === skill.skillId)
  const name = nameOfExperience(one)
  return html`
    <fieldset class="field step-fields">
      <legend><span lang="${one.language}">${name}</span></legend>
      <p class="hint">${experienceOption(frame, one).hint}</p>
      ${checkbox({ t, name: `use-${one.id}`, label: html`${t(said.showsIt)}<span class="hidden"> ${name}</span>`, checked: typed(open.fields, `use-${one.id}`) === 'yes', error: messageFor(problems, `use-${one.id}`) })}
      ${textArea({ t, name: `words-${one.id}`, label: html`${t(said.yourWords)}<span class="hidden"> ${name}</span>`, hint: isFromProfile && t(said.fromProfile), value: typed(open.fields, `words-${one.id}`), error: messageFor(problems, `words-${one.id}`), rows: 5, lang: one.language })}
      ${checkbox({ t, name: `keep-${one.id}`, label: t(said.keepInProfile), checked: typed(open.fields, `keep-${one.id}`) === 'yes' })}
    </fieldset>`
}

/** One skill: the experiences that show it, each with the person’s words. */
export const skillPage = (asked: SkillPage): Html => {
  const { frame, draft, skill, open, problems } = asked
  const { t, language } = frame
  const title = t(said.skillTitle, { skill: nameOf(language, skill) })
  const back = to(language, 'applicationStep', { id: draft.application.id, step: 'skills' })
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.applications), href: to(language, 'applications') },
      { label: titleOf(frame, draft.campaign), href: back },
      { label: title },
    ],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(title, t(said.skillLead))}
      ${closing(frame, draft)}
      ${draftNotice(frame, open)}
      ${form({
        frame,
        action: frame.path,
        draft: open.draft,
        version: open.version,
        body: html`${hidden('seen', open.seen)}
          ${draft.experiences.map((one) => byExperience(asked, one))}
          ${sending(frame, draft, open, t(said.saveSkill), back)}`,
      })}
      <p><a href="${to(language, 'applicationStep', { id: draft.application.id, step: 'timeline' })}">${t(said.noneFits)}</a></p>`,
  })
}
