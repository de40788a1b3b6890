export {
  findSkillByKey,
  findSkills,
  resolveSkill,
  resolveSkillNames,
  type SkillOption,
  skillOptions,
} from './queries.ts'
export { skills } from './routes.ts'
export { nameOf, type Skill } from './skill.ts'
export { skillField } from './views/skill-field.ts'
