import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { access } from './access/routes.ts'
import { accommodation } from './accommodation/routes.ts'
import { experiences } from './experiences/routes.ts'
import { experienceSkills } from './experiences/skill-routes.ts'
import { exporting } from './export/routes.ts'
import { government } from './government/routes.ts'
import { importing } from './import/routes.ts'
import { sections } from './sections/routes.ts'
import { selfDeclaration } from './self-declaration/routes.ts'
import { showcase } from './showcase/routes.ts'
import { evidence } from './skills/evidence-routes.ts'
import { personSkills } from './skills/routes.ts'
import { visibility } from './visibility/routes.ts'

const journeys = [
  sections,
  accommodation,
  government,
  experiences,
  experienceSkills,
  personSkills,
  evidence,
  showcase,
  visibility,
  access,
  importing,
  exporting,
  selfDeclaration,
]

/** Every page of the profile, journey by journey. */
export const profiles = { routes: journeys.reduce((all, journey) => all.route('/', journey.routes), new Hono<Env>()) }
