import { sentencesOf } from '../words/sentences.ts'

/** One thing that a model wrote, before anybody has checked it. */
export interface Draft {
  /** `lead`: the line that introduces the items after it. */
  kind: 'sentence' | 'item' | 'lead'
  /** Without its citations and without marks of layout. */
  text: string
  /** The numbers as they were written, valid or not. */
  cites: number[]
}

/** What a model writes, and nothing else, when the passages do not hold the answer. The prompt says so too. */
export const notInPassages = 'NOT_IN_PASSAGES'

/** The sentences, list items and leads of a model's answer, in order, each once. Headings are layout. */
export function draftsOf(text: string): Draft[] {
  const drafts = visible(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#{1,6}\s/.test(line) && !line.includes(notInPassages))
    .flatMap(draftsInLine)
  return [...new Map(drafts.map((draft) => [draft.text, draft])).values()]
}

/** Without characters that nobody sees: they hide orders, and turn the direction of what is read. */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
}

const bullet = /^(?:[-*•–]|\d{1,2}[.)])\s+/

function draftsInLine(line: string): Draft[] {
  if (bullet.test(line)) return [draft('item', line.replace(bullet, ''))]
  return sentencesOf(citedBeforeStop(line)).map((sentence) => {
    const plain = draft('sentence', sentence)
    return plain.text.endsWith(':') ? { ...plain, kind: 'lead' } : plain
  })
}

/** "Ja. [1] Nei." becomes "Ja [1]. Nei.": a number after the full stop belongs to the sentence before it. */
function citedBeforeStop(line: string): string {
  return line.replace(/([.?!]+)((?:\s*\[[\d,\s]+\])+)/g, '$2$1')
}

const citation = /\s*\[(\d{1,4}(?:\s*,\s*\d{1,4})*)\]/g

function draft(kind: Draft['kind'], written: string): Draft {
  const cites = [...written.matchAll(citation)].flatMap(([, numbers = '']) => numbers.split(',').map(Number))
  return { kind, text: unmarked(written.replace(citation, '')), cites: [...new Set(cites)] }
}

/** What our documents say of their own sources: the number says it already. */
const sourceNote = /\s*\((?:kilder?|kjelder?|sources?):[^()]*(?:\([^()]*\)[^()]*)*\)/giu

/** Without the signs for bold, italics, code and quotation, which our channels would show as they are. */
function unmarked(text: string): string {
  return text
    .replace(sourceNote, '')
    .replace(/^>\s*/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\s+/g, ' ')
    .trim()
}
