import { Command } from 'commander'
import { type Config, readConfig } from '../config.ts'

/** A command of `taktstokk`, with the options that every one has. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .showHelpAfterError('(--help shows how it is used)')
    .option('--data <dir>', 'where the store is kept (TAKTSTOKK_DATA, ./data)')
    .option('--knowledge <dir>', 'the folder that is answered from (TAKTSTOKK_KNOWLEDGE, ./knowledge)')
    .option('--now <iso>', 'set the clock (TAKTSTOKK_NOW)')
    .option('--json', 'for machines: JSON on stdout')
}

/** The settings for this call: the environment, with what was said on the command line before it. */
export function configOf(called: Command): Config {
  const { data, knowledge, now, port } = called.optsWithGlobals()
  return readConfig({
    ...process.env,
    ...(data && { TAKTSTOKK_DATA: data }),
    ...(knowledge && { TAKTSTOKK_KNOWLEDGE: knowledge }),
    ...(now && { TAKTSTOKK_NOW: now }),
    ...(port && { PORT: port }),
  })
}

export function wantsJson(called: Command): boolean {
  return called.optsWithGlobals().json === true
}

/** One JSON document, on a line. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`)
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
