import { createHash } from 'node:crypto'
import { canonical } from '../../../platform/canonical.ts'
import type { AccommodationCard } from '../../profiles/index.ts'
import type { Draft } from '../queries.ts'

/** An accommodation card as it goes along with an application. */
export type SharedCard = Pick<AccommodationCard, 'needs' | 'details' | 'language'>

/** What a person sent: the campaign as it stood, themselves, their timeline, what they chose and answered. It is read alone, years later. */
export type Snapshot = ReturnType<typeof takeSnapshot>

const moment = (at: Date | null): string | null => at?.toISOString() ?? null

/** Makes the snapshot of a draft at the moment of its submission. Nothing in it refers to what may change: texts and names are copied. */
export const takeSnapshot = (draft: Draft, signature: string, card: SharedCard | null, now: Date) => {
  const { application, account, campaign, profile, experiences, educationExperiences, shown, answers } = draft
  return {
    version: 1,
    application: {
      number: application.number,
      language: application.language,
      startedAt: moment(application.startedAt),
      submittedAt: moment(now),
      educationPath: application.educationPath,
      signature,
    },
    campaign: {
      number: campaign.number,
      title_en: campaign.title_en,
      title_fr: campaign.title_fr,
      classification: campaign.classification,
      office_en: campaign.office_en,
      office_fr: campaign.office_fr,
      closesAt: moment(campaign.closesAt),
      timeZone: campaign.timeZone,
      education: campaign.education,
      equivalent_en: campaign.equivalent_en,
      equivalent_fr: campaign.equivalent_fr,
    },
    person: {
      name: profile.name,
      pronouns: profile.pronouns,
      // Whoever gives no address for this is reached at the account’s.
      contactEmail: profile.contactEmail || account.email,
      phone: profile.phone,
      city: profile.city,
      province: profile.province,
      citizenship: profile.citizenship,
      armedForces: profile.armedForces,
      priorityEntitlement: profile.priorityEntitlement,
      priorityNumber: profile.priorityNumber,
      headline: profile.headline,
      headlineLanguage: profile.headlineLanguage,
      positionLanguages: profile.positionLanguages,
      firstLanguage: profile.firstLanguage,
      communicationLanguage: profile.communicationLanguage,
      examLanguage: profile.examLanguage,
      interviewLanguage: profile.interviewLanguage,
      secondLanguageBasis: profile.secondLanguageBasis,
      secondLanguage: {
        reading: { level: profile.readingLevel, until: profile.readingUntil },
        writing: { level: profile.writingLevel, until: profile.writingUntil },
        oral: { level: profile.oralLevel, until: profile.oralUntil },
      },
      regions: profile.regions,
      arrangements: profile.arrangements,
      durations: profile.durations,
      conditions: profile.conditions,
    },
    accommodation: card && { needs: card.needs, details: card.details, language: card.language },
    experiences: experiences.map(
      ({ ownerId: _, createdAt: _createdAt, updatedAt: _updatedAt, skills: _skills, ...told }) => ({
        ...told,
        meetsEducation: educationExperiences.includes(told.id),
      }),
    ),
    skills: campaign.skills.map((skill) => ({
      id: skill.skillId,
      key: skill.key,
      name_en: skill.name_en,
      name_fr: skill.name_fr,
      category: skill.category,
      need: skill.need,
      level: skill.level,
      shownBy: shown
        .filter(({ skillId }) => skillId === skill.skillId)
        .map(({ experienceId, words, language }) => ({ experience: experienceId, words, language })),
    })),
    answers: campaign.questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      question_en: question.question_en,
      question_fr: question.question_fr,
      wordLimit: question.wordLimit,
      answer: answers.get(question.id)?.answer ?? '',
      language: answers.get(question.id)?.language ?? application.language,
    })),
  }
}

/** The hash that a receipt carries: SHA-256 over the snapshot in canonical form. */
export const hashOfSnapshot = (snapshot: unknown): string =>
  createHash('sha256').update(canonical(snapshot)).digest('hex')

/** A mark of what a snapshot says, whoever signs it and whenever: what is read before signing is the same as what is sent when their marks are. */
export const markOfContent = ({ application: { educationPath }, ...content }: Snapshot): string =>
  hashOfSnapshot({ ...content, educationPath })
