import { isLight } from '../words/light.ts'
import { rootOf } from '../words/root.ts'
import { wordsOf } from '../words/tokens.ts'

/** Of their words together, by the coefficient of Dice. Two figures in common leave little to chance. */
const leastShared = { withFigures: 0.6, without: 0.75 }
const tellingFigures = 2

/** Whether two sentences tell the same fact, each in its words. Other figures are another fact. */
export function saysTheSame(one: string, other: string): boolean {
  const figures = figuresIn(one)
  if (figures.join() !== figuresIn(other).join()) return false
  const [ours, theirs] = [rootsIn(one), rootsIn(other)]
  const common = [...ours].filter((root) => theirs.has(root)).length
  const shared = (2 * common) / Math.max(1, ours.size + theirs.size)
  return shared >= (figures.length >= tellingFigures ? leastShared.withFigures : leastShared.without)
}

/** Each once, in an order of their own. */
function figuresIn(text: string): string[] {
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])].sort()
}

function rootsIn(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !isLight(word))
      .map(rootOf),
  )
}
