import { sql } from 'kysely'
import { languageNames } from '../../i18n/site.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import { ownTable, type PersonalData, type PersonalTable } from '../../web/personal-data/personal-data.ts'
import { grantsTable, openingsTable } from './access/personal-data.ts'
import { said as accommodationSaid } from './accommodation/messages.ts'
import { said as experienceSaid } from './experiences/messages.ts'
import { warningsTable } from './leaving/inactivity/personal-data.ts'
import {
  abilityNames,
  armedForcesNames,
  arrangementNames,
  citizenshipNames,
  conditionNames,
  dataSaid,
  durationNames,
  employmentTypeNames,
  kindNames,
  languageLevelNames,
  levelNames,
  needNames,
  positionLanguageNames,
  provinceNames,
  regionNames,
  said,
  visibilityNames,
} from './messages.ts'
import { said as sectionSaid } from './sections/messages.ts'
import { declarationTable } from './self-declaration/personal-data.ts'
import { dismissedTable, nameInData, showcaseTable } from './showcase/personal-data.ts'
import { said as skillSaid } from './skills/messages.ts'
import { said as visibilitySaid } from './visibility/messages.ts'

const profiles = ownTable({
  table: 'profiles',
  title: said.myProfile,
  labels: {
    headline: sectionSaid.headline,
    headline_language: sectionSaid.headlineLanguage,
    pronouns: sectionSaid.pronouns,
    contact_email: sectionSaid.contactEmail,
    phone: sectionSaid.phone,
    city: sectionSaid.city,
    province: sectionSaid.province,
    citizenship: sectionSaid.citizenship,
    armed_forces: sectionSaid.armedForces,
    priority_entitlement: sectionSaid.priorityQuestion,
    priority_number: sectionSaid.priorityNumber,
    position_languages: sectionSaid.positionLanguages,
    first_language: sectionSaid.firstLanguage,
    second_language_basis: sectionSaid.secondLanguageBasis,
    reading_level: abilityNames.reading,
    reading_until: dataSaid.readingUntil,
    writing_level: abilityNames.writing,
    writing_until: dataSaid.writingUntil,
    oral_level: abilityNames.oral,
    oral_until: dataSaid.oralUntil,
    communication_language: sectionSaid.communicationLanguage,
    exam_language: sectionSaid.examLanguage,
    interview_language: sectionSaid.interviewLanguage,
    regions: sectionSaid.regions,
    arrangements: sectionSaid.arrangements,
    durations: sectionSaid.durations,
    available_from: sectionSaid.availableFrom,
    conditions: sectionSaid.conditions,
    classifications: sectionSaid.classifications,
    work_streams: sectionSaid.workStreams,
    visibility: visibilitySaid.whoSeesMe,
    consented_at: dataSaid.consented,
    visible_until: dataSaid.visibleUntil,
    reference: dataSaid.reference,
    updated_at: columnNames.changed,
  },
  values: {
    headline_language: languageNames,
    province: provinceNames,
    position_languages: positionLanguageNames,
    first_language: languageNames,
    communication_language: languageNames,
    exam_language: languageNames,
    interview_language: languageNames,
    citizenship: citizenshipNames,
    armed_forces: armedForcesNames,
    priority_entitlement: { yes: said.yes, no: said.no },
    second_language_basis: { tested: sectionSaid.tested, estimate: sectionSaid.estimate },
    reading_level: languageLevelNames,
    writing_level: languageLevelNames,
    oral_level: languageLevelNames,
    durations: durationNames,
    conditions: conditionNames,
    regions: regionNames,
    arrangements: arrangementNames,
    visibility: visibilityNames,
  },
  unspoken: ['person_id'],
})

const experiences = ownTable({
  table: 'experiences',
  title: experienceSaid.timeline,
  order: 'created_at',
  labels: {
    kind: columnNames.kind,
    title: dataSaid.experienceTitle,
    organization: experienceSaid.organization,
    department_number: dataSaid.departmentNumber,
    employment_type: experienceSaid.employmentType,
    classification: experienceSaid.classification,
    place: experienceSaid.place,
    url: experienceSaid.link,
    start_month: dataSaid.start,
    end_month: dataSaid.end,
    is_current: experienceSaid.isCurrent,
    area: experienceSaid.area,
    credential: experienceSaid.credential,
    details: experienceSaid.details,
    language: said.textLanguage,
    created_at: columnNames.created,
    updated_at: columnNames.changed,
  },
  values: { kind: kindNames, language: languageNames, employment_type: employmentTypeNames },
  unspoken: ['id', 'person_id'],
})

const personSkills: PersonalTable = {
  ...ownTable({
    table: 'person_skills',
    title: skillSaid.skills,
    labels: {
      skill_en: dataSaid.skillInEnglish,
      skill_fr: dataSaid.skillInFrench,
      state: dataSaid.skillState,
      level: dataSaid.ownLevel,
      added_at: dataSaid.added,
    },
    values: { state: { evidenced: skillSaid.evidenced, claimed: said.claimedOnly }, level: levelNames },
    unspoken: ['person_id', 'skill_id'],
  }),
  take: (db, { id }) =>
    db
      .selectFrom('person_skills')
      .innerJoin('skills', 'skills.id', 'skill_id')
      .select(['person_id', 'skill_id', 'name_en as skill_en', 'name_fr as skill_fr', 'level', 'added_at'])
      .select(
        sql<'evidenced' | 'claimed'>`case when exists (
          select from experience_skills link join experiences e on e.id = link.experience_id
          where e.person_id = person_skills.person_id and link.skill_id = person_skills.skill_id) then 'evidenced' else 'claimed' end`.as(
          'state',
        ),
      )
      .where('person_id', '=', id)
      .orderBy('state', 'desc')
      .orderBy('name_en')
      .execute(),
}

const evidence: PersonalTable = {
  table: 'experience_skills',
  refers: [],
  title: skillSaid.evidenceOf,
  onErasure: 'removed',
  labels: {
    experience: dataSaid.experience,
    skill_en: dataSaid.skillInEnglish,
    skill_fr: dataSaid.skillInFrench,
    evidence: skillSaid.evidence,
    language: said.textLanguage,
    added_at: dataSaid.added,
  },
  values: { language: languageNames },
  unspoken: ['experience_id', 'skill_id'],
  take: (db, { id }) =>
    db
      .selectFrom('experience_skills as link')
      .innerJoin('experiences as e', 'e.id', 'experience_id')
      .innerJoin('skills', 'skills.id', 'skill_id')
      .select(['experience_id', 'skill_id', 'name_en as skill_en', 'name_fr as skill_fr'])
      .select(nameInData.as('experience'))
      .select(['evidence', 'link.language', 'link.added_at'])
      .where('e.person_id', '=', id)
      .orderBy('link.added_at')
      .execute(),
  erase: async (tx, { id }) =>
    Number(
      (
        await tx
          .deleteFrom('experience_skills')
          .where('experience_id', 'in', tx.selectFrom('experiences').select('id').where('person_id', '=', id))
          .executeTakeFirstOrThrow()
      ).numDeletedRows,
    ),
}

const imports = ownTable({
  table: 'profile_imports',
  title: dataSaid.imports,
  order: 'created_at',
  labels: {
    source: dataSaid.source,
    plan: dataSaid.plan,
    created_at: columnNames.created,
    applied_at: dataSaid.applied,
  },
  unspoken: ['id', 'person_id'],
})

const accommodation = ownTable({
  table: 'accommodation_cards',
  title: accommodationSaid.title,
  labels: {
    needs: accommodationSaid.needs,
    details: accommodationSaid.details,
    language: said.textLanguage,
    is_shared: accommodationSaid.isShared,
    updated_at: columnNames.changed,
  },
  values: { needs: needNames, language: languageNames },
  unspoken: ['person_id'],
})

/** What the profiles hold of a person. */
export const profileData: PersonalData = {
  tables: [
    profiles,
    experiences,
    personSkills,
    evidence,
    showcaseTable,
    dismissedTable,
    accommodation,
    imports,
    declarationTable,
    warningsTable,
    openingsTable,
    grantsTable,
  ],
}
