import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { csrf, radios } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice, quote, tag } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { wayBackLink } from '../../../../web/ui/way-back.ts'
import { thisPage, withWayBack } from '../../../../web/way-back.ts'
import { nameOf, type Sentence as Words } from '../../../skills/index.ts'
import { skillLevels } from '../../choices.ts'
import { kindNames, levelNames, said as shared } from '../../messages.ts'
import type { PersonSkill } from '../../person-skills.ts'
import type { TimelineEntry } from '../../queries.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'
import { markedSentence } from './sentence.ts'

const levelHints = {
  beginner: said.beginnerHint,
  intermediate: said.intermediateHint,
  advanced: said.advancedHint,
  lead: said.leadHint,
}

const evidenceOf = (
  frame: Frame,
  skill: PersonSkill,
  { experienceId, experience, evidence, language: written }: PersonSkill['evidence'][number],
): Html => {
  const { t, language, now } = frame
  const name = nameOfExperience(experience)
  const source = html`${tag(t(kindNames[experience.kind]))} <a href="${to(language, 'experience', { id: experienceId }, withWayBack(frame))}"><span lang="${experience.language}">${name}</span></a>, ${sayDates(t, language, experience, now)}`
  return html`
    <li>
      ${quote({ text: evidence, source, lang: written })}
      <ul class="actions">
        <li><a href="${to(language, 'profileSkillEvidence', skill, { experience: experienceId, ...withWayBack(frame) })}">${t(said.changeEvidence)}<span class="hidden"> ${t(said.about, { name })}</span></a></li>
        <li><a href="${to(language, 'profileSkillEvidenceRemoval', { key: skill.key, id: experienceId }, withWayBack(frame))}">${t(said.removeEvidence)}<span class="hidden"> ${t(said.about, { name })}</span></a></li>
      </ul>
    </li>`
}

const notYetOf = (frame: Frame, skill: PersonSkill, experience: TimelineEntry, sentence: Words | undefined): Html => {
  const { t, language, now } = frame
  const name = nameOfExperience(experience)
  const href = to(language, 'profileSkillEvidence', skill, { experience: experience.id, ...withWayBack(frame) })
  return html`
    <li>
      <div>
        <span lang="${experience.language}">${name}</span>
        <span class="quiet">${t(kindNames[experience.kind])} · ${experience.organization && html`${experience.organization} · `}${sayDates(t, language, experience, now)}</span>
        ${sentence && html`<span class="quiet">${markedSentence(sentence, experience.language)}</span>`}
      </div>
      <a href="${href}">${t(said.sayHow)}<span class="hidden"> ${t(said.inName, { name })}</span></a>
    </li>`
}

const notYet = ({ frame, skill, others, sentences, saved }: SkillOptions): Html => {
  const { t, language } = frame
  const [naming, rest] = [others.filter(({ id }) => sentences.has(id)), others.filter(({ id }) => !sentences.has(id))]
  const anywhere = skill.evidence.length > 0 || others.length > 0
  return html`
    <section class="apart" aria-labelledby="not-yet">
      <h2 id="not-yet" tabindex="-1">${t(said.notYet)}</h2>
      ${saved === 'linked' && notice({ kind: 'success', title: t(shared.saved), level: 3 })}
      ${
        others.length > 0
          ? html`<p>${t(said.notYetLead)}</p><ul class="to-link">${[...naming, ...rest].map((one) => notYetOf(frame, skill, one, sentences.get(one.id)))}</ul>`
          : anywhere
            ? html`<p>${t(said.everywhere)}</p>`
            : html`<p><strong>${t(said.noExperience)}</strong><br>${t(said.noExperienceBody)}</p>`
      }
      ${!anywhere && html`<p>${linkButton({ label: t(said.toTimeline), href: to(language, 'experiences', {}, withWayBack(frame)) })}</p>`}
    </section>`
}

const done: Record<string, { title: Sentence; next?: Sentence }> = {
  new: { title: said.added, next: said.nextEvidence },
  known: { title: said.alreadyThere },
  saved: { title: shared.saved },
  evidence: { title: shared.saved },
  'evidence-removed': { title: said.evidenceRemoved },
}

const doneNotice = ({ t }: Frame, saved: string | undefined): Part => {
  const isDone = saved !== undefined && Object.hasOwn(done, saved) ? done[saved] : undefined
  return (
    isDone &&
    notice({
      kind: saved === 'known' ? 'info' : 'success',
      title: t(isDone.title),
      body: isDone.next && html`<p>${t(isDone.next)}</p>`,
    })
  )
}

type SkillOptions = {
  frame: Frame
  skill: PersonSkill
  /** The person’s experiences that do not show it yet. */
  others: readonly TimelineEntry[]
  /** Where those name it, by the id of the experience. */
  sentences: ReadonlyMap<string, Words>
  problems: Said
  saved: string | undefined
}

const levelForm = ({ frame, skill, problems }: SkillOptions): Html => {
  const { t, csrfToken } = frame
  return html`
  <form method="post" action="${thisPage(frame)}" class="apart" novalidate>
    ${csrf(csrfToken)}
    ${radios({
      t,
      name: 'level',
      legend: t(said.level),
      hint: t(said.levelHint),
      required: false,
      value: skill.level,
      options: [
        ...skillLevels.map((value) => ({ value, label: t(levelNames[value]), hint: t(levelHints[value]) })),
        { value: '', label: t(shared.noAnswer) },
      ],
      error: messageFor(problems, 'level'),
    })}
    ${button({ label: t(said.saveLevel), kind: 'secondary' })}
  </form>`
}

/** One skill of a person: the words that show it, each with the experience it comes from, then the experiences that do not show it yet. */
export const skillPage = (options: SkillOptions): Html => {
  const { frame, skill, problems, saved } = options
  const { t, language } = frame
  const name = nameOf(language, skill)
  const hasEvidence = skill.evidence.length > 0
  return page({
    frame,
    title: name,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.skills), href: to(language, 'profileSkills') },
      { label: name },
    ],
    main: html`
      ${errorSummary({ t, problems })}
      ${wayBackLink(frame)}
      ${heading(name)}
      ${doneNotice(frame, saved)}
      ${hasEvidence ? html`<h2>${t(said.evidenceOf)} <span class="quiet-inline">(${skill.evidence.length})</span></h2><ul class="evidence-list">${skill.evidence.map((one) => evidenceOf(frame, skill, one))}</ul>` : notice({ kind: 'info', title: t(said.stillClaimed), body: html`<p>${t(said.stillClaimedBody)}</p>` })}
      ${notYet(options)}
      ${levelForm(options)}
      <p class="apart"><a href="${to(language, 'profileSkillRemoval', skill, withWayBack(frame))}">${t(said.removeSkill)}</a></p>`,
  })
}
