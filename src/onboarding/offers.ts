import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'

export const offerKinds = ['course', 'conference', 'network', 'vacancy'] as const

const date = z.iso.date('must be a date such as 2027-01-15')

const offer = z.strictObject({
  id: words,
  kind: z.enum(offerKinds, `must be one of ${offerKinds.join(', ')}`),
  title: inThreeLanguages,
  /** `check`: the sources do not say that it is there today. */
  status: z.enum(['confirmed', 'check'], 'must be confirmed or check'),
  /** The last day on which it can be used; null where none is known. */
  until: date.nullable(),
  link: z.url('must be an address').nullable(),
  /** In bokmål, with its year. */
  source: words,
  checked: date,
})

/** A course, conference, network or vacancy. */
export type Offer = z.infer<typeof offer>

const referral = z.strictObject({
  id: words,
  theme: inThreeLanguages,
  /** Who helps with it. */
  body: inThreeLanguages,
  helps: inThreeLanguages,
  source: words,
  checked: date,
})

/** Who helps with what the assistant cannot. */
export type Referral = z.infer<typeof referral>

const cofunding = z
  .strictObject({
    /** What taking part costs, in kroner; null where nobody knows. */
    fee: z.number('must be a number').positive('must be above zero').nullable(),
    /** From the smallest municipality on. `upTo`: inhabitants; null for all that are larger. */
    rates: z.array(
      z.strictObject({
        upTo: z.int('must be a whole number').positive('must be above zero').nullable(),
        percent: z.number('must be a number').min(0, 'must be 0 to 100').max(100, 'must be 0 to 100'),
      }),
    ),
    source: words.nullable(),
    checked: date.nullable(),
  })
  .superRefine(({ rates, source, checked }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['rates'], message })
    if (rates.length > 0 && (source === null || checked === null)) say('need a source and the day checked')
    if (rates.slice(0, -1).some(({ upTo }) => upTo === null)) say('only the last may be without a limit')
    const limits = rates.flatMap(({ upTo }) => upTo ?? [])
    if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? 0))) say('must rise')
  })

/** What of a fee is paid for a municipality, by its inhabitants. The adviser keeps the table; it ships empty. */
export type Cofunding = z.infer<typeof cofunding>

function read<Shape>(folder: string, name: string, schema: z.ZodType<Shape>): Shape {
  return readDataFile(join(folder, 'offers', name), schema)
}

export function readOffers(folder: string): Offer[] {
  const list = z.array(offer).superRefine(eachOnce(({ id }) => [id]))
  return read(folder, 'offers.json', z.strictObject({ offers: list })).offers
}

export function readReferrals(folder: string): Referral[] {
  const list = z.array(referral).superRefine(eachOnce(({ id }) => [id]))
  return read(folder, 'referrals.json', z.strictObject({ referrals: list })).referrals
}

export function readCofunding(folder: string): Cofunding {
  return read(folder, 'cofunding.json', cofunding)
}

/** The part of the fee that is paid, in percent; undefined where the table says nothing of so many inhabitants. */
export function percentFor({ rates }: Cofunding, inhabitants: number): number | undefined {
  return rates.find(({ upTo }) => upTo === null || inhabitants <= upTo)?.percent
}

/** Whether it can still be used. */
export function isOpen({ until }: Offer, today: string): boolean {
  return until === null || until >= today
}
