import type { AddressName } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { NeededToApply, NeededToBeFound } from '../../rules.ts'
import { said } from '../messages.ts'

/** What is needed to be found, in words, with the page on which it is told. */
export const needs: Record<NeededToBeFound, [Sentence, AddressName]> = {
  name: [said.needsName, 'accountName'],
  language: [said.needsLanguage, 'profileLanguages'],
  region: [said.needsRegion, 'profilePreferences'],
  arrangement: [said.needsArrangement, 'profilePreferences'],
  skill: [said.needsSkill, 'profileSkills'],
}

/** What is needed to apply, in words, with the page on which it is told. */
export const needsToApply: Record<NeededToApply, [Sentence, AddressName]> = {
  name: needs.name,
  language: needs.language,
  citizenship: [said.needsCitizenship, 'profileAbout'],
  armedForces: [said.needsArmedForces, 'profileAbout'],
  examLanguages: [said.needsExamLanguages, 'profileLanguages'],
  experience: [said.helpsExperience, 'experiences'],
}
