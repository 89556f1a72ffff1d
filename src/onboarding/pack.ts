import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../domain/language.ts'
import { type Advice, adviceOn, readSheet, type Sheet, sheetFile } from './sections.ts'
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
  const sheet = sheetsIn(folder)
  return {
    pack,
    advice: ({ checklist }, { title }, language) => {
      const list = sheet(checklist, language)
      return adviceOn(list, title[list.language])
    },
    handover: (language) => sheet(pack().handover, language),
    template: ({ file }, language) => sheet(file, language),
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

/** Reads a list or a template anew when a file of the folder has changed. */
function sheetsIn(folder: string): (file: string, language: Language) => Sheet {
  const known = new Map<string, { sheet: Sheet; changed: number }>()
  return (file, language) => {
    const path = join(folder, 'startpack', sheetFile(file, language))
    const changed = statSync(path).mtimeMs
    const before = known.get(path)
    if (before?.changed === changed) return before.sheet
    const sheet = readSheet(folder, file, language)
    known.set(path, { sheet, changed })
    return sheet
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
