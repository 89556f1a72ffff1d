import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A store this short of room may not keep the next event; said before it happens. In bytes. */
const leastRoom = 8 * 1024 * 1024

const takenAway = 'the file of the store was taken away: stop, and put it back or restore a backup'

export interface WatchedFile {
  /** Throws where the file was taken away: asked before each write. */
  mustBeThere(): void
  /** Why nothing can be kept in it just now; undefined when all is well. */
  fault(): string | undefined
}

/**
 * Watches over the file of a store that is open. SQLite writes on into a file that was taken away, and nobody would
 * ever read it again.
 */
export function watchedFile(file: string): WatchedFile {
  const { ino } = statSync(file)
  const isThere = () => statSync(file, { throwIfNoEntry: false })?.ino === ino
  return {
    mustBeThere: () => {
      if (!isThere()) throw new Error(takenAway)
    },
    fault: () => {
      if (!isThere()) return takenAway
      try {
        accessSync(file, constants.W_OK)
      } catch {
        return 'the disk of the store may only be read'
      }
      const { bavail, bsize } = statfsSync(dirname(file))
      return bavail * bsize < leastRoom ? 'the disk of the store is full' : undefined
    },
  }
}
