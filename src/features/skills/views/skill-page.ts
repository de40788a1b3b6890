import { to } from '../../../i18n/addresses.ts'
import { languages, otherLanguage } from '../../../i18n/language.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { chips, heading, notice, tag } from '../../../web/ui/text.ts'
import { categoryNames, said } from '../messages.ts'
import { nameOf, type Skill } from '../skill.ts'

type SkillPage = {
  frame: Frame
  skill: Skill
  families: readonly { key: string; name_en: string; name_fr: string }[]
  isRetired: boolean
}

/** One skill: what it is called in both languages, what it means, and what can be done with it. */
export const skillPage = ({ frame, skill, families, isRetired }: SkillPage): Html => {
  const { t, language } = frame
  const other = otherLanguage(language)
  const name = nameOf(language, skill)
  const inOther = { en: said.inEnglish, fr: said.inFrench }[other]
  const synonyms = [language, other].flatMap((one) =>
    skill[`synonyms_${one}`].map((words) => (one === language ? words : html`<span lang="${one}">${words}</span>`)),
  )
  return page({
    frame,
    title: name,
    description: skill[`description_${language}`],
    crumbs: [{ label: t(said.title), href: to(language, 'skills') }, { label: name }],
    index: !isRetired,
    main: html`
      ${heading(name, html`${t(inOther)} <span lang="${other}">${nameOf(other, skill)}</span>`)}
      ${isRetired && notice({ kind: 'warning', body: html`<p>${t(said.retired)}</p>` })}
      <p>${tag(t(categoryNames[skill.category]), skill.category === 'technical' ? 'blue' : 'neutral')}</p>
      <h2>${t(said.whatItIs)}</h2>
      ${[language, ...languages.filter((one) => one !== language)].map((one) => html`<p lang="${one}">${skill[`description_${one}`]}</p>`)}
      ${synonyms.length > 0 && html`<h2>${t(said.otherWords)}</h2><p>${t(said.otherWordsHint)}</p>${chips(synonyms)}`}
      <h2>${t(said.inThisFamily, { count: families.length })}</h2>
      <ul>${families.map((family) => html`<li><a href="${to(language, 'skills')}#family-${family.key}">${nameOf(language, family)}</a></li>`)}</ul>`,
    aside:
      !isRetired &&
      html`
        <h2>${t(said.use)}</h2>
        <p>${linkButton({ label: t(said.findTalent), href: to(language, 'search', {}, { skill: skill.key }) })}</p>
        <p class="small">${t(said.forManagers)}</p>
        <p><a href="${to(language, 'profileSkills')}">${t(said.addToProfile)}</a></p>`,
  })
}
