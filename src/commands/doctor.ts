import type { Command } from 'commander'
import { openStore } from '../assembly/store.ts'
import type { Config } from '../config.ts'
import { reasonOf } from '../domain/errors.ts'
import { documentsIn, filesIn } from '../knowledge/ingest/folder.ts'
import type { SourceLook } from '../nudges/sources/store.ts'
import { loadHnswlib } from '../storage/vectors/hnsw.ts'
import type { Check } from './check.ts'
import { addressCheck } from './checks/address.ts'
import { backupCheck } from './checks/backup.ts'
import { documentsCheck } from './checks/documents.ts'
import { placeCheck } from './checks/place.ts'
import { portCheck } from './checks/port.ts'
import { clockCheck, modelFault, type Reached, reachModel, reachSlack, slackFault } from './checks/reach.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'
import { checkStore } from './store-check.ts'

export function doctor(): Command {
  return command('doctor', 'what is on, what is off, what is broken and what to do').action(
    async (_options, called: Command) => {
      const config = configOf(called)
      const { check, store } = await checkStore(config)
      const [atModel, atSlack] = await Promise.all([reachModel(config), reachSlack(config)])
      const checks = [
        node(),
        await placeCheck(config.data),
        check,
        backupCheck(config),
        ...(await Promise.all([knowledge(config), documentsCheck(config, check), vectors()])),
        await portCheck(config),
        addressCheck(config),
        clockCheck([atSlack, atModel]),
        ...channels(config, atSlack),
        login(config),
        model(config, atModel),
        await sources(config, check),
      ]
      const ok = checks.every(({ state }) => state !== 'broken')
      const host = modelHost(config)
      if (wantsJson(called)) {
        printJson({ ok, checks, store, model: host ? { host } : null })
      } else {
        print(checks.map(line).join('\n'))
      }
      if (!ok) process.exitCode = 1
    },
  )
}

function line({ name, state, detail, remedy }: Check): string {
  return `${state.padEnd(7)} ${name.padEnd(10)} ${[detail, remedy].filter(Boolean).join(' ')}`
}

function node(): Check {
  const [major = 0] = process.versions.node.split('.').map(Number)
  const detail = `Node ${process.versions.node}.`
  if (major >= 24) return { name: 'node', state: 'ok', detail, remedy: '' }
  return {
    name: 'node',
    state: 'broken',
    detail,
    remedy: 'Run npm ci, which brings Node 24, or install Node 24.',
  }
}

async function knowledge(config: Config): Promise<Check> {
  try {
    const places = documentsIn(config.knowledge)
    const files = (await Promise.all(places.map(filesIn))).flat()
    const detail = `${files.length} files in ${places.join(', ')}.`
    if (files.length > 0) return { name: 'knowledge', state: 'ok', detail, remedy: '' }
    return {
      name: 'knowledge',
      state: 'broken',
      detail,
      remedy: 'Put documents there, or name another folder with TAKTSTOKK_KNOWLEDGE.',
    }
  } catch (fault) {
    return {
      name: 'knowledge',
      state: 'broken',
      detail: reasonOf(fault),
      remedy: 'Name a folder that exists with TAKTSTOKK_KNOWLEDGE.',
    }
  }
}

/** Never broken: without the addon the exact search does the same, and is fast enough for thousands of documents. */
async function vectors(): Promise<Check> {
  const addon = await loadHnswlib()
  if (addon)
    return {
      name: 'vectors',
      state: 'ok',
      detail: 'hnswlib-node is there, for more than 20,000 passages.',
      remedy: '',
    }
  return {
    name: 'vectors',
    state: 'off',
    detail: 'hnswlib-node is not built; exact search stands in.',
    remedy: 'Install python3, make and g++, then run npm ci.',
  }
}

function channels({ slack, teams }: Config, atSlack: Reached | undefined): Check[] {
  return [
    slack
      ? {
          name: 'slack',
          state: 'ok',
          detail: `${slack.appToken ? 'Socket Mode' : 'HTTP'}, ${slack.oauth ? 'any workspace that installs it' : 'one workspace'}.`,
          remedy: '',
          ...slackFault(atSlack),
        }
      : { name: 'slack', state: 'off', detail: '', remedy: 'Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.' },
    teams
      ? {
          name: 'teams',
          state: 'ok',
          detail: teams.appId ? 'App id is set.' : 'Open to local clients, without authentication.',
          remedy: '',
        }
      : {
          name: 'teams',
          state: 'off',
          detail: '',
          remedy: 'Set MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD.',
        },
  ]
}

function login({ webLogin, oidc }: Config): Check {
  const name = 'login'
  if (webLogin === 'local')
    return { name, state: 'ok', detail: 'Whoever sits at this machine picks a role on the page.', remedy: '' }
  if (webLogin === 'oidc' && oidc)
    return { name, state: 'ok', detail: `On the page by ${new URL(oidc.issuer).host}.`, remedy: '' }
  return {
    name,
    state: 'off',
    detail: 'On the page a member is known until the browser is closed.',
    remedy: 'Set WEB_LOGIN=oidc with OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  }
}

function model(config: Config, reached: Reached | undefined): Check {
  const host = modelHost(config)
  if (host) {
    const detail = `${config.model?.model} at ${host}.`
    return { name: 'model', state: 'ok', detail, remedy: '', ...modelFault(reached, host) }
  }
  return {
    name: 'model',
    state: 'off',
    detail: 'Answers are made without a model.',
    remedy: 'Set OPENAI_API_KEY.',
  }
}

/** How the sources on the web were when they were looked at last. */
async function sources(config: Config, store: Check): Promise<Check> {
  const { list } = config.sources
  const name = 'sources'
  if (list.length === 0)
    return {
      name,
      state: 'off',
      detail: '',
      remedy: 'Name some with SOURCES_WEBSITES, _FEEDS or _CALENDARS.',
    }
  const looks = store.state === 'ok' ? await looksIn(config) : []
  const failing = looks.filter(({ address, fault }) => fault && list.some((one) => one.address === address))
  const detail = failing.map(({ address, fault }) => `${address}: ${fault}.`).join(' ')
  if (failing.length === 0)
    return { name, state: 'ok', detail: `${list.length} on the web are looked at.`, remedy: '' }
  return {
    name,
    state: 'broken',
    detail,
    remedy: 'Open the address in a browser; it is tried again each hour.',
  }
}

/** A store that cannot be opened has a line of its own. */
async function looksIn(config: Config): Promise<SourceLook[]> {
  try {
    const store = await openStore(config)
    return await store.sources.looks().finally(() => store.close())
  } catch {
    return []
  }
}

function modelHost({ model }: Config): string | undefined {
  return model && new URL(model.baseUrl ?? 'https://api.openai.com/v1').host
}
