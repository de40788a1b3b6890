import { DraftKeeper } from './draft-keeper.ts'
import { TextCount } from './text-count.ts'

customElements.define('draft-keeper', DraftKeeper)
customElements.define('text-count', TextCount)

// Browsers do not agree on `autofocus` of something that is no field: what is to be mended takes the focus either way.
document.getElementById('error-summary')?.focus()
