import { HtmlValidate } from 'html-validate'

// The recommended set, less what is taste: indentation left by templates, how empty and boolean attributes look, long titles.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  elements: [
    'html5',
    {
      'draft-keeper': { flow: true, permittedContent: ['@flow'] },
      'live-search': { flow: true, permittedContent: ['@flow'] },
      'text-count': { flow: true, permittedContent: ['@flow'] },
    },
  ],
  rules: {
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'void-style': ['error', { style: 'omit' }],
    // A list may travel in several hidden fields of one name, which the rule has no way to allow.
    'form-dup-name': 'off',
  },
})

/** What is wrong in the markup of a page or of a piece, one line for each fault. */
export const htmlProblems = async (markup: string): Promise<string[]> => {
  const report = await validator.validateString(markup)
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId}: ${message} (line ${line}, ${selector ?? 'no element'})`,
    ),
  )
}
