import type { Feature } from '../../../assistant/feature.ts'
import type { Listener } from '../../../domain/channel.ts'
import type { Log } from '../../../domain/log.ts'
import type { Handler, Here, House } from '../here.ts'
import type { AddressName, PagePath } from '../who.ts'
import { councilPage, type Told } from './council.ts'
import { tellDates } from './dates.ts'
import { tellDelivery } from './delivery.ts'
import { tellDocuments } from './documents.ts'
import { givePicture, tellMap } from './map.ts'
import { tellMembers } from './members.ts'
import type { Office } from './office.ts'
import { featurePage } from './own.ts'
import { tellPulses } from './pulses.ts'
import { tellQuality } from './quality.ts'
import { tellQuestions } from './questions.ts'
import { tellTickets } from './tickets.ts'

/** What the pages are made of. */
export interface ViewParts {
  features: Feature[]
  office: Office
}

type Parts = ViewParts & { listen: Listener; log: Log }
type Handlers = Partial<Record<AddressName, Handler>>

/** Every page beside the conversation. */
export function views(house: House, parts: Parts): Handlers {
  return { ...memberViews(house, parts), ...workedViews(house, parts), ...toldViews(house, parts) }
}

/** The pages that are one feature's, by its name. */
function memberViews(house: House, { features, ...parts }: Parts): Handlers {
  const page = (path: PagePath, name: string) =>
    featurePage(
      path,
      features.find((feature) => feature.name === name),
      { house, ...parts },
    )
  const pulse = page('/pulse', 'pulse')
  const deadlines = page('/deadlines', 'deadlines')
  const yearWheel = page('/year-wheel', 'wheel')
  const startPack = page('/start-pack', 'startpack')
  const selfCheck = page('/self-check', 'self-check')
  const myData = page('/my-data', 'my-data')
  return {
    'GET /pulse': pulse.show,
    'POST /pulse': pulse.act,
    'GET /deadlines': deadlines.show,
    'POST /deadlines': deadlines.act,
    'GET /year-wheel': yearWheel.show,
    'POST /year-wheel': yearWheel.act,
    'GET /start-pack': startPack.show,
    'POST /start-pack': startPack.act,
    'GET /self-check': selfCheck.show,
    'POST /self-check': selfCheck.act,
    'GET /my-data': myData.show,
    'POST /my-data': myData.act,
  }
}

/** The council's pages on which something is done: a feature's cards, and a table below. */
function workedViews(house: House, { features, office, ...parts }: Parts): Handlers {
  const page = (path: PagePath, name: string, tell: (here: Here, office: Office) => Promise<Told>) => {
    const below = (here: Here) => tell(here, office)
    const feature = features.find((one) => one.name === name)
    return { ...featurePage(path, feature, { house, ...parts, below }), ...councilGive(path, below, house) }
  }
  const tickets = page('/tickets', 'desk', tellTickets)
  const dates = page('/dates', 'sources', tellDates)
  return {
    'GET /tickets': tickets.show,
    'POST /tickets': tickets.act,
    'GET /tickets/:file': tickets.give,
    'GET /dates': dates.show,
    'POST /dates': dates.act,
    'GET /dates/:file': dates.give,
  }
}

function councilGive(path: PagePath, tell: (here: Here) => Promise<Told>, house: House) {
  const { give } = councilPage(path, tell, house)
  return { give }
}

/** The council's pages that only tell. */
function toldViews(house: House, { office }: Parts): Handlers {
  const page = (path: PagePath, tell: (here: Here, office: Office) => Promise<Told>) =>
    councilPage(path, (here) => tell(here, office), house)
  const questions = page('/questions', tellQuestions)
  const pulses = page('/pulses', tellPulses)
  const map = page('/map', tellMap)
  const documents = page('/documents', tellDocuments)
  const members = page('/members', tellMembers)
  const delivery = page('/delivery', tellDelivery)
  const quality = page('/quality', tellQuality)
  return {
    'GET /questions': questions.show,
    'GET /questions/:file': questions.give,
    'GET /pulses': pulses.show,
    'GET /pulses/:file': pulses.give,
    'GET /map': map.show,
    'GET /map/:file': async (c, here) => (await givePicture(c, here, office)) ?? map.give(c, here),
    'GET /documents': documents.show,
    'GET /documents/:file': documents.give,
    'GET /members': members.show,
    'GET /members/:file': members.give,
    'GET /delivery': delivery.show,
    'GET /delivery/:file': delivery.give,
    'GET /quality': quality.show,
    'GET /quality/:file': quality.give,
  }
}
