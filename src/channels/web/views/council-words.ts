import type { Language } from '../../../domain/language.ts'
import { enCouncil } from './council-words-en.ts'
import { nbCouncil } from './council-words-nb.ts'
import { nnCouncil } from './council-words-nn.ts'
import type { CouncilWords } from './council-words-shape.ts'

export const councilWords: Record<Language, CouncilWords> = { nb: nbCouncil, nn: nnCouncil, en: enCouncil }
