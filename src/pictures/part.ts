import type { TopLevelSpec } from 'vega-lite'

/** What a picture is put together of, from top to bottom. */
export type Part = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]
