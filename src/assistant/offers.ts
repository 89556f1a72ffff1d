import type { Button, Card, Fact } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { dateInOslo } from '../domain/time.ts'
import {
  type Cofunding,
  isOpen,
  type Offer,
  offerKinds,
  percentFor,
  type Referral,
} from '../onboarding/offers.ts'
import type { Feature } from './feature.ts'
import { certificationTexts } from './texts/certification.ts'
import { longDate } from './texts/dates.ts'
import { offerTexts } from './texts/offers.ts'

/** What an editor keeps in files, as they are now. */
interface Parts {
  offers(): Offer[]
  referrals(): Referral[]
  cofunding(): Cofunding
}

/** What there is for leaders, who helps with what, and what of a fee is paid. */
export function offersFeatures(parts: Parts): Feature[] {
  const { nb, nn, en } = offerTexts
  const of = (part: 'catalogue' | 'referral' | 'fee') => ({
    help: { nb: nb[part].help, nn: nn[part].help, en: en[part].help },
    words: { nb: nb[part].words, nn: nn[part].words, en: en[part].words },
  })
  return [
    {
      name: 'offers',
      ...of('catalogue'),
      open: async ({ at }, { language }) => catalogueCard(parts.offers(), dateInOslo(at), language),
    },
    {
      name: 'referral',
      ...of('referral'),
      open: async (_event, { language }) => referralsCard(parts.referrals(), language),
      pressed: {
        'referral-all': async (_event, { language }) => ({
          ...referralsCard(parts.referrals(), language),
          inPlace: true,
        }),
      },
      submitted: {
        'referral-show': async ({ values }, { language }) => {
          const found = parts.referrals().find(({ id }) => id === values.theme?.[0])
          const { gone } = offerTexts[language].referral
          const card = found
            ? referralCard(found, language)
            : referralsCard(parts.referrals(), language, gone)
          return { ...card, inPlace: true }
        },
      },
    },
    {
      name: 'fee',
      ...of('fee'),
      open: async (_event, { language }) => feeCard(parts.cofunding(), language),
      submitted: {
        'fee-calculate': async ({ values }, { language }) => {
          const written = values.inhabitants?.[0] ?? ''
          return { ...feeCard(parts.cofunding(), language, written), inPlace: true }
        },
      },
    },
  ]
}

/** Every kind, also where there is nothing of it; what is over is said to be. */
function catalogueCard(offers: Offer[], today: string, language: Language): Card {
  const { headline, kinds, none } = offerTexts[language].catalogue
  const facts = offerKinds.flatMap((kind): Fact[] => {
    const own = offers.filter((offer) => offer.kind === kind)
    if (own.length === 0) return [{ label: kinds[kind], value: none }]
    return own.map((offer) => ({ label: kinds[kind], value: lineOf(offer, today, language) }))
  })
  return { language, headline, body: [{ kind: 'facts', facts }] }
}

function lineOf(offer: Offer, today: string, language: Language): string {
  const { check, past, source } = offerTexts[language].catalogue
  const standing = isOpen(offer, today) ? (offer.status === 'check' ? [check] : []) : [past]
  const about = [...standing, source(offer.source, longDate(language, offer.checked))].join('; ')
  return [`${offer.title[language]} (${about})`, ...(offer.link ? [offer.link] : [])].join(' ')
}

function referralsCard(referrals: Referral[], language: Language, lead?: string): Card {
  const { headline, which, show } = offerTexts[language].referral
  const options = referrals.map(({ id, theme }) => ({ value: id, label: theme[language] }))
  return {
    language,
    headline,
    body: lead === undefined ? [] : [{ kind: 'text', text: lead }],
    form: {
      action: 'referral-show',
      ref: 'referral',
      inputs: [{ kind: 'choice', id: 'theme', label: which, options }],
      submitLabel: show,
    },
  }
}

function referralCard({ theme, body, helps, source, checked }: Referral, language: Language): Card {
  const texts = offerTexts[language]
  return {
    language,
    headline: body[language],
    body: [
      { kind: 'text', text: `${theme[language]}: ${helps[language]}` },
      { kind: 'note', text: texts.catalogue.source(source, longDate(language, checked)) },
    ],
    buttons: [{ action: 'referral-all', ref: 'referral', label: texts.referral.others }],
  }
}

function feeCard(table: Cofunding, language: Language, written?: string): Card {
  const texts = offerTexts[language].fee
  const note = { kind: 'note' as const, text: texts.graded }
  if (table.rates.length === 0)
    return {
      language,
      headline: texts.headline,
      body: [{ kind: 'text', text: texts.noRates }, note],
      buttons: [interestButton(language)],
    }
  const said = written === undefined ? [] : [{ kind: 'text' as const, text: paid(table, written, language) }]
  return {
    language,
    headline: texts.headline,
    body: [...said, { kind: 'note', text: `${table.source}. ${texts.graded}` }],
    form: {
      action: 'fee-calculate',
      ref: 'fee',
      inputs: [{ kind: 'text', id: 'inhabitants', label: texts.inhabitants, maxLength: 12 }],
      submitLabel: texts.calculate,
    },
    buttons: [interestButton(language)],
  }
}

function interestButton(language: Language): Button {
  return { action: 'certification-open', ref: 'list', label: certificationTexts[language].headline }
}

function paid(table: Cofunding, written: string, language: Language): string {
  const texts = offerTexts[language].fee
  const digits = written.replace(/[\s.\u00a0]/g, '')
  if (!/^[1-9]\d{0,6}$/.test(digits)) return texts.unreadable
  const percent = percentFor(table, Number(digits))
  if (percent === undefined) return texts.notInTable
  if (table.fee === null) return `${texts.share(percent)} ${texts.noFee}`
  const share = Math.round((table.fee * percent) / 100)
  const kroner = (sum: number) => sum.toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO')
  return `${texts.share(percent)} ${texts.kroner(kroner(share), kroner(table.fee - share))}`
}
