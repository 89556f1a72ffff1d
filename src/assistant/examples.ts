import { randomBytes } from 'node:crypto'
import { fileNameOf } from '../desk/reply.ts'
import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { mask } from '../domain/mask.ts'
import { dateInOslo } from '../domain/time.ts'
import { isFirstName } from '../knowledge/ask/private.ts'
import { type Example, type ExampleStore, exampleKinds, namesAPerson } from '../onboarding/example.ts'
import { exampleDocument } from './exampledocument.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { type Reaching, sendTo } from './sendto.ts'
import { exampleTexts } from './texts/examples.ts'
import { isAdviser } from './tickets.ts'

interface Parts extends Reaching {
  examples: ExampleStore
  /** Puts a document into the knowledge folder; false when there is one of that name. */
  shelve(name: string, content: string): Promise<boolean>
}

/** Examples and arguments from leaders: sent in without names, read by an adviser, then for everybody. */
export function examplesFeature(parts: Parts): Feature {
  const { examples } = parts
  const { nb, nn, en } = exampleTexts
  return {
    name: 'examples',
    help: { nb: nb.help, nn: nn.help, en: en.help },
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: async ({ place }, { member, language }) =>
      isAdviser(member) && place === 'private'
        ? reviewCard((await examples.all('sent'))[0], (await examples.all('sent')).length, language)
        : bankCard(await examples.all('published'), {
            language,
            sends: member !== undefined && place === 'private',
          }),
    asks: {
      'examples-arguments': async (_event, { language }) => exampleTexts[language].argumentsAsked,
    },
    pressed: {
      'examples-publish': (event, visitor) => decided(parts, event, { visitor, state: 'published' }),
      'examples-return': (event, visitor) => decided(parts, event, { visitor, state: 'returned' }),
    },
    submitted: { 'examples-send': (event, visitor) => sentIn(parts, event, visitor) },
    data: {
      told: async ({ id }, language) =>
        (await examples.of(id)).map(({ title, state }) =>
          exampleTexts[language].data(title, exampleTexts[language].states[state]),
        ),
      exported: ({ id }) => examples.of(id),
      forget: ({ id }) => examples.forget(id),
    },
  }
}

interface Showing {
  language: Language
  /** Whether this person may send in something here. */
  sends: boolean
}

const [longestTitle, longestText] = [100, 1_500]

function bankCard(published: Example[], { language, sends }: Showing): Card {
  const texts = exampleTexts[language]
  const options = exampleKinds.map((value) => ({ value, label: texts.kinds[value] }))
  const items = published.map(({ kind, title }) => `${title} (${texts.kinds[kind]})`)
  return {
    language,
    headline: texts.headline,
    body:
      items.length === 0
        ? [{ kind: 'text', text: texts.none }]
        : [
            { kind: 'text', text: texts.published },
            { kind: 'list', items },
          ],
    ...(sends && {
      form: {
        action: 'examples-send',
        ref: 'examples',
        inputs: [
          { kind: 'choice', id: 'kind', label: texts.kind, options, chosen: 'example' },
          { kind: 'text', id: 'title', label: texts.title, maxLength: longestTitle },
          { kind: 'text', id: 'text', label: texts.text, maxLength: longestText, multiline: true },
        ],
        submitLabel: texts.send,
      },
    }),
    buttons: [{ action: 'examples-arguments', ref: 'examples', label: texts.argumentsButton }],
  }
}

/** To an adviser: the oldest that waits, without who sent it. */
function reviewCard(example: Example | undefined, count: number, language: Language): Card {
  const texts = exampleTexts[language]
  if (example === undefined) return { ...said(language, texts.noneWaiting), headline: texts.headline }
  const { id, kind, title, text } = example
  return {
    language,
    headline: title,
    body: [
      { kind: 'text', text },
      { kind: 'note', text: `${texts.kinds[kind]}. ${texts.waiting(count)}` },
    ],
    buttons: [
      { action: 'examples-publish', ref: id, label: texts.publish, primary: true },
      { action: 'examples-return', ref: id, label: texts.giveBack },
    ],
  }
}

async function sentIn({ examples }: Parts, { values, at }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const texts = exampleTexts[language]
  const written = (id: string) => mask(values[id]?.[0]?.trim() ?? '')
  const [title, text] = [written('title'), written('text')]
  if (title === '' || text === '') return said(language, texts.empty)
  if ([title, text].some((part) => namesAPerson(part, { isFirstName }))) return said(language, texts.names)
  const kind = exampleKinds.find((each) => each === values.kind?.[0]) ?? 'example'
  const id = randomBytes(9).toString('base64url')
  await examples.keep({
    id,
    owner: member.id,
    kind,
    title,
    text,
    language,
    state: 'sent',
    day: dateInOslo(at),
  })
  return { ...said(language, texts.sent), inPlace: true }
}

async function decided(
  parts: Parts,
  { ref, at }: Pressed,
  { visitor, state }: { visitor: Visitor; state: 'published' | 'returned' },
): Promise<Card> {
  const { member, language } = visitor
  if (!isAdviser(member)) return strangersCard(visitor)
  const texts = exampleTexts[language]
  const example = await parts.examples.one(ref)
  if (example?.state !== 'sent') return inPlace(said(language, texts.gone))
  const today = dateInOslo(at)
  if (
    state === 'published' &&
    !(await parts.shelve(fileNameOf(example.title), exampleDocument(example, today)))
  )
    return said(language, texts.exists)
  await parts.examples.keep({ ...example, state })
  if (state === 'returned')
    await sendTo(parts, example.owner, {
      key: `examples-returned:${ref}`,
      at,
      card: (spoken) => said(spoken, `${exampleTexts[spoken].returned} ${example.title}`),
    })
  return inPlace(said(language, state === 'published' ? texts.isPublished : texts.isReturned))
}

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}
