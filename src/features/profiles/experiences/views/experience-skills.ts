import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { chips, details, mark, notice, quote } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { withWayBack } from '../../../../web/way-back.ts'
import { nameOf, type Skill, type SkillOption } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import type { Experience } from '../../queries.ts'
import { said as skillSaid, stateNames } from '../../skills/messages.ts'
import type { SkillRow } from '../../skills/queries.ts'
import { isEvidenced } from '../../skills/rows.ts'
import type { SuggestedSkill } from '../../skills/suggestions.ts'
import { evidenceFields, skillFields } from '../../skills/views/choose-skill.ts'
import { markedSentence } from '../../skills/views/sentence.ts'
import { nameOfExperience } from '../../words.ts'
import { said } from '../messages.ts'

type SkillsOfExperience = {
  frame: Frame
  experience: Experience
  suggested: readonly SuggestedSkill[]
  dismissed: readonly Skill[]
  /** The person’s skills that the experience does not show, claimed ones first. */
  others: readonly SkillRow[]
  open: OpenForm
  problems: Said
  options: readonly SkillOption[]
  candidates: readonly Skill[]
  saved: string | undefined
  justDismissed: Skill | undefined
}

const here = (frame: Frame, experience: Experience) => ({
  experience: experience.id,
  back: 'experience',
  ...withWayBack(frame),
})

const linked = (frame: Frame, experience: Experience, skill: Experience['skills'][number]): Html => {
  const { t, language } = frame
  const name = nameOf(language, skill)
  return html`
    <li>
      <h3><a href="${to(language, 'profileSkill', skill, withWayBack(frame))}">${name}</a></h3>
      ${quote({ text: skill.evidence, lang: skill.evidenceLanguage })}
      <ul class="actions">
        <li><a href="${to(language, 'profileSkillEvidence', skill, here(frame, experience))}">${t(skillSaid.changeEvidence)}<span class="hidden"> ${t(skillSaid.about, { name })}</span></a></li>
        <li><a href="${to(language, 'profileSkillEvidenceRemoval', { key: skill.key, id: experience.id }, withWayBack(frame))}">${t(skillSaid.removeEvidence)}<span class="hidden"> ${t(skillSaid.about, { name })}</span></a></li>
      </ul>
    </li>`
}

const suggestion = (frame: Frame, experience: Experience, { skill, sentences }: SuggestedSkill): Html => {
  const { t, language } = frame
  const name = nameOf(language, skill)
  const parts = { id: experience.id, key: skill.key }
  return html`
    <li>
      <h3>${name}</h3>
      ${sentences.map((sentence) => html`<p>${markedSentence(sentence, experience.language)}</p>`)}
      <div class="suggestion-answers">
        ${linkButton({ label: t(skillSaid.sayHow), href: to(language, 'profileSkillEvidence', skill, here(frame, experience)), kind: 'secondary', about: t(skillSaid.about, { name }) })}
        ${postButton({ frame, action: to(language, 'experienceSuggestionDismissal', parts, withWayBack(frame)), label: t(skillSaid.notThisOne), kind: 'link', about: t(skillSaid.about, { name }) })}
      </div>
    </li>`
}

const shownAtOnce = 6

const hasSuggestions = ({ suggested, dismissed }: SkillsOfExperience) => suggested.length + dismissed.length > 0

const suggestions = (options: SkillsOfExperience): Part => {
  const { frame, experience, suggested, dismissed, justDismissed, saved } = options
  const { t, language } = frame
  if (!hasSuggestions(options)) return null
  const list = (some: readonly SuggestedSkill[]) =>
    html`<ul class="suggestions">${some.map((one) => suggestion(frame, experience, one))}</ul>`
  const [first, rest] = [suggested.slice(0, shownAtOnce), suggested.slice(shownAtOnce)]
  const again = (skill: Skill) =>
    postButton({
      frame,
      action: to(language, 'experienceSuggestionReturn', { id: experience.id, key: skill.key }, withWayBack(frame)),
      label: t(skillSaid.suggestAgain),
      kind: 'link',
      about: t(skillSaid.about, { name: nameOf(language, skill) }),
    })
  return html`
    <section class="suggested" aria-labelledby="suggestions">
      <h2 id="suggestions" tabindex="-1">${t(skillSaid.suggestions)}</h2>
      ${saved === 'linked' && notice({ kind: 'success', title: t(shared.saved), level: 3 })}
      ${justDismissed && notice({ kind: 'info', title: t(skillSaid.setAside, { name: nameOf(language, justDismissed) }), body: again(justDismissed), level: 3 })}
      ${suggested.length > 0 && html`<p>${t(skillSaid.suggestionsLead)}</p>${list(first)}`}
      ${rest.length > 0 && details(t(skillSaid.moreSuggestions, { count: rest.length }), list(rest))}
      ${dismissed.length > 0 && details(t(skillSaid.allSetAside, { count: dismissed.length }), html`<ul>${dismissed.map((skill) => html`<li>${nameOf(language, skill)} ${again(skill)}</li>`)}</ul>`)}
    </section>`
}

const fewOfYours = 10

const yours = ({ frame, experience, others, suggested }: SkillsOfExperience): Part => {
  const { t, language } = frame
  const named = new Set(suggested.map(({ skill }) => skill.id))
  const left = others.filter(({ id }) => !named.has(id))
  if (left.length === 0) return null
  const links = (some: readonly SkillRow[]) =>
    chips(
      some.map((skill) => {
        const state = isEvidenced(skill) ? 'evidenced' : 'claimed'
        return html`<a href="${to(language, 'profileSkillEvidence', skill, here(frame, experience))}">${mark(t, state, t(stateNames[state]))} ${nameOf(language, skill)}</a>`
      }),
    )
  return html`
    <h3 id="yours">${t(skillSaid.yours)}</h3>
    ${links(left.slice(0, fewOfYours))}
    ${left.length > fewOfYours && details(t(skillSaid.allYours, { count: left.length }), links(left.slice(fewOfYours)))}
    <h3>${t(skillSaid.anotherSkill)}</h3>`
}

/** The skills that one experience shows, in the person’s words; those its text names, those of the person that it might show, and a form to link any other. */
export const experienceSkillsPage = (options: SkillsOfExperience): Html => {
  const { frame, experience, open, problems, candidates, saved } = options
  const { t, language } = frame
  const name = nameOfExperience(experience)
  const title = t(said.skillsOf, { name })
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.timeline), href: to(language, 'experiences') },
      { label: name, href: to(language, 'experience', experience) },
      { label: t(said.skillsShown) },
    ],
    main: typingPage({
      frame,
      open,
      problems,
      title,
      lead: t(said.skillsLead),
      cancel: to(language, 'experiences'),
      before: html`
        ${saved === 'new' && notice({ kind: 'success', title: t(said.added), body: html`<p>${t(said.nextSkills)}</p>` })}
        ${(saved === 'skill' || (saved === 'linked' && !hasSuggestions(options))) && notice({ kind: 'success', title: t(shared.saved) })}
        <h2>${t(said.skillsShown)}</h2>
        ${experience.skills.length > 0 ? html`<ul class="evidence-list">${experience.skills.map((skill) => linked(frame, experience, skill))}</ul>` : html`<p>${t(said.noSkillYet)}</p>`}
        ${suggestions(options)}
        <h2 id="link">${t(said.addSkillHere)}</h2>
        ${yours(options)}`,
      fields: html`${skillFields({ frame, fields: open.fields, problems, options: options.options, candidates })}${evidenceFields({ frame, fields: open.fields, problems })}`,
    }),
  })
}
