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
