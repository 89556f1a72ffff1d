import { describe, expect, it } from 'vitest'
import { areaCard, mapCard } from '../../src/assistant/cards/competence.ts'
import { ownCheckCard, selfCheckCard } from '../../src/assistant/cards/self-check.ts'
import { render } from '../../src/channels/slack/render.ts'
import { adaptiveCard, messageOf } from '../../src/channels/teams/render.ts'
import { readAreas } from '../../src/competence/area.ts'
import { readBaselines } from '../../src/competence/baseline.ts'
import { mapOf } from '../../src/competence/map.ts'
import type { Card } from '../../src/domain/card.ts'
import { complaintsAboutCard } from '../support/adaptive-card.ts'
import { complaintsAbout } from '../support/block-kit.ts'
import { released, stepsOf } from '../support/released.ts'

const areas = readAreas('knowledge')
const baselines = readBaselines('knowledge', areas)
const resource = {
  path: 'b',
  title: 'Budsjett og økonomi',
  areas: areas.map(({ id }) => id),
  status: 'current',
}
const map = mapOf({ areas, baselines, released: [released(stepsOf(1, 2, 8, 9, 3))], resources: [resource] })
const check = (step: 1 | 2, day: string) => ({
  day,
  values: Object.fromEntries(areas.map(({ id }) => [id, step])),
})

function cardsIn(language: 'nb' | 'nn' | 'en'): Card[] {
  return [
    mapCard(map, language),
    ...map.areas.map((area) => areaCard(area, { language, keepsSources: true })),
    selfCheckCard(map, language),
    ownCheckCard(map, [check(1, '2026-02-01'), check(2, '2026-11-21')], language),
  ]
}

describe.each(['nb', 'nn', 'en'] as const)('the map and the self-check in %s', (language) => {
  it('fit into what Slack takes', () => {
    const complaints = cardsIn(language).flatMap((card) =>
      render(card).flatMap(({ blocks }) => complaintsAbout(blocks)),
    )
    expect(complaints).toEqual([])
  })

  it('fit into what Teams takes, in size as well', () => {
    for (const card of cardsIn(language)) {
      expect(complaintsAboutCard(adaptiveCard(card))).toEqual([])
      expect(Buffer.byteLength(JSON.stringify(messageOf(card)))).toBeLessThan(28 * 1024)
    }
  })
})
