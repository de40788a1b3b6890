import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { checkbox, monthField, select, textArea, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { chips, details } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { withWayBack } from '../../../../web/way-back.ts'
import { nameOf } from '../../../skills/index.ts'
import { type ExperienceKind, employmentTypes } from '../../choices.ts'
import type { GovernmentChoices } from '../../government/queries.ts'
import { employmentTypeNames, said as shared } from '../../messages.ts'
import type { Experience } from '../../queries.ts'
import { languageTyped, textLanguageField } from '../../views/form-parts.ts'
import { said } from '../messages.ts'

type TextField = {
  name: 'title' | 'area' | 'organization' | 'credential' | 'place' | 'url'
  label: Sentence
  hint?: Sentence
  required?: boolean
  isWritten?: boolean
}

const place: TextField = { name: 'place', label: said.place, hint: said.placeHint }
const link: TextField = { name: 'url', label: said.link, hint: said.linkHint }

const kinds: Record<ExperienceKind, { add: Sentence; change: Sentence; lead: Sentence; fields: readonly TextField[] }> =
  {
    work: {
      add: said.addWork,
      change: said.changeWork,
      lead: said.leadWork,
      fields: [
        { name: 'title', label: said.jobTitle, required: true, isWritten: true },
        { name: 'organization', label: said.organization, required: true },
        place,
      ],
    },
    education: {
      add: said.addEducation,
      change: said.changeEducation,
      lead: said.leadEducation,
      fields: [
        { name: 'area', label: said.area, required: true, isWritten: true },
        { name: 'organization', label: said.institution, required: true },
        { name: 'credential', label: said.credential, hint: said.credentialHint, isWritten: true },
        place,
      ],
    },
    community: {
      add: said.addCommunity,
      change: said.changeCommunity,
      lead: said.leadCommunity,
      fields: [
        { name: 'title', label: said.role, required: true, isWritten: true },
        { name: 'organization', label: said.group, required: true },
        place,
      ],
    },
    award: {
      add: said.addAward,
      change: said.changeAward,
      lead: said.leadAward,
      fields: [
        { name: 'title', label: said.award, required: true, isWritten: true },
        { name: 'organization', label: said.givenBy },
        link,
      ],
    },
    personal: {
      add: said.addPersonal,
      change: said.changePersonal,
      lead: said.leadPersonal,
      fields: [{ name: 'title', label: said.personal, hint: said.personalHint, required: true, isWritten: true }, link],
    },
  }

/** What adding an experience of a kind is called. */
export const sayAdd = (kind: ExperienceKind): Sentence => kinds[kind].add

const dates = (frame: Frame, kind: ExperienceKind, { fields }: OpenForm, problems: Said): Part => {
  const { t, language } = frame
  const month = (name: 'start' | 'end', legend: Sentence, hint: Sentence, isNeeded?: boolean) =>
    monthField({
      t,
      language,
      name,
      legend: t(legend),
      hint: t(hint),
      value: `${typed(fields, `${name}Year`)}-${typed(fields, `${name}Month`).padStart(2, '0')}`,
      error: messageFor(problems, name),
      required: isNeeded,
    })
  if (kind === 'award') return month('start', said.received, said.monthHint, true)
  return html`
    ${month('start', said.start, said.monthHint, true)}
    ${month('end', said.end, said.endHint)}
    ${checkbox({ t, name: 'isCurrent', label: t(said.isCurrent), checked: typed(fields, 'isCurrent') === 'yes', error: messageFor(problems, 'isCurrent') })}`
}

// Where one is an employee is worked out from this, and never asked apart.
const governmentFields = (frame: Frame, { fields }: OpenForm, problems: Said, offered: GovernmentChoices): Html => {
  const { t, language } = frame
  const field = (name: string) => ({
    t,
    name,
    value: typed(fields, name),
    error: messageFor(problems, name),
    required: false,
    blank: t(said.notGovernment),
  })
  const names = ['departmentNumber', 'employmentType', 'classification']
  const isOpen = names.some((name) => typed(fields, name) !== '' || messageFor(problems, name) !== undefined)
  return details(
    t(said.inGovernment),
    html`<p>${t(said.inGovernmentLead)}</p>
      ${select({ ...field('departmentNumber'), label: t(said.department), width: 'full', options: offered.departments.map((one) => ({ value: String(one.number), label: one[`name_${language}`] })) })}
      ${select({ ...field('employmentType'), label: t(said.employmentType), options: employmentTypes.map((value) => ({ value, label: t(employmentTypeNames[value]) })) })}
      ${select({ ...field('classification'), label: t(said.classification), options: offered.classifications.map((value) => ({ value, label: value })) })}`,
    isOpen,
  )
}

const skillsAside = (frame: Frame, experience: Experience): Html => {
  const { t, language } = frame
  return html`
    <h2>${t(said.skillsShown)}</h2>
    ${experience.skills.length === 0 ? html`<p>${t(said.noSkillYet)}</p>` : chips(experience.skills.map((skill) => html`<a href="${to(language, 'profileSkill', skill, withWayBack(frame))}">${nameOf(language, skill)}</a>`))}
    <p><a href="${to(language, 'experienceSkills', experience, withWayBack(frame))}">${t(said.showSkills)}</a></p>
    ${linkButton({ label: t(site.remove), href: to(language, 'experienceRemoval', experience, withWayBack(frame)), kind: 'secondary', about: t(said.removeIt) })}`
}

/** The form of one experience, new or kept, with the fields of its kind. */
export const experiencePage = ({
  frame,
  kind,
  experience,
  open,
  problems,
  offered,
}: {
  frame: Frame
  offered: GovernmentChoices | null
  kind: ExperienceKind
  experience?: Experience
  open: OpenForm
  problems: Said
}): Html => {
  const { t, language } = frame
  const { add, change, lead, fields } = kinds[kind]
  const timeline = to(language, 'experiences')
  const title = t(experience ? change : add)
  const written = languageTyped(frame, open.fields)
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.timeline), href: timeline },
      { label: title },
    ],
    aside: experience && skillsAside(frame, experience),
    main: typingPage({
      frame,
      open,
      problems,
      title,
      lead: t(lead),
      cancel: timeline,
      fields: html`
        ${fields.map(({ name, label, hint, required = false, isWritten }) =>
          textField({
            t,
            name,
            label: t(label),
            hint: hint && t(hint),
            value: typed(open.fields, name),
            error: messageFor(problems, name),
            required,
            width: name === 'place' ? 'medium' : 'full',
            lang: isWritten ? written : undefined,
            type: name === 'url' ? 'url' : 'text',
          }),
        )}
        ${dates(frame, kind, open, problems)}
        ${offered && governmentFields(frame, open, problems, offered)}
        ${textArea({ t, name: 'details', label: t(said.details), hint: t(said.detailsHint), value: typed(open.fields, 'details'), error: messageFor(problems, 'details'), required: false, rows: 10, lang: written })}
        ${textLanguageField({ frame, fields: open.fields, problems })}`,
    }),
  })
}
