export {
  findOfferedSkill,
  findSkillByKey,
  findSkillCalled,
  findSkills,
  resolveSkill,
  resolveSkillNames,
  type SkillOption,
  skillOptions,
} from './queries.ts'
export { skills } from './routes.ts'
export { type Category, categories, nameOf, type Skill } from './skill.ts'
export { type SkillReader, skillReader } from './suggestions/queries.ts'
export { type Sentence, sentenceAround } from './suggestions/sentence.ts'
export { skillField } from './views/skill-field.ts'
