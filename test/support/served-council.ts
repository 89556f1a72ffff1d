import { application, serve } from '../../src/channels/server.ts'
import { madeFileRoutes } from '../../src/channels/web/made-files.ts'
import { silent } from '../../src/domain/log.ts'
import { councilHouse, furnish } from './council-house.ts'

/** The whole page with something on every page of it, on a port of its own. */
export async function servedCouncil(data: string) {
  const house = await councilHouse(data)
  const { round, ticket } = await furnish(house)
  const files = madeFileRoutes({ files: house.store.files, clock: house.clock, log: silent })
  const app = application([house.routes, files], silent)
  const { port, stop } = await serve(app, { port: 0, host: '127.0.0.1', log: silent })
  return {
    address: `http://127.0.0.1:${port}`,
    house,
    round,
    ticket,
    stop: async () => {
      await stop(500)
      await house.close()
    },
  }
}
