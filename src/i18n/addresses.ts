import { type Language, languageOfPath, otherLanguage } from './language.ts'

/** Every page's address in both languages, one line each; the language prefix is added by `to` and by the slices' routes. */
export const addresses = {
  home: { en: '', fr: '' },
  talentOverview: { en: '/talent', fr: '/talents' },
  campaigns: { en: '/campaigns', fr: '/campagnes' },
  campaignsFeed: { en: '/campaigns/feed.atom', fr: '/campagnes/fil.atom' },
  campaign: { en: '/campaigns/:id', fr: '/campagnes/:id' },
  campaignCalendar: { en: '/campaigns/:id/closing.ics', fr: '/campagnes/:id/cloture.ics' },
  skills: { en: '/skills', fr: '/competences' },
  skill: { en: '/skills/:key', fr: '/competences/:key' },
  about: { en: '/about', fr: '/a-propos' },
  privacy: { en: '/privacy', fr: '/confidentialite' },
  accessibility: { en: '/accessibility', fr: '/accessibilite' },
  terms: { en: '/terms', fr: '/conditions' },
  mailingList: { en: '/mailing-list', fr: '/liste-diffusion' },
  mailingListSent: { en: '/mailing-list/check-your-mail', fr: '/liste-diffusion/verifiez-vos-courriels' },
  mailingListConfirmation: { en: '/mailing-list/confirmation/:token', fr: '/liste-diffusion/confirmation/:token' },
  mailingListPreferences: { en: '/mailing-list/preferences/:token', fr: '/liste-diffusion/preferences/:token' },
  mailingListRemoval: { en: '/mailing-list/removal/:token', fr: '/liste-diffusion/desabonnement/:token' },
  signIn: { en: '/sign-in', fr: '/connexion' },
  signInReturn: { en: '/sign-in/return', fr: '/connexion/retour' },
  signInDone: { en: '/sign-in/done', fr: '/connexion/faite' },
  sessionNow: { en: '/session', fr: '/session' },
  identityPage: { en: '/sign-in/demonstration/:token', fr: '/connexion/demonstration/:token' },
  signOut: { en: '/sign-out', fr: '/deconnexion' },
  signedOut: { en: '/sign-out/done', fr: '/deconnexion/faite' },
  account: { en: '/account', fr: '/compte' },
  accountName: { en: '/account/name', fr: '/compte/nom' },
  accountSessions: { en: '/account/sessions', fr: '/compte/sessions' },
  workEmail: { en: '/account/work-email', fr: '/compte/courriel-professionnel' },
  workEmailCode: { en: '/account/work-email/code', fr: '/compte/courriel-professionnel/code' },
  takeOut: { en: '/account/take-out', fr: '/compte/copie-de-mes-donnees' },
  takeOutFile: { en: '/account/take-out/:id', fr: '/compte/copie-de-mes-donnees/:id' },
  erasure: { en: '/account/erasure', fr: '/compte/effacement' },
  erasureCertificate: { en: '/erasure-certificate/:token', fr: '/attestation-effacement/:token' },
  erasureCertificateFile: { en: '/erasure-certificate/:token/file', fr: '/attestation-effacement/:token/fichier' },
  outbox: { en: '/outbox', fr: '/courriels-envoyes' },
  outboxMail: { en: '/outbox/:id', fr: '/courriels-envoyes/:id' },
  profile: { en: '/profile', fr: '/profil' },
  profileAbout: { en: '/profile/about-me', fr: '/profil/a-propos-de-moi' },
  profileLanguages: { en: '/profile/languages', fr: '/profil/langues' },
  profilePreferences: { en: '/profile/preferences', fr: '/profil/preferences' },
  profilePriority: { en: '/profile/priority-entitlement', fr: '/profil/droit-de-priorite' },
  profileAccommodation: { en: '/profile/accommodation', fr: '/profil/adaptation' },
  profileGovernment: { en: '/profile/government-employment', fr: '/profil/emploi-au-gouvernement' },
  profileVisibility: { en: '/profile/visibility', fr: '/profil/visibilite' },
  profilePreview: { en: '/profile/as-managers-see-it', fr: '/profil/vu-par-gestionnaires' },
  profileAccess: { en: '/profile/access', fr: '/profil/consultations' },
  profileAccessWithdrawal: { en: '/profile/access/:id/withdrawal', fr: '/profil/consultations/:id/retrait' },
  selfDeclaration: { en: '/profile/self-declaration', fr: '/profil/autodeclaration' },
  selfDeclarationWithdrawal: { en: '/profile/self-declaration/withdrawal', fr: '/profil/autodeclaration/retrait' },
  experiences: { en: '/profile/experiences', fr: '/profil/experiences' },
  experienceNew: { en: '/profile/experiences/new/:kind', fr: '/profil/experiences/ajout/:kind' },
  experience: { en: '/profile/experiences/:id', fr: '/profil/experiences/:id' },
  experienceRemoval: { en: '/profile/experiences/:id/removal', fr: '/profil/experiences/:id/suppression' },
  experienceSkills: { en: '/profile/experiences/:id/skills', fr: '/profil/experiences/:id/competences' },
  experienceSuggestionDismissal: {
    en: '/profile/experiences/:id/suggestions/:key/dismissal',
    fr: '/profil/experiences/:id/suggestions/:key/refus',
  },
  experienceSuggestionReturn: {
    en: '/profile/experiences/:id/suggestions/:key/return',
    fr: '/profil/experiences/:id/suggestions/:key/retour',
  },
  profileSkills: { en: '/profile/skills', fr: '/profil/competences' },
  profileSkill: { en: '/profile/skills/:key', fr: '/profil/competences/:key' },
  profileSkillEvidence: { en: '/profile/skills/:key/evidence', fr: '/profil/competences/:key/preuves' },
  profileSkillEvidenceRemoval: {
    en: '/profile/skills/:key/evidence/:id/removal',
    fr: '/profil/competences/:key/preuves/:id/suppression',
  },
  profileSkillRemoval: { en: '/profile/skills/:key/removal', fr: '/profil/competences/:key/suppression' },
  profileShowcase: { en: '/profile/showcase', fr: '/profil/vitrine' },
  profileImport: { en: '/profile/import', fr: '/profil/importation' },
  profileImportPreview: { en: '/profile/import/:id', fr: '/profil/importation/:id' },
  profileExport: { en: '/profile/export', fr: '/profil/exportation' },
  profileExportJsonResume: { en: '/profile/export/resume.json', fr: '/profil/exportation/resume.json' },
  applications: { en: '/applications', fr: '/candidatures' },
  applicationStart: { en: '/campaigns/:id/application', fr: '/campagnes/:id/candidature' },
  application: { en: '/applications/:id', fr: '/candidatures/:id' },
  applicationStep: { en: '/applications/:id/steps/:step', fr: '/candidatures/:id/etapes/:step' },
  applicationSkill: { en: '/applications/:id/skills/:key', fr: '/candidatures/:id/competences/:key' },
  applicationSubmission: { en: '/applications/:id/submission', fr: '/candidatures/:id/soumission' },
  applicationAsSubmitted: { en: '/applications/:id/as-submitted', fr: '/candidatures/:id/telle-que-soumise' },
  applicationWithdrawal: { en: '/applications/:id/withdrawal', fr: '/candidatures/:id/retrait' },
  applicationRemoval: { en: '/applications/:id/removal', fr: '/candidatures/:id/suppression' },
  profileExportWhole: { en: '/profile/export/profile.json', fr: '/profil/exportation/profil.json' },
  profileExportPdf: { en: '/profile/export/profile.pdf', fr: '/profil/exportation/profil.pdf' },
  profileExportDocx: { en: '/profile/export/profile.docx', fr: '/profil/exportation/profil.docx' },
  search: { en: '/search', fr: '/recherche' },
  searchSave: { en: '/search/save', fr: '/recherche/enregistrement' },
  savedSearches: { en: '/search/saved', fr: '/recherche/enregistrees' },
  savedSearch: { en: '/search/saved/:id', fr: '/recherche/enregistrees/:id' },
  savedSearchLook: { en: '/search/saved/:id/look', fr: '/recherche/enregistrees/:id/consultation' },
  savedSearchRemoval: { en: '/search/saved/:id/removal', fr: '/recherche/enregistrees/:id/retrait' },
  searchAlertsStop: { en: '/search/alerts/stop/:token', fr: '/recherche/courriels/arret/:token' },
  searchExportNew: { en: '/search/exports/new', fr: '/recherche/exportations/nouvelle' },
  searchExport: { en: '/search/exports/:id', fr: '/recherche/exportations/:id' },
  searchExportFile: { en: '/search/exports/:id/file', fr: '/recherche/exportations/:id/fichier' },
  searchPerson: { en: '/search/people/:reference', fr: '/recherche/personnes/:reference' },
  requests: { en: '/requests', fr: '/demandes' },
  requestNew: { en: '/requests/new', fr: '/demandes/ajout' },
  request: { en: '/requests/:id', fr: '/demandes/:id' },
  requestMessages: { en: '/requests/:id/messages', fr: '/demandes/:id/messages' },
  requestCancellation: { en: '/requests/:id/cancellation', fr: '/demandes/:id/annulation' },
  office: { en: '/office', fr: '/bureau' },
  officeRequests: { en: '/office/requests', fr: '/bureau/demandes' },
  officeRequest: { en: '/office/requests/:id', fr: '/bureau/demandes/:id' },
  officeRequestMessages: { en: '/office/requests/:id/messages', fr: '/bureau/demandes/:id/messages' },
  officeRequestTakeUp: { en: '/office/requests/:id/take-up', fr: '/bureau/demandes/:id/prise-en-charge' },
  officeRequestConclusion: { en: '/office/requests/:id/conclusion', fr: '/bureau/demandes/:id/conclusion' },
  officeRequestAsking: { en: '/office/requests/:id/asking', fr: '/bureau/demandes/:id/questions' },
  officeRequestReferrals: { en: '/office/requests/:id/referrals', fr: '/bureau/demandes/:id/presentations' },
  officeRequestHandOver: { en: '/office/requests/:id/hand-over', fr: '/bureau/demandes/:id/transfert' },
  officeReferral: { en: '/office/referrals/:id', fr: '/bureau/presentations/:id' },
  officeReferralSettlement: { en: '/office/referrals/:id/settlement', fr: '/bureau/presentations/:id/reglement' },
  officeReferralEnd: { en: '/office/referrals/:id/end', fr: '/bureau/presentations/:id/fin' },
  requestReferral: { en: '/requests/:id/people/:referral', fr: '/demandes/:id/personnes/:referral' },
  referrals: { en: '/referrals', fr: '/presentations' },
  referral: { en: '/referrals/:id', fr: '/presentations/:id' },
  referralConfirmation: { en: '/referrals/:id/confirmation', fr: '/presentations/:id/confirmation' },
  referralWithdrawal: { en: '/referrals/:id/withdrawal', fr: '/presentations/:id/desistement' },
  officeCampaigns: { en: '/office/campaigns', fr: '/bureau/campagnes' },
  officeCampaignNew: { en: '/office/campaigns/new', fr: '/bureau/campagnes/ajout' },
  officeCampaign: { en: '/office/campaigns/:id', fr: '/bureau/campagnes/:id' },
  officeCampaignPart: { en: '/office/campaigns/:id/parts/:part', fr: '/bureau/campagnes/:id/parties/:part' },
  officeCampaignSkills: { en: '/office/campaigns/:id/skills', fr: '/bureau/campagnes/:id/competences' },
  officeCampaignQuestions: { en: '/office/campaigns/:id/questions', fr: '/bureau/campagnes/:id/questions' },
  officeCampaignPlan: { en: '/office/campaigns/:id/plan', fr: '/bureau/campagnes/:id/plan' },
  officeCampaignPreview: { en: '/office/campaigns/:id/preview', fr: '/bureau/campagnes/:id/apercu' },
  officeCampaignComments: { en: '/office/campaigns/:id/comments', fr: '/bureau/campagnes/:id/commentaires' },
  officeCampaignCopy: { en: '/office/campaigns/:id/copy', fr: '/bureau/campagnes/:id/copie' },
  officeCampaignAnswers: { en: '/office/campaigns/:id/answers', fr: '/bureau/campagnes/:id/reponses' },
  officeCampaignPublication: { en: '/office/campaigns/:id/publication', fr: '/bureau/campagnes/:id/publication' },
  officeCampaignExtension: { en: '/office/campaigns/:id/extension', fr: '/bureau/campagnes/:id/prolongation' },
  officeCampaignClosing: { en: '/office/campaigns/:id/closing', fr: '/bureau/campagnes/:id/fermeture' },
  officeCampaignArchiving: { en: '/office/campaigns/:id/archiving', fr: '/bureau/campagnes/:id/archivage' },
  officeApplications: { en: '/office/applications', fr: '/bureau/candidatures' },
  officeCampaignApplications: { en: '/office/campaigns/:id/applications', fr: '/bureau/campagnes/:id/candidatures' },
  officeApplication: { en: '/office/applications/:id', fr: '/bureau/candidatures/:id' },
  officeApplicationNotes: { en: '/office/applications/:id/notes', fr: '/bureau/candidatures/:id/notes' },
  officeApplicationBookmark: { en: '/office/applications/:id/bookmark', fr: '/bureau/candidatures/:id/signet' },
  officeExportNew: { en: '/office/exports/applications', fr: '/bureau/exportations/candidatures' },
  officeExport: { en: '/office/exports/:id', fr: '/bureau/exportations/:id' },
  officeExportFile: { en: '/office/exports/:id/file', fr: '/bureau/exportations/:id/fichier' },
  officeAssessments: { en: '/office/assessments', fr: '/bureau/evaluations' },
  officeAssessment: { en: '/office/campaigns/:id/assessment', fr: '/bureau/campagnes/:id/evaluation' },
  assessmentPlan: { en: '/office/campaigns/:id/assessment/plan', fr: '/bureau/campagnes/:id/evaluation/plan' },
  assessmentStep: { en: '/office/campaigns/:id/assessment/steps', fr: '/bureau/campagnes/:id/evaluation/etapes' },
  assessmentPeople: { en: '/office/campaigns/:id/assessment/people', fr: '/bureau/campagnes/:id/evaluation/personnes' },
  assessmentPeopleEnd: {
    en: '/office/campaigns/:id/assessment/people/end',
    fr: '/bureau/campagnes/:id/evaluation/personnes/fin',
  },
  assessmentConsideration: {
    en: '/office/campaigns/:id/assessment/order-of-consideration',
    fr: '/bureau/campagnes/:id/evaluation/ordre-de-prise-en-consideration',
  },
  assessmentRecord: {
    en: '/office/campaigns/:id/assessment/record',
    fr: '/bureau/campagnes/:id/evaluation/compte-rendu',
  },
  assessmentRecordOfPerson: { en: '/office/assessments/:id/record', fr: '/bureau/evaluations/:id/compte-rendu' },
  assessmentRecordWork: { en: '/office/records/:id', fr: '/bureau/comptes-rendus/:id' },
  assessmentRecordFile: { en: '/office/records/:id/file', fr: '/bureau/comptes-rendus/:id/fichier' },
  assessmentQuestions: {
    en: '/office/campaigns/:id/assessment/questions',
    fr: '/bureau/campagnes/:id/evaluation/questions',
  },
  assessmentQuestion: {
    en: '/office/campaigns/:id/assessment/questions/:question',
    fr: '/bureau/campagnes/:id/evaluation/questions/:question',
  },
  assessmentAnswer: {
    en: '/office/campaigns/:id/assessment/questions/:question/:reference',
    fr: '/bureau/campagnes/:id/evaluation/questions/:question/:reference',
  },
  assessmentReveal: {
    en: '/office/campaigns/:id/assessment/questions/:question/:reference/person',
    fr: '/bureau/campagnes/:id/evaluation/questions/:question/:reference/personne',
  },
  assessmentBulk: {
    en: '/office/campaigns/:id/assessment/bulk',
    fr: '/bureau/campagnes/:id/evaluation/action-groupee',
  },
  assessmentBulkUndo: { en: '/office/bulk-actions/:id/undo', fr: '/bureau/actions-groupees/:id/annulation' },
  assessment: { en: '/office/assessments/:id', fr: '/bureau/evaluations/:id' },
  assessmentResults: { en: '/office/assessments/:id/results', fr: '/bureau/evaluations/:id/resultats' },
  assessmentTelling: { en: '/office/assessments/:id/telling', fr: '/bureau/evaluations/:id/communication' },
  assessmentDecision: { en: '/office/assessments/:id/decision', fr: '/bureau/evaluations/:id/decision' },
  qualifications: { en: '/qualifications', fr: '/qualifications' },
  qualificationStatement: { en: '/qualifications/:id/statement.json', fr: '/qualifications/:id/attestation.json' },
  qualificationSuspension: { en: '/qualifications/:id/suspension', fr: '/qualifications/:id/suspension' },
  qualificationResumption: { en: '/qualifications/:id/resumption', fr: '/qualifications/:id/reprise' },
  qualificationRemoval: { en: '/office/qualifications/:id/removal', fr: '/bureau/qualifications/:id/revocation' },
  verification: { en: '/verify', fr: '/verification' },
  verificationProgram: { en: '/verify/verify-qualification.mjs', fr: '/verification/verify-qualification.mjs' },
  assessmentSittingNew: {
    en: '/office/campaigns/:id/assessment/sittings',
    fr: '/bureau/campagnes/:id/evaluation/seances',
  },
  assessmentSitting: { en: '/office/sittings/:id', fr: '/bureau/seances/:id' },
  assessmentSittingRemoval: { en: '/office/sittings/:id/removal', fr: '/bureau/seances/:id/suppression' },
  interviews: { en: '/office/campaigns/:id/interviews', fr: '/bureau/campagnes/:id/entrevues' },
  interviewInvitations: {
    en: '/office/campaigns/:id/interviews/invitations',
    fr: '/bureau/campagnes/:id/entrevues/invitations',
  },
  interviewInvitation: { en: '/office/assessments/:id/invitation', fr: '/bureau/evaluations/:id/invitation' },
  interviewCancellation: {
    en: '/office/assessments/:id/invitation/cancellation',
    fr: '/bureau/evaluations/:id/invitation/annulation',
  },
  interview: { en: '/interviews/:id', fr: '/entrevues/:id' },
  interviewAnswer: { en: '/interviews/:id/none-suits', fr: '/entrevues/:id/aucune-ne-convient' },
  interviewNeeds: { en: '/interviews/:id/needs', fr: '/entrevues/:id/besoins' },
  interviewCalendar: { en: '/interviews/:id/calendar.ics', fr: '/entrevues/:id/calendrier.ics' },
  retention: { en: '/admin/retention', fr: '/administration/conservation' },
  retentionRule: { en: '/admin/retention/:key', fr: '/administration/conservation/:key' },
  draft: { en: '/drafts/:form', fr: '/brouillons/:form' },
  draftRemoval: { en: '/drafts/:form/removal', fr: '/brouillons/:form/suppression' },
} as const satisfies Record<string, Record<Language, string>>

export type AddressName = keyof typeof addresses

type Query = Record<string, string | number | readonly string[] | undefined>

/** The address of a page in one language, its `:parts` filled and a query added; a missing part throws. */
export const to = (language: Language, name: AddressName, parts: object = {}, query: Query = {}): string => {
  const given = parts as Record<string, unknown>
  const path = addresses[name][language].replaceAll(/:(\w+)/g, (_, part: string) => {
    const value = given[part]
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`The address ${name} needs a value for :${part}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : typeof value === 'object' ? value.map((one) => [key, one]) : [[key, String(value)]],
    ),
  )
  return `/${language}${path}${search.size > 0 ? `?${search}` : ''}`
}

type Shape = { name: AddressName; expression: RegExp }

const shapes = (language: Language): Shape[] =>
  (Object.keys(addresses) as AddressName[])
    .sort((one, other) => addresses[one][language].split(':').length - addresses[other][language].split(':').length)
    .map((name) => ({
      name,
      expression: new RegExp(`^/${language}${addresses[name][language].replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
    }))

const known: Record<Language, Shape[]> = { en: shapes('en'), fr: shapes('fr') }

// What somebody typed by hand may be encoded wrongly: then it stands as it is.
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const match = (language: Language, path: string) => {
  for (const { name, expression } of known[language]) {
    const found = expression.exec(path)
    if (found) return { name, parts: found.groups ?? {} }
  }
  return undefined
}

/** The name of the page at an address of ours, its query left aside; nothing when it is no page of ours. */
export const nameAt = (path: string): AddressName | undefined => {
  const [page = ''] = path.split('?')
  const language = languageOfPath(page)
  return language && match(language, page)?.name
}

/** The same page in the other language, query kept; its landing page when the address is no page of ours. */
export const sameInOther = (language: Language, path: string, search = ''): string => {
  const found = match(language, path)
  if (!found) return to(otherLanguage(language), 'home')
  const parts = Object.fromEntries(Object.entries(found.parts).map(([part, value]) => [part, decoded(value)]))
  return to(otherLanguage(language), found.name, parts) + search
}
