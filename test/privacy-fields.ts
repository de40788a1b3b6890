// Who sees which field of a person, in which state of their visibility, on which page: written out by hand and looked for in whole answers.
// R: in the rows of a search and of a request's matches. P: on the person's page. Both: for those who may search.
// G: on the page of the manager to whom it was granted, opened for that request. A point: nowhere, for nobody but the person.
//
// "name", "contact" and "timeline" are granted by a hidden person; "over" has expired, "withdrawn" was withdrawn, both with every field.
export type State = keyof typeof states
export const states = {
  hidden: { visibility: 'hidden' },
  unnamed: { visibility: 'anonymous' },
  named: { visibility: 'named' },
  expired: { visibility: 'named', until: '2026-03-02T14:59:59Z' },
  name: { visibility: 'hidden', granted: ['name'] },
  contact: { visibility: 'hidden', granted: ['contact'] },
  timeline: { visibility: 'hidden', granted: ['timeline'] },
  unnamedMore: { visibility: 'anonymous', granted: ['name', 'contact', 'timeline'] },
  over: { visibility: 'hidden', granted: ['name', 'contact', 'timeline'], ends: 'over' },
  withdrawn: { visibility: 'hidden', granted: ['name', 'contact', 'timeline'], ends: 'withdrawn' },
} as const

const everywhere = '            .      RP      RP    .       G    G       G        RP          .    .'
const onThePage = '             .      P       P     .       G    G       G        P           .    .'
const nowhere = '               .      .       .     .       .    .       .        .           .    .'
const withName = '              .      .       RP    .       G    .       .        G           .    .'
const nameOrTimeline = '        .      .       RP    .       .    .       G        G           .    .'
const inTimeline = '            .      .       .     .       .    .       G        G           .    .'
const toReach = '               .      .       .     .       .    G       .        G           .    .'
//                              hidden unnamed named expired name contact timeline unnamedMore over withdrawn

/** Each field of a person: where it is seen, and what tells of it in a page. */
export const fields: Record<string, [seen: string, told: RegExp]> = {
  'people.name': [withName, /Zara|Markname/gi],
  'people.email': [nowhere, /markaccount/g],
  'people.work_email': [nowhere, /markwork/g],
  'people.issuer_subject': [nowhere, /marksubject/g],
  'profiles.reference': [everywhere, /Person RRRR/g],
  'profiles.contact_email': [toReach, /markcontact@planted\.example/g],
  'profiles.phone': [toReach, /613 555-0177/g],
  'profiles.pronouns': [withName, /markpronouns/g],
  'profiles.city': [nowhere, /Markcity/g],
  'profiles.province': [nowhere, /Nunavut|"NU"/g],
  'profiles.headline': [everywhere, /markheadline/g],
  'profiles.headline_language': [everywhere, /lang="fr">markheadline/g],
  'profiles.position_languages': [everywhere, /Bilingual positions/g],
  'profiles.first_language': [nowhere, /\bFrench\b(?! positions)/g],
  'profiles.communication_language': [nowhere, /\bFrench\b(?! positions)/g],
  'profiles.exam_language': [nowhere, /\bFrench\b(?! positions)/g],
  'profiles.interview_language': [nowhere, /\bFrench\b(?! positions)/g],
  'profiles.second_language_basis': [onThePage, /tested, valid until|test result, expired on/g],
  'profiles.reading_level': [onThePage, /A, beginner/g],
  'profiles.reading_until': [onThePage, /2 January 2031/g],
  'profiles.writing_level': [onThePage, /B, intermediate/g],
  'profiles.writing_until': [onThePage, /expired on 3 February 2025/g],
  'profiles.oral_level': [onThePage, /C, advanced/g],
  'profiles.oral_until': [onThePage, /4 March 2032/g],
  'profiles.regions': [everywhere, /Atlantic/g],
  'profiles.arrangements': [everywhere, /Hybrid/g],
  'profiles.durations': [onThePage, /Less than a year/g],
  'profiles.conditions': [onThePage, /Being on call/g],
  'profiles.classifications': [onThePage, /IT-04/g],
  'profiles.work_streams': [onThePage, /Markstream/g],
  'profiles.citizenship': [nowhere, /permanent.resident/gi],
  'profiles.armed_forces': [nowhere, /veteran/gi],
  'profiles.priority_entitlement': [nowhere, /priority entitlement/gi],
  'profiles.priority_number': [nowhere, /markpriority/g],
  'profiles.consented_at': [nowhere, /2026-02-07|7 February 2026/g],
  'profiles.visible_until': [nowhere, /2027-02-08|8 February 2027/g],
  'profiles.updated_at': [nowhere, /2026-02-09|9 February 2026/g],
  'experiences.kind': [everywhere, /\beducation\b/gi],
  'experiences.title': [nameOrTimeline, /Marktitle/g],
  'experiences.organization': [nameOrTimeline, /Markorganization/g],
  'experiences.area': [nameOrTimeline, /Markarea/g],
  'experiences.credential': [nameOrTimeline, /Markcredential/g],
  'experiences.language': [nameOrTimeline, /lang="fr">Marktitle/g],
  'experiences.place': [inTimeline, /Markplace/g],
  'experiences.url': [inTimeline, /markurl/g],
  'experiences.start_month': [inTimeline, /March 2011|2011-03/g],
  'experiences.end_month': [inTimeline, /May 2012|2012-05/g],
  'experiences.is_current': [inTimeline, /Since June 2019/g],
  'experiences.details': [inTimeline, /Markdetails/g],
  'experiences.department_number': [inTimeline, /Markdepartment/g],
  'experiences.employment_type': [inTimeline, /Secondment/g],
  'experiences.classification': [inTimeline, /EC-07/g],
  'experiences (how long)': [everywhere, /15 months/g],
  'experiences (without evidence)': [inTimeline, /Markunproven/g],
  'person_skills.skill_id': [everywhere, /Markclaimed/g],
  'person_skills.level': [everywhere, /Own estimate: Advanced/g],
  'experience_skills.skill_id': [everywhere, /Markshown/g],
  'experience_skills (another)': [everywhere, /Markstudied/g],
  'experience_skills.evidence': [everywhere, /Markevidence/g],
  'experience_skills.language': [everywhere, /lang="fr">[^<]*(<p>)?Markevidence/g],
  'accommodation_cards.needs': [nowhere, /sign.language/gi],
  'accommodation_cards.details': [nowhere, /Markneeds/g],
  'accommodation_cards.is_shared': [nowhere, /shared when you apply/gi],
}

/** Columns that say nothing of the person: which row belongs to which, when a row was written, the choice that is the state itself. */
export const plumbing = [
  ...['people.id', 'people.issuer', 'people.language', 'people.created_at', 'people.work_email_confirmed_at'],
  ...['people.seen_at', 'people.erased_at'],
  ...['profiles.person_id', 'profiles.visibility'],
  ...['experiences.id', 'experiences.person_id', 'experiences.created_at', 'experiences.updated_at'],
  ...['person_skills.person_id', 'person_skills.added_at'],
  ...['experience_skills.experience_id', 'experience_skills.added_at'],
  ...['accommodation_cards.person_id', 'accommodation_cards.language', 'accommodation_cards.updated_at'],
]
/** Tables about people that no search and no person’s page reads for what they say. */
export const elsewhere = [
  ...['campaigns', 'campaign_changes', 'campaign_comments'],
  ...[
    'role_grants',
    'sessions',
    'work_email_codes',
    'drafts',
    'saved_searches',
    'profile_imports',
    'profile_grants',
    'profile_openings',
  ],
  ...[
    'talent_requests',
    'talent_request_messages',
    'referrals',
    'placements',
    'showcase_skills',
    'dismissed_suggestions',
  ],
  ...[
    'applications',
    'application_experiences',
    'application_skills',
    'application_answers',
    'application_notes',
    'application_bookmarks',
    'application_openings',
    'assessments',
    'assessment_results',
    'decisions',
    'qualifications',
    'step_settings',
    'sittings',
    'interview_invitations',
    'bulk_actions',
    'bulk_action_people',
    'self_declarations',
    'inactivity_warnings',
    'kept_records',
    'erasures',
    'long_works',
  ],
]
