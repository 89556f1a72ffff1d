import { unreachable } from '../../domain/errors.ts'
import type { Shelf } from '../shelf.ts'
import type { Reply, Request } from './messages.ts'

/** What a shelf can be asked. */
export type Askable = Pick<Shelf, 'compose' | 'search' | 'finder'>

interface Asking {
  /** The shelf that another thread has. */
  shelf: Askable
  /** What came back. */
  answer(id: number, reply: Reply): void
  /** Nothing is answered any more. */
  end(): void
}

/** Asks another thread. `post` sends it what is asked, under a number that its reply comes back with. */
export function createAsking(post: (id: number, request: Request) => void): Asking {
  const waiting = new Map<number, (reply: Reply) => void>()
  const answer = (id: number, reply: Reply) => {
    waiting.get(id)?.(reply)
    waiting.delete(id)
  }
  let asked = 0
  let over = false
  const ask = (request: Request) =>
    new Promise<Reply>((resolve) => {
      if (over) return resolve({ fault: 'the thread has ended' })
      asked += 1
      waiting.set(asked, resolve)
      post(asked, request)
    })
  const find = (kind: 'search' | 'find') => async (query: string, top: number) => {
    const reply = await ask({ kind, query, top })
    return 'found' in reply ? reply.found : failed(reply)
  }
  return {
    shelf: {
      compose: async (question) => {
        const reply = await ask({ kind: 'compose', question })
        return 'composed' in reply ? reply.composed : failed(reply)
      },
      search: { find: find('search') },
      finder: { find: find('find') },
    },
    answer,
    end: () => {
      over = true
      for (const id of waiting.keys()) answer(id, { fault: 'the thread has ended' })
    },
  }
}

function failed(reply: Reply): never {
  throw new Error('fault' in reply ? reply.fault : 'another reply than was asked for')
}

/** The other end of it. Throws what the shelf throws. */
export async function replyTo(request: Request, { compose, search, finder }: Askable): Promise<Reply> {
  switch (request.kind) {
    case 'compose':
      return { composed: await compose(request.question) }
    case 'search':
      return { found: await search.find(request.query, request.top) }
    case 'find':
      return { found: await finder.find(request.query, request.top) }
    default:
      return unreachable(request)
  }
}
