import { z } from 'zod'

/** A setting that is there but empty counts as not set: `.env` files are full of them. */
export const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

export const text = z.preprocess(blankIsUnset, z.string().trim().optional())

export const address = z.preprocess(
  blankIsUnset,
  z.url({ protocol: /^https?$/, error: 'is not an address such as https://taktstokk.example.no' }).optional(),
)

/** A whole number from 0 up. */
export const count = (unset: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce
      .number({ error: 'is not a number' })
      .int('is not a whole number')
      .min(0, 'is below 0')
      .default(unset),
  )
