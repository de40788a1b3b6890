import { ensureDemonstrationPeople, grantRole } from '../../src/features/accounts/index.ts'
import {
  addExperience,
  changeProfile,
  claimSkill,
  linkSkill,
  setVisibility,
} from '../../src/features/profiles/index.ts'
import { submitRequest, takeUpRequest } from '../../src/features/talent-requests/index.ts'
import type { Configuration } from '../../src/platform/configuration.ts'
import type { Database, Tx } from '../../src/platform/database.ts'
import { type DemoTalent, demoTalent } from './demonstration/population.ts'

const howMany = 400
const together = 4

/** The accounts that the demonstration offers, with who they are in both languages. */
export const demonstrationAccounts = [
  { email: 'talent@demo.example', en: 'someone with a profile', fr: 'une personne qui a un profil' },
  { email: 'manager@demo.example', en: 'a manager who looks for people', fr: 'gestionnaire à la recherche de talents' },
  { email: 'recruiter@demo.example', en: 'recruits for the Office', fr: 'recrutement, au Bureau' },
  { email: 'lead@demo.example', en: 'leads the Office', fr: 'responsable du Bureau' },
  { email: 'assessor@demo.example', en: 'assesses one campaign', fr: 'évaluation, pour une campagne' },
  { email: 'admin@demo.example', en: 'runs the installation', fr: 'administration de l’installation' },
  { email: 'new@demo.example', en: 'has never signed in', fr: 'n’a encore jamais ouvert de session' },
] as const
