import { accountData } from './features/accounts/index.ts'
import { applicationData } from './features/applications/index.ts'
import { assessmentData } from './features/assessment/index.ts'
import { mailingListData } from './features/mailing-list/index.ts'
import { profileData } from './features/profiles/index.ts'
import { requestData } from './features/talent-requests/index.ts'
import { searchData } from './features/talent-search/index.ts'
import type { PersonalData } from './web/personal-data/personal-data.ts'
import { platformData } from './web/personal-data/tables.ts'

/** All that the portal holds about people, slice by slice: what they take away, and what goes when they leave. */
export const personalData: readonly PersonalData[] = [
  accountData,
  profileData,
  mailingListData,
  applicationData,
  assessmentData,
  searchData,
  requestData,
  platformData,
]

/** Columns that refer to people without being about them, and why: a bare reference stays when its person leaves. */
export const notAboutThem: Readonly<Record<string, string>> = {
  'role_grants.granted_by': 'Who gave somebody a role belongs to the record of that role.',
  'talent_requests.recruiter_id': 'Who looks after a request is the Office’s work; open ones are handed over first.',
  'referrals.asked_by': 'Who asked somebody belongs to the record of the request.',
  'referrals.referred_by': 'Who presented somebody belongs to the record of the request.',
  'placements.recorded_by': 'Who recorded a placement belongs to the record of the request.',
  'campaigns.created_by': 'Who began a campaign belongs to the record of that campaign.',
  'campaign_changes.by': 'Who changed a published campaign belongs to the record of that campaign.',
  'application_notes.author_id':
    'What an office notes about an application is about the person who applied, not the life of its author.',
  'campaign_comments.author_id':
    'What an office says to itself about a campaign is the record of that campaign, not the life of its author.',
  'step_settings.reviewed_by': 'Who looked for bias and barriers in a method belongs to the record of that method.',
  'sittings.created_by': 'Who planned when a step is held belongs to the record of that step.',
  'interview_invitations.invited_by': 'Who invited somebody belongs to the record of the assessment.',
  'assessment_results.assessor_id':
    'Who found what belongs to the record of the assessment, which is about the person who applied.',
  'decisions.signed_by': 'Who signed a decision belongs to the record of that decision.',
  'decisions.taken_back_by': 'Who took a decision back belongs to the record of that decision.',
  'bulk_actions.done_by': 'Who acted on many at once belongs to the record of the assessment.',
  'bulk_actions.undone_by': 'Who undid what was done at once belongs to the record of the assessment.',
  'kept_records.person_id': 'What the law asks to be kept of a closed account, sealed and dated; it goes at its date.',
  'search_document.talent_id':
    'Derived from the profile by triggers, and gone in the transaction in which the profile goes.',
}
