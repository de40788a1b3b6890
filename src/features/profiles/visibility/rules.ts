import type { GrantedField, Visibility } from '../choices.ts'
import type { ExperienceDetails, Profile } from '../queries.ts'

/** Everything a profile holds, by name: a field added to it does not compile until it is decided below who sees it. */
export type Field =
  | Exclude<keyof Profile, 'ownerId'>
  | `experience${Capitalize<keyof ExperienceDetails | 'duration'>}`
  | 'skills'
  | 'skillLevels'
  | 'evidence'
  | 'accommodation'
  | 'pools'

/** How much of a person someone sees: the visibility the person chose, and what they opened to this viewer alone. */
export type Sight = { visibility: Visibility; granted: readonly GrantedField[] }

type Opening = Exclude<Visibility, 'hidden'> | GrantedField

const always: readonly Opening[] = ['anonymous', 'named']
const withName: readonly Opening[] = ['named', 'name']
const withNameOrTimeline: readonly Opening[] = ['named', 'timeline']
const inTimeline: readonly Opening[] = ['timeline']
const toReach: readonly Opening[] = ['contact']
const never: readonly Opening[] = []

// What opens each field to those who search; what nothing opens is seen by the person alone.
const openedBy: Record<Field, readonly Opening[]> = {
  reference: always,
  headline: always,
  headlineLanguage: always,
  positionLanguages: always,
  secondLanguageBasis: always,
  readingLevel: always,
  readingUntil: always,
  writingLevel: always,
  writingUntil: always,
  oralLevel: always,
  oralUntil: always,
  regions: always,
  arrangements: always,
  durations: always,
  availableFrom: always,
  pools: always,
  conditions: always,
  classifications: always,
  workStreams: always,
  skills: always,
  skillLevels: always,
  evidence: always,
  experienceKind: always,
  experienceDuration: always,
  name: withName,
  pronouns: withName,
  experienceTitle: withNameOrTimeline,
  experienceOrganization: withNameOrTimeline,
  experienceArea: withNameOrTimeline,
  experienceCredential: withNameOrTimeline,
  experienceLanguage: withNameOrTimeline,
  experienceStartMonth: inTimeline,
  experienceEndMonth: inTimeline,
  experienceIsCurrent: inTimeline,
  experiencePlace: inTimeline,
  experienceUrl: inTimeline,
  experienceDetails: inTimeline,
  experienceDepartmentNumber: inTimeline,
  experienceEmploymentType: inTimeline,
  experienceClassification: inTimeline,
  contactEmail: toReach,
  phone: toReach,
  city: never,
  province: never,
  firstLanguage: never,
  communicationLanguage: never,
  examLanguage: never,
  interviewLanguage: never,
  citizenship: never,
  armedForces: never,
  priorityEntitlement: never,
  priorityNumber: never,
  accommodation: never,
  visibility: never,
  consentedAt: never,
  visibleUntil: never,
  updatedAt: never,
}

/** Whether a field of a person is shown to someone who sees this much of them. */
export const isShown = ({ visibility, granted }: Sight, field: Field): boolean =>
  openedBy[field].some((opening) => opening === visibility || granted.some((one) => one === opening))
