/** For several processes on one store. */
export interface ProcessTables {
  installation: { name: string; mark: string }
  lease: { name: string; holder: string; until: number }
}
