import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../domain/language.ts'
import { type Advice, adviceOn, readSheet, type Sheet } from './sections.ts'
import { type Item, readStartPack, type Stage, type StartPack, type Template } from './startpack.ts'

/** The start pack as it lies in the knowledge folder now: what an editor changes is seen at once. */
export interface Shelf {
  pack(): StartPack
  advice(stage: Stage, item: Item, language: Language): Advice
  /** What a leader who leaves hands over. */
  handover(language: Language): Sheet
  template(template: Template, language: Language): Sheet
}

/** @param folder the knowledge folder */
export function openStartPack(folder: string): Shelf {
  const pack = rereading(folder)
  return {
    pack,
    advice: ({ checklist }, { title }, language) => {
      const sheet = readSheet(folder, checklist, language)
      return adviceOn(sheet, title[sheet.language])
    },
    handover: (language) => readSheet(folder, pack().handover, language),
    template: ({ file }, language) => readSheet(folder, file, language),
  }
}

/** Reads the pack anew when its file has changed. */
function rereading(folder: string): () => StartPack {
  let known: { pack: StartPack; changed: number } | undefined
  return () => {
    const changed = statSync(join(folder, 'startpack', 'startpack.json')).mtimeMs
    if (known?.changed !== changed) known = { pack: readStartPack(folder), changed }
    return known.pack
  }
}

/** The item with this id and the stage that it stands in; undefined where an editor has taken it out since. */
export function itemIn({ stages }: StartPack, id: string): { stage: Stage; item: Item } | undefined {
  for (const stage of stages) {
    const item = stage.items.find((each) => each.id === id)
    if (item) return { stage, item }
  }
  return undefined
}
