export {
  countSkills,
  findSkillByKey,
  findSkills,
  matchSkills,
  resolveSkill,
  type SkillOption,
  skillOptions,
} from './queries.ts'
export { skills } from './routes.ts'
export { type Match, nameOf, type Skill } from './skill.ts'
export { skillField } from './views/skill-field.ts'
