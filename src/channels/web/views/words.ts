import type { Language } from '../../../domain/language.ts'
import type { ViewWords } from './view-words.ts'
import { enViews } from './words-en.ts'
import { nbViews } from './words-nb.ts'
import { nnViews } from './words-nn.ts'

export const viewWords: Record<Language, ViewWords> = { nb: nbViews, nn: nnViews, en: enViews }
