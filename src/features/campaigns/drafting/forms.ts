import { z } from 'zod'
import {
  manyOf,
  oneOf,
  oneOfOrNone,
  optionalText,
  type Problem,
  readForm,
  type Sent,
  text,
  ticked,
  wholeNumber,
} from '../../../web/forms.ts'
import { momentAsSent, readMoment } from '../../../web/moment.ts'
import { arrangements, durations, regions } from '../../profiles/index.ts'
import type { Campaign, CampaignTerms, CampaignTexts } from '../campaign.ts'
import {
  audiences,
  educations,
  languageRequirements,
  type QualificationMonths,
  qualificationLengths,
  securities,
  type TextField,
  textFields,
  timeZones,
} from '../choices.ts'
import { partOfText } from '../rules.ts'

/** The parts of a campaign that are one form each; skills, questions and the plan have pages of their own. */
export const formParts = ['basics', 'terms', 'texts', 'education', 'dates'] as const
export type FormPart = (typeof formParts)[number]

/** The texts of a part, in both languages side by side. */
export const textsOf = (part: FormPart): TextField[] => textFields.filter((field) => partOfText[field] === part)

export const longestText = 5_000

const numberOrNone = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)
const link = optionalText(500).refine(
  (value) => value === '' || /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
  'notALink',
)

const basics = z.object({
  title_en: optionalText(200),
  title_fr: optionalText(200),
  classificationId: numberOrNone,
  workStream: optionalText(100).transform((key) => key || null),
  processNumber: optionalText(60),
  posterUrl: link,
  audience: oneOfOrNone(audiences),
})

const terms = z
  .object({
    employmentLength: oneOfOrNone(durations),
    languageRequirement: oneOfOrNone(languageRequirements),
    languageProfile: optionalText(3)
      .transform((profile) => profile.toUpperCase())
      .refine((profile) => /^([ABC]{3})?$/.test(profile), 'languageProfileWrong'),
    security: oneOfOrNone(securities),
    arrangements: manyOf(arrangements),
    regions: manyOf(regions),
  })
  .transform((sent) => (sent.languageRequirement === 'bilingual' ? sent : { ...sent, languageProfile: '' }))

const texts = z.object({
  impact_en: optionalText(longestText),
  impact_fr: optionalText(longestText),
  tasks_en: optionalText(longestText),
  tasks_fr: optionalText(longestText),
  expect_en: optionalText(longestText),
  expect_fr: optionalText(longestText),
  team_en: optionalText(longestText),
  team_fr: optionalText(longestText),
})

const education = z.object({
  education: oneOfOrNone(educations),
  equivalent_en: optionalText(longestText),
  equivalent_fr: optionalText(longestText),
})

const dates = z.object({
  timeZone: oneOf(timeZones),
  submitsCompleteDrafts: ticked,
  qualificationMonths: wholeNumber(6, 60, 'notAChoice').refine(
    (months): months is QualificationMonths => (qualificationLengths as readonly number[]).includes(months),
    'notAChoice',
  ),
})

export type Changes = Partial<CampaignTexts & CampaignTerms>
type Read = { data: Changes; problems: Problem[] } | { data: null; problems: Problem[] }

const endOfDay = '23:59'

const readDates = (sent: Sent): Read => {
  const read = readForm(dates, sent)
  if (!read.data) return read
  const opens = readMoment(sent, 'opens', read.data.timeZone, endOfDay)
  const closes = readMoment(sent, 'closes', read.data.timeZone, endOfDay)
  const problems = [opens, closes].flatMap((moment) => ('problem' in moment ? [moment.problem] : []))
  if ('problem' in opens || 'problem' in closes) return { data: null, problems }
  if (opens.at && closes.at && opens.at >= closes.at)
    return { data: null, problems: [{ field: 'closes', says: 'closesBeforeOpening' }] }
  return { data: { ...read.data, opensAt: opens.at, closesAt: closes.at }, problems }
}

const forms = { basics, terms, texts, education }

/** A part of a campaign as its form was sent: what it changes, or what is to be mended. Nothing needs to be complete in a draft. */
export const readPart = (part: FormPart, sent: Sent): Read =>
  part === 'dates' ? readDates(sent) : readForm<z.ZodType<Changes>>(forms[part], sent)

const fieldsOf: Record<Exclude<FormPart, 'dates'>, readonly (keyof Changes)[]> = {
  basics: ['title_en', 'title_fr', 'classificationId', 'workStream', 'processNumber', 'posterUrl', 'audience'],
  terms: ['employmentLength', 'languageRequirement', 'languageProfile', 'security', 'arrangements', 'regions'],
  texts: Object.keys(texts.shape) as (keyof Changes)[],
  education: ['education', 'equivalent_en', 'equivalent_fr'],
}

/** What is saved of a part, as its form would send it. */
export const savedPart = (part: FormPart, campaign: Campaign): Sent => {
  if (part === 'dates')
    return {
      timeZone: campaign.timeZone,
      submitsCompleteDrafts: campaign.submitsCompleteDrafts ? 'yes' : '',
      qualificationMonths: String(campaign.qualificationMonths),
      ...momentAsSent('opens', campaign.opensAt, campaign.timeZone),
      ...momentAsSent('closes', campaign.closesAt, campaign.timeZone),
    }
  return Object.fromEntries(
    fieldsOf[part].map((field) => {
      const value = campaign[field]
      return [field, Array.isArray(value) ? value.map(String) : String(value ?? '')]
    }),
  )
}

/** A comment between those who work on a campaign. */
export const commentForm = z.object({ body: text(5_000, 'commentMissing') })
