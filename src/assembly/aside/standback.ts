import { setPriority } from 'node:os'

/**
 * Lets the thread that acknowledges go first where there are too few processors for all. `niceness` as Linux counts
 * it, from 1 to 19. Only on Linux has a thread a priority of its own.
 */
export function standBack(niceness: number): void {
  if (process.platform === 'linux') setPriority(niceness)
}
