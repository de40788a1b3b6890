import { type Region, regions } from '../../profiles/index.ts'
import { type LanguageRequirement, languageRequirements } from '../choices.ts'

/** What someone looks for among the open campaigns; an empty value asks nothing. */
export type CampaignFilter = {
  text: string
  classification: string
  stream: string
  language: LanguageRequirement | ''
  region: Region | ''
  isRemote: boolean
  closesSoon: boolean
}

/** How many days count as closing soon. */
export const soonDays = 7

/** The filter in a query; what is no value of ours asks nothing. */
export const readCampaignFilter = (params: URLSearchParams): CampaignFilter => {
  const word = (name: string) => {
    const value = params.get(name)?.trim() ?? ''
    return /^[\w .-]{1,60}$/.test(value) ? value : ''
  }
  return {
    text: (params.get('text') ?? '')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    classification: word('classification'),
    stream: word('stream'),
    language: languageRequirements.find((value) => value === params.get('language')) ?? '',
    region: regions.find((value) => value === params.get('region')) ?? '',
    isRemote: params.get('remote') === 'yes',
    closesSoon: params.get('soon') === 'yes',
  }
}
