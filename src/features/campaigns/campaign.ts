import type { Language } from '../../i18n/language.ts'
import type { Arrangement, Duration, Region, SkillLevel } from '../profiles/index.ts'
import type {
  Audience,
  Education,
  LanguageRequirement,
  QualificationMonths,
  QuestionKind,
  Security,
  SkillNeed,
  StepKind,
  TextField,
  TimeZone,
} from './choices.ts'
import type { CampaignStatus } from './lifecycle.ts'

/** What a campaign says, in both languages. */
export type CampaignTexts = Record<`${TextField}_${Language}`, string>

/** What a campaign offers and asks, beside its texts, skills and questions. */
export type CampaignTerms = {
  classificationId: number | null
  workStream: string | null
  processNumber: string
  posterUrl: string
  audience: Audience | ''
  employmentLength: Duration | ''
  languageRequirement: LanguageRequirement | ''
  /** Levels in the second official language for reading, writing and oral, such as BBB; empty unless bilingual. */
  languageProfile: string
  security: Security | ''
  arrangements: Arrangement[]
  regions: Region[]
  education: Education | ''
  opensAt: Date | null
  closesAt: Date | null
  timeZone: TimeZone
  /** Whether a draft complete at the bell is submitted for its person. */
  submitsCompleteDrafts: boolean
  /** How long a qualification holds; it stays as it was published. */
  qualificationMonths: QualificationMonths
}

/** A skill that a campaign asks for, at a level. */
export type CampaignSkill = {
  skillId: number
  key: string
  name_en: string
  name_fr: string
  category: 'technical' | 'behavioural'
  need: SkillNeed
  level: SkillLevel
}

/** A question that a campaign asks, with the most words an answer may have. */
export type CampaignQuestion = {
  id: string
  kind: QuestionKind
  question_en: string
  question_fr: string
  wordLimit: number
  stale: Language | ''
}

/** A step of the assessment plan, with the skills it measures. */
export type PlanStep = {
  id: string
  kind: StepKind
  title_en: string
  title_fr: string
  skillIds: number[]
}

/** A campaign as its pages show it, with the facts that permission and rules need. */
export type Campaign = CampaignTexts &
  CampaignTerms & {
    id: string
    number: number
    officeId: string
    office_en: string
    office_fr: string
    status: CampaignStatus
    classification: string | null
    classification_en: string | null
    classification_fr: string | null
    stream_en: string | null
    stream_fr: string | null
    stale: Partial<Record<TextField, Language>>
    answered: Record<string, string>
    copiedFrom: string | null
    createdBy: string
    createdAt: Date
    updatedAt: Date
    publishedAt: Date | null
    closedAt: Date | null
    archivedAt: Date | null
    skills: CampaignSkill[]
    questions: CampaignQuestion[]
    plan: PlanStep[]
  }
