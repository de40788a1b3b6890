import type { Sentence } from '../../i18n/sentences.ts'
import { sentences } from '../../i18n/sentences.ts'
import type { Role } from '../../policy/policy.ts'

/** What each role is called to the person who holds it. */
export const roleNames = sentences({
  talent: { en: 'Talent', fr: 'Talent' },
  manager: { en: 'Manager', fr: 'Gestionnaire' },
  recruiter: { en: 'Recruitment', fr: 'Recrutement' },
  assessor: { en: 'Assessment', fr: 'Évaluation' },
  lead: { en: 'Office lead', fr: 'Responsable du bureau' },
  administrator: { en: 'Administration', fr: 'Administration' },
}) satisfies Record<Role, Sentence>

/** What each role lets the person do. */
export const roleMeanings = sentences({
  talent: { en: 'You can keep a profile, be found if you wish, and apply.', fr: 'Vous pouvez tenir un profil, vous laisser trouver si vous le souhaitez et poser votre candidature.' },
  manager: { en: 'You can search for talent and ask an office for people.', fr: 'Vous pouvez chercher des talents et présenter une demande à un bureau.' },
  recruiter: { en: 'You answer the talent requests of your office.', fr: 'Vous répondez aux demandes de talents de votre bureau.' },
  assessor: { en: 'You assess the campaigns you are named on.', fr: 'Vous évaluez les campagnes qui vous sont confiées.' },
  lead: { en: 'You lead the work of your office and publish its campaigns.', fr: 'Vous dirigez le travail de votre bureau et publiez ses campagnes.' },
  administrator: { en: 'You look after the installation and its accounts.', fr: 'Vous veillez sur l’installation et ses comptes.' },
}) satisfies Record<Role, Sentence>

/** What is said of an account’s data when they are taken away or erased. */
export const dataSaid = sentences({
  account: { en: 'Your account', fr: 'Votre compte' },
  confirmed: { en: 'Work e-mail confirmed', fr: 'Courriel professionnel confirmé' },
  issuer: { en: 'Identity service', fr: 'Service d’identité' },
  issuerSubject: { en: 'Your reference there', fr: 'Votre référence auprès de ce service' },
  opened: { en: 'Account opened', fr: 'Compte ouvert' },
  seen: { en: 'Last sign-in', fr: 'Dernière ouverture de session' },
  roles: { en: 'Roles', fr: 'Rôles' },
  sessions: { en: 'Open sessions', fr: 'Sessions ouvertes' },
  role: { en: 'Role', fr: 'Rôle' },
  officeInEnglish: { en: 'Office (in English)', fr: 'Bureau (en anglais)' },
  officeInFrench: { en: 'Office (in French)', fr: 'Bureau (en français)' },
  campaignInEnglish: { en: 'Campaign in English', fr: 'Campagne en anglais' },
  campaignInFrench: { en: 'Campaign in French', fr: 'Campagne en français' },
  granted: { en: 'Given on', fr: 'Accordé le' },
  codes: { en: 'Work e-mail being confirmed', fr: 'Courriel professionnel en cours de confirmation' },
  triesLeft: { en: 'Tries left', fr: 'Essais restants' },
  lastAdministrator: { en: 'You are the only one who runs this installation: give the role of administrator to somebody else first.', fr: 'Vous êtes la seule personne à administrer cette installation : confiez d’abord ce rôle à quelqu’un d’autre.' },
})
