import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/office/deck.ts'
import { writeDocx } from '../../src/office/docx.ts'
import { writeMarkdown } from '../../src/office/markdown.ts'
import type { Paper } from '../../src/office/paper.ts'
import { writePptx } from '../../src/office/pptx.ts'
import { runsOf } from '../../src/office/text.ts'
import { office, shownByLibreOffice } from '../support/libreoffice.ts'

const paper: Paper = {
  language: 'nb',
  kicker: 'Saksframlegg',
  title: 'Budsjett & ramme <2027>',
  footer: 'Vik kulturskole',
  blocks: [
    { kind: 'facts', facts: [{ label: 'Møtedato', value: '[ dato ]' }] },
    { kind: 'heading', level: 1, text: 'Forslag til vedtak' },
    { kind: 'callout', text: 'Rammen holdes uendret.' },
    { kind: 'list', items: ['Første', 'Andre'], ordered: true },
    { kind: 'list', items: ['Igjen fra en'], ordered: true },
    { kind: 'table', head: ['Hva', 'Tall'], rows: [['Elever', '312']] },
    { kind: 'text', text: 'Hver kommune må ha kulturskole [1].' },
    { kind: 'note', text: 'Egne tall.' },
    { kind: 'sources', sources: [{ n: 1, text: 'Kulturskolen i loven, 2024', quote: 'Hver kommune' }] },
  ],
}

const deck: Deck = {
  language: 'nn',
  title: 'Budsjett',
  footer: 'Vik kulturskule',
  slides: [
    {
      kind: 'title',
      title: 'Kulturskulen i budsjettet',
      lines: ['Vik', '8. desember'],
      notes: 'Helse først.',
    },
    {
      kind: 'points',
      kicker: 'Behov',
      title: 'Kven han er til for',
      points: ['Kvar kommune må ha kulturskule [1]', 'Vi når [ grupper ]'],
      figures: [{ value: '312', label: 'elevar' }],
      foot: '[1] Lova',
      notes: 'Sei dette.',
    },
    {
      kind: 'statement',
      kicker: 'Oppmoding',
      title: 'Det vi bed om',
      text: 'Hald ramma.',
      notes: 'Stopp her.',
    },
    { kind: 'sources', title: 'Kjelder', sources: [{ n: 1, text: 'Lova, 2024' }], notes: '' },
  ],
}

describe('a line of a paper', () => {
  it('shows what is to be filled in, and the number of a source, each as what it is', () => {
    expect(runsOf('Vi har [ antall ] elever [2].')).toEqual([
      { text: 'Vi har ' },
      { text: '[\u00a0antall\u00a0]', mark: 'blank' },
      { text: ' elever' },
      { text: ' [2]', mark: 'cite' },
      { text: '.' },
    ])
  })
})

describe('a paper', () => {
  it('as Markdown keeps what somebody wrote as text, whatever characters it has', () => {
    const markdown = writeMarkdown({ ...paper, title: '<script>*x*</script>' })
    expect(markdown).toContain('# \\<script\\>\\*x\\*\\</script\\>')
    expect(markdown).toContain('Hver kommune må ha kulturskole [1].')
  })

  it('leaves out characters with which no office program opens a file', async () => {
    const bytes = await writeDocx({ ...paper, title: 'Vik\u0000 og\u001f \ud800Nes' })
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('Vik og Nes')
  })

  it.skipIf(!office)('opens in LibreOffice with everything on it, and its lists begin anew', async () => {
    const [page, ...more] = await shownByLibreOffice('sak.docx', await writeDocx(paper))
    expect(more).toEqual([])
    expect(page).toContain('Budsjett & ramme <2027>')
    expect(page).toMatch(/1\. ?Første ?2\. ?Andre ?1\. ?Igjen fra en/)
    expect(page).toContain('Vik kulturskole Side 1 av 1')
  })
})

describe('a deck', () => {
  it('has the properties of a paragraph once, and first: PowerPoint would repair it otherwise', async () => {
    const parts = Object.entries(unzipSync(await writePptx(deck)))
    const slides = parts.filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
    expect(slides).toHaveLength(4)
    for (const [, part] of slides) {
      const paragraphs = strFromU8(part).match(/<a:p>.*?<\/a:p>/gs) ?? []
      expect(paragraphs.filter((one) => /<\/a:r><a:pPr|<a:pPr.*<a:pPr/s.test(one))).toEqual([])
    }
  })

  it('has its notes for the speaker', async () => {
    const parts = Object.entries(unzipSync(await writePptx(deck)))
    const notes = parts.filter(([name]) => /notesSlides\/notesSlide\d+\.xml$/.test(name))
    expect(notes.map(([, part]) => strFromU8(part)).join()).toContain('Sei dette.')
  })

  it.skipIf(!office)('opens in LibreOffice, a page a slide, with a number on all but the first', async () => {
    const slides = await shownByLibreOffice('budsjett.pptx', await writePptx(deck))
    expect(slides).toHaveLength(4)
    expect(slides[0]).toContain('Kulturskulen i budsjettet')
    expect(slides[1]).toContain('Kvar kommune må ha kulturskule [1]')
    expect(slides[1]).toContain('312')
    expect(slides[3]).toContain('[1] Lova, 2024')
  })
})
