import type { Command } from 'commander'
import { pulsesIn } from '../assembly/pulses.ts'
import type { Store } from '../assembly/store.ts'
import { closeAndTell, leadersIn, openAndAsk, remindEach } from '../assistant/pulsesending.ts'
import type { Config } from '../config.ts'
import { Expected } from '../domain/errors.ts'
import { changeSince, type Held, heldBefore } from '../pulse/change.ts'
import { NoSuchPulse, RoundClosed, TooFewToAsk } from '../pulse/errors.ts'
import { audienceEntry, type Pulse } from '../pulse/pulse.ts'
import { floor } from '../pulse/release.ts'
import { roundFrom } from '../pulse/round.ts'
import type { Closed, Round } from '../pulse/store.ts'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

class NoSuchAudience extends Expected {
  readonly code = 'NO_SUCH_AUDIENCE'

  constructor(audience: string) {
    super(
      `"${audience}" is no audience.`,
      'It is all, new-leaders, region:<name> or size:<small, medium or large>.',
    )
  }
}

class OpenAlready extends Expected {
  readonly code = 'OPEN_ALREADY'

  constructor(round: string) {
    super(`The round ${round} was opened before.`, '`taktstokk pulse results` shows how it stands.')
  }
}

export function pulse(): Command {
  return command('pulse', 'the pulses: what leaders are asked')
    .addCommand(listing())
    .addCommand(opening())
    .addCommand(reminding())
    .addCommand(closing())
    .addCommand(showing())
}

interface Opened {
  config: Config
  store: Store
  pulses: Pulse[]
}

function within(called: Command, work: (opened: Opened) => Promise<void>): Promise<void> {
  return withHouse(called, ({ config, store }) => work({ config, store, pulses: pulsesIn(config) }))
}

function listing(): Command {
  return command('list', 'the pulses, and how their last rounds stand').action((_options, called: Command) =>
    within(called, async ({ store, pulses }) => {
      const rounds = await store.pulses.rounds()
      const listed = pulses.map(({ id, title, month, questions }) => {
        const last = rounds.findLast((round) => round.pulse.id === id)
        return {
          id,
          title: title.nb,
          questions: questions.length,
          month,
          state: last?.state ?? 'planned',
          ...(last && { round: last.id }),
        }
      })
      if (wantsJson(called)) return printJson({ pulses: listed })
      for (const { id, title, questions, state, round } of listed)
        print(`${id}: ${title}, ${questions} questions, ${state}${round ? ` (${round})` : ''}`)
    }),
  )
}

function opening(): Command {
  return command('open', 'open a round of a pulse now, and send it to its audience')
    .argument('<pulse>', 'the id of the pulse')
    .option('--audience <audience>', 'all, new-leaders, region:<name>, size:<band>; else as the file says')
    .action((id: string, { audience }: { audience?: string }, called: Command) =>
      within(called, async ({ config, store, pulses }) => {
        const found = pulses.find((each) => each.id === id)
        if (!found) throw new NoSuchPulse(id)
        const whom = audience ?? found.audience
        if (!audienceEntry.safeParse(whom).success) throw new NoSuchAudience(whom)
        const now = config.clock.now()
        const members = await leadersIn(whom, now, store)
        if (members.length < floor) throw new TooFewToAsk(members.length, floor)
        const round = roundFrom(now, found, whom)
        const recipients = await openAndAsk(round, { members, now }, store)
        if (recipients === undefined) throw new OpenAlready(round.id)
        const closes = new Date(round.closes).toISOString()
        if (wantsJson(called)) printJson({ round: round.id, recipients, closes })
        else print(`${round.id} is open for ${recipients}, until ${closes}.`)
      }),
    )
}

function reminding(): Command {
  return ofRound(
    'remind',
    'remind those who have not answered, once',
    async ({ round, config, store, called }) => {
      if (round.state === 'closed') throw new RoundClosed(round.id)
      const reminded = await remindEach(round, config.clock.now(), store)
      if (wantsJson(called)) printJson({ round: round.id, reminded })
      else print(`${reminded} were reminded.`)
    },
  )
}

function closing(): Command {
  return ofRound('close', 'close a round before its time', async ({ round, config, store, called }) => {
    const told = await closeAndTell(round, config.clock.now(), store)
    if (told === undefined) throw new RoundClosed(round.id)
    const closed = await store.pulses.closed(round.id)
    if (wantsJson(called)) printJson({ round: round.id, answers: closed?.release.answers ?? 0, told })
    else print(`${round.id} is closed, with ${closed?.release.answers ?? 0} answers.`)
  })
}

function showing(): Command {
  return ofRound('results', 'what may be shown of a round', async ({ round, store, called }) => {
    const closed = await store.pulses.closed(round.id)
    if (!closed) {
      if (wantsJson(called)) return printJson({ round: round.id, state: 'open' })
      return print(`${round.id} is open. There are no figures before it is closed.`)
    }
    const figures = figuresOf(round, closed, await heldBefore(round, store.pulses))
    if (wantsJson(called)) return printJson(figures)
    print(`${round.id}: ${figures.answers} answers.`)
    if (round.lost > 0) print(`${round.lost} answers were lost: the store was restored without their key.`)
    for (const { question, unit, group, cells, n } of figures.released)
      print(
        `${question}, ${group}, ${unit} of ${n}: ${cells.map(({ label, value }) => `${label} ${value}`).join('; ')}`,
      )
    for (const { question, group, unit, cells } of figures.changes ?? [])
      print(
        `${question}, ${group}, ${unit} since ${figures.changedSince}: ${cells.map(({ options, by }) => `${options.join(', ')} ${by}`.trim()).join('; ')}`,
      )
    for (const { question, group, reason } of figures.withheld)
      print(`${question}, ${group}: not shown (${reason})`)
  })
}

/** What has moved since the round before, where that may be told: shares in percentage points, means in points. */
function changesIn(now: Held, before: Held) {
  return now.release.released.flatMap((table) => {
    const moved = changeSince(table, now, before)
    return typeof moved === 'string' ? [] : [{ question: table.question, group: table.group.name, ...moved }]
  })
}

/** In the form that scripts rely on; the names of groups in place of what they are made of. */
function figuresOf(held: Round, { release }: Closed, before: Held | undefined) {
  const { lost } = held
  const { round, answers, released, withheld } = release
  return {
    round,
    answers,
    released: released.map(({ group, ...table }) => ({ ...table, group: group.name })),
    withheld: withheld.map(({ group, ...kept }) => ({ ...kept, group: group.name })),
    ...(before && { changedSince: before.round.id, changes: changesIn({ round: held, release }, before) }),
    ...(lost > 0 && { lost }),
  }
}

interface OfRound extends Opened {
  round: Round
  called: Command
}

/** The argument is the id of a round, or of a pulse for its last one. */
function ofRound(name: string, description: string, work: (of: OfRound) => Promise<void> | void): Command {
  return command(name, description)
    .argument('<round>', 'the id of the round, or of the pulse for its last one')
    .action((id: string, _options, called: Command) =>
      within(called, async (opened) => {
        const rounds = await opened.store.pulses.rounds()
        const round = rounds.find((each) => each.id === id) ?? rounds.findLast((each) => each.pulse.id === id)
        if (!round) throw new NoSuchPulse(id)
        await work({ ...opened, round, called })
      }),
    )
}
