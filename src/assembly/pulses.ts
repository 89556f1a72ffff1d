import type { Duty } from '../assistant/duty.ts'
import { pulseDuty } from '../assistant/pulseduty.ts'
import { readAreas } from '../competence/area.ts'
import type { Config } from '../config.ts'
import { type Pulse, readPulses } from '../pulse/pulse.ts'
import { dataFolderFor } from './folder.ts'
import type { House } from './house.ts'

/** The pulses of this installation, as they stand in its folder now. */
export function pulsesIn(config: Config): Pulse[] {
  const areas = readAreas(dataFolderFor(config, 'competence')).map(({ id }) => id)
  return readPulses(dataFolderFor(config, 'pulses'), areas)
}

export function pulsesDue({ config, store }: House): Duty {
  return pulseDuty({ ...store, read: () => pulsesIn(config) })
}
