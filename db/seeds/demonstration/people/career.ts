import type { EmploymentType } from '../../../../src/features/profiles/index.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import { behaviouralKeys, tellEvidence } from '../evidence.ts'
import type { Chance } from '../population.ts'
import { type Both, vary } from '../words.ts'
import { departments, employers, schools } from './organizations.ts'
import { others } from './others.ts'
import type { Track, TrackKey } from './tracks.ts'

// Months counted from the year 0, so that they add up.
type Month = number
export const monthOf = (at: Date): Month => at.getUTCFullYear() * 12 + at.getUTCMonth()
const asText = (month: Month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
const asYear = (month: Month) => String(Math.floor(month / 12))

type Employer = Both & { number?: number }

// How far someone is in their trade, from 1 to 4, as the levels of the IT group go.
export const gradeAfter = (months: number) => (months < 30 ? 1 : months < 80 ? 2 : months < 150 ? 3 : 4)

export const codeFor = (track: TrackKey, grade: number): string => {
  if (track === 'information') return `PM-0${Math.min(6, grade + 2)}`
  if (track === 'planning') return `AS-0${Math.min(7, grade + 3)}`
  return track === 'analysis' && grade > 2 ? `EC-0${grade + 2}` : `IT-0${grade}`
}

const employment = (luck: Chance): EmploymentType =>
  luck.byShare([
    { share: 70, type: 'indeterminate' as const },
    { share: 16, type: 'term' as const },
    { share: 8, type: 'acting' as const },
    { share: 4, type: 'casual' as const },
    { share: 2, type: 'secondment' as const },
  ]).type

const showing = (luck: Chance, language: Language, keys: readonly string[], told: Set<string>) =>
  keys.flatMap((key) => {
    const text = tellEvidence(key, language, luck, told)
    return text === undefined ? [] : [{ key, text }]
  })

// The newest first; what one begins with comes last, or alone in the first years.
const jobsOf = (luck: Chance, track: Track, grown: number) => {
  const [first, later] = [track.jobs.filter(({ junior }) => junior), track.jobs.filter(({ junior }) => !junior)]
  if (gradeAfter(grown) === 1) return luck.some(first.length > 0 ? first : later, 1)
  const jobs = luck.some(later, 1 + luck.below(3))
  return first.length > 0 && jobs.length < 3 && luck.likely(0.4) ? [...jobs, luck.pick(first)] : jobs
}

export const workOf = (luck: Chance, key: TrackKey, track: Track, language: Language, joined: Month, grown: number) => {
  const jobs = jobsOf(luck, track, grown)
  const used = new Set<string>()
  let left = grown
  let end = joined
  return jobs.map((job, place) => {
    const months =
      place === jobs.length - 1 ? Math.max(6, left) : Math.max(6, Math.floor(left * (0.25 + luck.next() * 0.4)))
    const start = end - months
    const isCurrent = place === 0 && luck.likely(0.78)
    const employer: Employer = luck.likely(0.4) ? luck.pick(departments) : luck.pick(employers)
    const grade = gradeAfter(left)
    const shown = luck.some(track.skills, 3 + luck.below(3))
    const experience = {
      kind: 'work' as const,
      title: job.title[language],
      organization: employer[language],
      startMonth: asText(start),
      endMonth: isCurrent ? '' : asText(end),
      isCurrent,
      details: vary(job.details[language], luck, language),
      ...(employer.number === undefined
        ? {}
        : {
            departmentNumber: employer.number,
            ...(grade === 1 && luck.likely(0.3)
              ? { employmentType: 'student' as const }
              : { employmentType: employment(luck), classification: codeFor(key, grade) }),
          }),
      evidence: showing(
        luck,
        language,
        [...shown, ...(place === 0 ? luck.some(behaviouralKeys, 1 + luck.below(2)) : [])],
        used,
      ),
    }
    left = Math.max(6, left - months)
    end = start - luck.below(5)
    return experience
  })
}

export const besideWork = (luck: Chance, language: Language, isIndigenous: boolean, since: Month, joined: Month) => {
  const other = luck.pick(others.filter(({ indigenous }) => !indigenous || isIndigenous))
  const start = Math.min(joined - 2, since + luck.below(Math.max(1, joined - since)))
  const end = Math.min(joined, start + 6 + luck.below(30))
  return {
    kind: other.kind,
    title: other.title[language],
    organization: vary(other.organization[language], luck, language),
    startMonth: other.kind === 'award' ? asYear(start) : asText(start),
    endMonth: other.kind === 'award' ? '' : asText(end),
    isCurrent: false,
    details: vary(other.details[language], luck, language),
    evidence: [],
  }
}

const credentials: readonly Both[] = [
  { en: 'Diploma', fr: 'Diplôme d’études collégiales' },
  { en: 'Bachelor’s degree', fr: 'Baccalauréat' },
  { en: 'Bachelor’s degree', fr: 'Baccalauréat' },
  { en: 'Certificate', fr: 'Certificat' },
  { en: 'Master’s degree', fr: 'Maîtrise' },
]

export const studyOf = (luck: Chance, track: Track, language: Language, end: Month) => {
  const area = luck.pick(track.studies)[language]
  return {
    kind: 'education' as const,
    title: '',
    area,
    credential: luck.pick(credentials)[language],
    organization: luck.pick(schools[language]),
    startMonth: asYear(end - 12 * (2 + luck.below(3))),
    endMonth: asYear(end),
    isCurrent: false,
    details: '',
    evidence: [],
  }
}
