import { application, serve } from '../../src/channels/server.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming, Listener } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'

export const saturdayInNovember = Date.parse('2026-11-21T10:00:00+01:00')

export const budgetQuestion = 'Hvordan legger jeg fram budsjettet for politikerne?'

/** What somebody who opens the page is told. */
export const welcome: Card = {
  language: 'nb',
  headline: 'Hei. Jeg er Taktstokk, en automatisk assistent fra Kulturskolerådet.',
  body: [
    {
      kind: 'text',
      text: 'Jeg svarer ut fra rådets egne kilder og viser hvor svaret står. Det som ikke står der, sier jeg fra om.',
    },
    {
      kind: 'text',
      text: 'Spør slik du ville spurt en kollega, på bokmål, nynorsk eller engelsk. Skriv «hjelp» for å se hva jeg kan.',
    },
    { kind: 'note', text: 'Teksten i spørsmålet slettes så snart svaret er sendt. Jeg sporer deg ikke.' },
  ],
  buttons: [
    { action: 'example', ref: 'budget', label: budgetQuestion },
    { action: 'example', ref: 'new-leader', label: 'Jeg er ny leder. Hvor begynner jeg?' },
    {
      action: 'example',
      ref: 'survey',
      label: 'Hvilke temaer ville lederne helst oppdateres på i 2025?',
    },
  ],
}

/** An answer with everything that an answer may have. */
export const budgetAnswer: Card = {
  language: 'nb',
  headline: '',
  body: [
    {
      kind: 'text',
      text: 'Begynn med budsjettforutsetningene: hva kommunen har vedtatt, hva skolen er pålagt, og hva som er endret siden i fjor. [1]',
    },
    { kind: 'text', text: 'Politikerne når du på flere måter [2]:' },
    {
      kind: 'list',
      items: [
        'grundige presentasjoner når budsjettet behandles',
        'skriftlige orienteringssaker gjennom året, så tallene ikke kommer brått på',
        'årsplan og årsmelding som viser hva pengene ble til',
        'kunstneriske innslag i kommunestyret',
      ],
    },
    { kind: 'note', text: 'Malen for en presentasjon på ti minutter er et forslag, ikke vedtatt.' },
    {
      kind: 'sources',
      sources: [
        {
          n: 1,
          title: 'Budsjett og økonomi for kulturskoleledere',
          year: 2026,
          status: 'Gjeldende',
          place: 'Hva må stå i budsjettforutsetningene?',
          quote:
            'Budsjettforutsetningene sier hva kommunen har vedtatt, hva skolen er pålagt, og hva som er endret siden i fjor.\nDe bør stå først, så politikerne ser hva tallene hviler på.',
          quoteLanguage: 'nb',
          link: 'https://www.kulturskoleradet.no/',
        },
        {
          n: 2,
          title:
            'Arbeid mot politikerne: presentasjoner, orienteringssaker og møteplasser gjennom det politiske året',
          status: 'Må sjekkes',
          place: 'Hvordan når jeg politikerne?',
          quote: 'Politikarane får grundige presentasjonar og skriftlege orienteringssaker gjennom året.',
          quoteLanguage: 'nn',
        },
      ],
    },
  ],
  buttons: [{ action: 'more', ref: 'budget', label: 'Vis malen for en budsjettpresentasjon' }],
}

/** Answers the way the house does, without the house. */
export const answersTheBudget: Listener = async (event) => (event.kind === 'arrived' ? welcome : budgetAnswer)

/** The page's routes with a listener of one's own, and what it heard. */
export function pageWith(listen: Listener, address: { publicUrl?: string } = {}) {
  const heard: Incoming[] = []
  const routes = webRoutes({
    listen: (event) => {
      heard.push(event)
      return listen(event)
    },
    clock: { now: () => saturdayInNovember },
    log: silent,
    ...address,
  })
  return { app: application([routes], silent), heard }
}

/** The page on a port of its own, as a browser meets it. */
export async function servedPage(listen: Listener) {
  const { app, heard } = pageWith(listen)
  const { port, stop } = await serve(app, { port: 0, host: '127.0.0.1', log: silent })
  return { address: `http://127.0.0.1:${port}/`, heard, stop }
}
