import type { Feature } from '../../../assistant/feature.ts'
import type { Listener } from '../../../domain/channel.ts'
import type { Log } from '../../../domain/log.ts'
import type { Handler, House } from '../here.ts'
import type { AddressName, PagePath } from '../who.ts'
import { featurePage } from './own.ts'

/** What the pages are made of. */
export interface ViewParts {
  features: Feature[]
}

/** Which feature each page shows. */
const shows = {
  '/pulse': 'pulse',
  '/deadlines': 'deadlines',
  '/start-pack': 'startpack',
  '/self-check': 'self-check',
  '/my-data': 'my-data',
  '/tickets': 'desk',
} as const satisfies Partial<Record<PagePath, string>>

export function views(
  house: House,
  parts: ViewParts & { listen: Listener; log: Log },
): Partial<Record<AddressName, Handler>> {
  const page = (path: keyof typeof shows) => {
    const feature = parts.features.find(({ name }) => name === shows[path])
    if (feature === undefined) throw new Error(`There is no feature for ${path}`)
    return featurePage(path, feature, { house, ...parts })
  }
  const pulse = page('/pulse')
  const deadlines = page('/deadlines')
  const startPack = page('/start-pack')
  const selfCheck = page('/self-check')
  const myData = page('/my-data')
  const tickets = page('/tickets')
  return {
    'GET /pulse': pulse.show,
    'POST /pulse': pulse.act,
    'GET /deadlines': deadlines.show,
    'POST /deadlines': deadlines.act,
    'GET /start-pack': startPack.show,
    'POST /start-pack': startPack.act,
    'GET /self-check': selfCheck.show,
    'POST /self-check': selfCheck.act,
    'GET /my-data': myData.show,
    'POST /my-data': myData.act,
    'GET /tickets': tickets.show,
    'POST /tickets': tickets.act,
  }
}
