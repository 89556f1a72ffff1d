import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { keepersOf } from '../assembly/features.ts'
import type { House } from '../assembly/house.ts'
import { erase, exported } from '../assistant/mydata.ts'
import { Expected } from '../domain/errors.ts'
import { invite } from '../people/joining.ts'
import { type Member, type Role, roles, type Size, sizes } from '../people/member.ts'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

class NobodyHere extends Expected {
  readonly code = 'NO_SUCH_MEMBER'

  constructor(id: string) {
    super(`There is no member ${id}.`, '`taktstokk people list` shows the ids.')
  }
}

class NothingKept extends Expected {
  readonly code = 'NO_SUCH_CONVERSATION'

  constructor(id: string) {
    super(
      `Nothing is kept of the conversation ${id}.`,
      'Conversations are kept for 90 days; their ids stand in what a member downloads under "my data".',
    )
  }
}

export function people(): Command {
  const group = command('people', 'invitation codes and roles, access and erasure')
  return group
    .addCommand(inviting())
    .addCommand(listing())
    .addCommand(showing())
    .addCommand(forgetting())
    .addCommand(exporting())
}

function inviting(): Command {
  return command('invite', 'make an invitation code, which its holder writes to the assistant')
    .addOption(new Option('--role <role>', 'what the holder becomes').choices(roles).default('leader'))
    .option('--region <region>', 'county or region')
    .addOption(new Option('--size <size>', 'of the municipality').choices(sizes))
    .action(async ({ role, region, size }: { role: Role; region?: string; size?: Size }, called: Command) => {
      await withHouse(called, async ({ store, config }) => {
        const gives = { role, ...(region && { region }), ...(size && { size }) }
        const { code, expires } = await invite(store.people, gives, config.clock.now())
        const until = new Date(expires).toISOString()
        if (wantsJson(called)) printJson({ code, expires: until })
        else print(`${code}\nFor one ${role}, until ${until.slice(0, 10)}. It works once.`)
      })
    })
}

function listing(): Command {
  return command('list', 'the members, without names')
    .option('--names', 'with the municipality that a member has written')
    .action(async ({ names }: { names?: boolean }, called: Command) => {
      await withHouse(called, async ({ store }) => {
        const members = await Promise.all(
          (await store.people.members()).map(async (member) => ({
            id: member.id,
            role: member.role,
            region: member.region ?? null,
            channels: await store.people.channelsOf(member.id),
            ...(names && { municipality: member.municipality ?? null }),
          })),
        )
        if (wantsJson(called)) return printJson({ members })
        for (const { id, role, region, channels } of members) {
          print([id, role, region ?? '-', channels.join(', ') || '-'].join('  '))
        }
        print(`${members.length} members.`)
      })
    })
}

function showing(): Command {
  return command('show', 'all that is kept about a member')
    .argument('<id>')
    .action(async (id: string, _options, called: Command) => {
      await withHouse(called, async (house) => {
        const member = await memberCalled(house, id)
        printJson(await exported(personOf(member), partsOf(house)))
      })
    })
}

function forgetting(): Command {
  return command('forget', 'erase a member and all that is kept about them')
    .argument('<id>')
    .action(async (id: string, _options, called: Command) => {
      await withHouse(called, async (house) => {
        const member = await memberCalled(house, id)
        await erase(personOf(member), partsOf(house))
        await house.store.tidy()
        if (wantsJson(called)) printJson({ forgotten: id })
        else print(`${id} is forgotten. Figures that were published stay: they are tied to nobody.`)
      })
    })
}

function exporting(): Command {
  return command('export', 'all that is kept about a member, or one conversation for the archive')
    .argument('[id]')
    .option('--conversation <id>', 'one conversation, with when, sources and version')
    .option('--out <file>', 'write it to a file instead')
    .action(
      async (id: string | undefined, options: { conversation?: string; out?: string }, called: Command) => {
        await withHouse(called, async (house) => {
          const content = options.conversation
            ? await conversation(house, options.conversation)
            : await exported(personOf(await memberCalled(house, id ?? '')), partsOf(house))
          if (options.out)
            writeFileSync(options.out, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
          else printJson(content)
        })
      },
    )
}

/** The turns with when, what they rest on and what answered, and the same as text that people read. */
async function conversation({ store }: House, id: string): Promise<unknown> {
  const turns = await store.asked.conversation(id)
  if (turns.length === 0) throw new NothingKept(id)
  const kept = turns.map(({ asker: _who, conversation: _where, at, ...turn }) => ({
    at: new Date(at).toISOString(),
    ...turn,
  }))
  const text = kept
    .map(({ at, question, answer }) => `${at}\nSpørsmål: ${question}\nSvar: ${answer}`)
    .join('\n\n')
  return { conversation: id, assistant: 'Taktstokk', turns: kept, text }
}

async function memberCalled({ store }: House, id: string): Promise<Member> {
  const member = await store.people.member(id)
  if (member === undefined) throw new NobodyHere(id)
  return member
}

function personOf(member: Member) {
  return { asker: `member:${member.id}`, member }
}

function partsOf(house: House) {
  return { ...house.store, keepers: keepersOf(house) }
}
