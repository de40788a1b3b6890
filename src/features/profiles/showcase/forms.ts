import { z } from 'zod'
import { oneOf } from '../../../web/forms.ts'
import { categories } from '../../skills/index.ts'
import { showcaseLists } from './rules.ts'

/** Which of the lists is meant. */
export const listForm = z.object({ list: oneOf(showcaseLists), category: oneOf(categories) })
