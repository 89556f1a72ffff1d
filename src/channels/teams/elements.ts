/** The elements of Adaptive Cards that answers are drawn with. */
export type Element =
  | RichText
  | ColumnSet
  | Container
  | FactSet
  | Chart
  | Picture
  | ActionSet
  | ChoiceSet
  | TextField

interface RichText {
  type: 'RichTextBlock'
  spacing?: 'Small'
  inlines: (Run & { type: 'TextRun' })[]
}

export interface Run {
  text: string
  size?: 'Small'
  weight?: 'Bolder'
  color?: 'Accent'
  isSubtle?: boolean
  selectAction?: { type: 'Action.OpenUrl'; title: string; url: string }
}

interface ColumnSet {
  type: 'ColumnSet'
  spacing?: 'Small'
  separator?: boolean
  selectAction?: { type: string; title: string; targetElements: string[] }
  columns: { type: 'Column'; width: 'auto' | 'stretch'; items: Element[] }[]
}

interface Container {
  type: 'Container'
  id?: string
  isVisible?: boolean
  style?: 'emphasis'
  spacing?: 'Small'
  /** Pressed as a whole. */
  selectAction?: Action
  items: Element[]
}

interface FactSet {
  type: 'FactSet'
  facts: { title: string; value: string }[]
}

/** Teams' own; what draws no charts draws the fallback. */
interface Chart {
  type: 'Chart.HorizontalBar'
  title: string
  displayMode: 'AbsoluteNoAxis'
  data: { x: string; y: number }[]
  fallback: Container
}

interface Picture {
  type: 'Image'
  url: string
  altText: string
  size: 'Stretch'
}

interface ActionSet {
  type: 'ActionSet'
  actions: Action[]
}

export interface ChoiceSet {
  type: 'Input.ChoiceSet'
  id: string
  label: string
  style: 'expanded' | 'compact'
  isMultiSelect: boolean
  wrap: true
  isRequired: boolean
  errorMessage: string
  placeholder?: string
  value?: string
  choices: { title: string; value: string }[]
}

export interface TextField {
  type: 'Input.Text'
  id: string
  label: string
  isMultiline: boolean
  maxLength: number
  isRequired: boolean
  errorMessage: string
  value?: string
}

interface Press {
  title: string
  style?: 'positive'
  data: Record<string, string | boolean>
}

/** A press of `Submit` comes as a message; one of `Execute` asks for an answer to the very request. */
export type Action =
  | (Press & { type: 'Action.Submit'; associatedInputs?: 'none' })
  | (Press & { type: 'Action.Execute'; verb: string; fallback: Press & { type: 'Action.Submit' } })

/**
 * One line of text. Text runs and not text blocks: these read no Markdown, so that nothing that stands in a
 * document or a question can become a link, an image or a call on a person.
 */
export function line(runs: Run[]): Element {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) }
}

/** Two texts on one line, the second at its end. */
export function pair(left: Run, right: Run): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [line([left])] },
      { type: 'Column', width: 'auto', items: [line([right])] },
    ],
  }
}
