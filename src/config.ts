import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Expected } from './domain/errors.ts'
import { address, blankIsUnset, count, text } from './domain/setting.ts'
import { type Clock, clockFrom, systemClock } from './domain/time.ts'
import { type ModelSettings, modelContradictions, modelOf, modelSettings } from './models/settings.ts'
import { type SourceSettings, sourceSettings, sourcesOf } from './sources/settings.ts'

export class BadSettings extends Expected {
  readonly code = 'BAD_SETTINGS'

  /** @param faults one line each: the name, what is wrong, what is wanted. */
  constructor(faults: string[]) {
    super(
      `${faults.length === 1 ? 'A setting is' : `${faults.length} settings are`} wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
      'Mend them in .env or in the environment; .env.example explains each.',
    )
  }
}

export interface Config {
  port: number
  host: string
  publicUrl: string
  data: string
  /** `postgres://...`; undefined for the embedded store. */
  databaseUrl: string | undefined
  /** Where the keys of open pulses and of what has just come in lie: outside the store, and in no backup. */
  keys: string
  knowledge: string
  clock: Clock
  /** The key of this installation, where it is set; else one is made in the data folder. */
  secret: string | undefined
  /** That one person may ask in an hour. */
  questionsPerHour: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Shows the metrics to whoever has it; without it only to this machine. */
  metricsToken: string | undefined
  /** `local`: whoever sits at the machine picks a role, on loopback only. `oidc`: a provider says who it is. */
  webLogin: 'local' | 'oidc' | 'off'
  oidc: OidcSettings | undefined
  slack: SlackSettings | undefined
  teams: TeamsSettings | undefined
  model: ModelSettings | undefined
  sources: SourceSettings
}

export interface SlackSettings {
  /** Of the one workspace that is set up by hand. */
  botToken: string | undefined
  /** For what comes over HTTP. */
  signingSecret: string | undefined
  /** Socket Mode. */
  appToken: string | undefined
  /** Lets workspaces install it by themselves. */
  oauth: { clientId: string; clientSecret: string } | undefined
  apiUrl: string | undefined
}

export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
}

export interface TeamsSettings {
  appId: string | undefined
  appPassword: string | undefined
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI'
  tenantId: string | undefined
  /** Further hosts that may be a service address. */
  serviceHosts: string[]
  /** No authentication, for local clients; only on loopback. */
  local: boolean
}

const isSet = (value: string | undefined) => ['1', 'true', 'yes', 'ja'].includes(value?.toLowerCase() ?? '')

const secret = z.preprocess(
  blankIsUnset,
  z.string().trim().min(32, 'is shorter than 32 characters').optional(),
)

const settings = z.object({
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: 'is not a number' }).int().min(0).max(65_535).default(3978),
  ),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PUBLIC_URL: address,
  TAKTSTOKK_DATA: z.preprocess(blankIsUnset, z.string().default('./data')),
  TAKTSTOKK_KEYS: text,
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'is not an address such as postgres://user:password@host/database')
      .optional(),
  ),
  TAKTSTOKK_KNOWLEDGE: z.preprocess(blankIsUnset, z.string().default('./knowledge')),
  TAKTSTOKK_NOW: z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine((now) => !Number.isNaN(Date.parse(now)), 'is not a time such as 2026-11-21T09:00:00+01:00')
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'is not one of debug, info, warn, error, silent',
      })
      .default('info'),
  ),
  QUESTIONS_PER_HOUR: count(400),
  METRICS_TOKEN: text,
  WEB_LOGIN: z.preprocess(
    blankIsUnset,
    z.enum(['local', 'oidc', 'off'], { error: 'is not one of local, oidc, off' }).optional(),
  ),
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  TAKTSTOKK_SECRET: secret,
  TAKTSTOKK_SECRET_FILE: text,
  SLACK_BOT_TOKEN: z.preprocess(
    blankIsUnset,
    z.string().startsWith('xoxb-', 'is not a bot token: it begins with xoxb-').optional(),
  ),
  SLACK_SIGNING_SECRET: z.preprocess(
    blankIsUnset,
    z
      .string()
      .trim()
      .regex(/^(?!xox|xapp-)/, 'is a token: the signing secret stands under "Basic Information" of the app')
      .optional(),
  ),
  SLACK_APP_TOKEN: z.preprocess(
    blankIsUnset,
    z.string().startsWith('xapp-', 'is not an app-level token: it begins with xapp-').optional(),
  ),
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: address,
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TYPE: z.preprocess(
    blankIsUnset,
    z
      .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
        error: 'is not one of MultiTenant, SingleTenant, UserAssignedMSI',
      })
      .default('MultiTenant'),
  ),
  MICROSOFT_APP_TENANT_ID: text,
  TEAMS_SERVICE_HOSTS: text,
  TEAMS_LOCAL: text,
  ...modelSettings,
  ...sourceSettings,
})

type Settings = z.infer<typeof settings>

/** Reads every setting, or throws `BadSettings` that names all that is wrong at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const wrong = settings.safeParse(environment).error?.issues ?? []
  const names = wrong.map(({ path }) => String(path[0]))
  const set = settings.parse(without(environment, names))
  const beside = contradictions(set).filter((fault) => !names.some((name) => fault.startsWith(name)))
  const faults = [...wrong.map(describe), ...beside]
  if (faults.length > 0) throw new BadSettings(faults)
  return configOf(set)
}

function without(environment: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)))
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}.`
}

/** Settings that are fine one by one and wrong together. */
function contradictions(set: Settings): string[] {
  const faults: string[] = []
  faults.push(...slackContradictions(set))
  if (set.MICROSOFT_APP_ID && !set.MICROSOFT_APP_PASSWORD && set.MICROSOFT_APP_TYPE !== 'UserAssignedMSI') {
    faults.push('MICROSOFT_APP_PASSWORD is missing: Teams needs it beside MICROSOFT_APP_ID.')
  }
  if (set.MICROSOFT_APP_ID && set.MICROSOFT_APP_TYPE !== 'MultiTenant' && !set.MICROSOFT_APP_TENANT_ID) {
    faults.push(`MICROSOFT_APP_TENANT_ID is missing: MICROSOFT_APP_TYPE is ${set.MICROSOFT_APP_TYPE}.`)
  }
  if (isSet(set.TEAMS_LOCAL) && !isLoopback(set.HOST)) {
    faults.push(`TEAMS_LOCAL lets everybody in without a token, so HOST must be 127.0.0.1, not ${set.HOST}.`)
  }
  if (set.WEB_LOGIN === 'local' && !isLoopback(set.HOST)) {
    faults.push(`WEB_LOGIN=local lets everybody pick a role, so HOST must be 127.0.0.1, not ${set.HOST}.`)
  }
  return [...faults, ...loginContradictions(set), ...modelContradictions(set)]
}

function loginContradictions(set: Settings): string[] {
  if (set.WEB_LOGIN !== 'oidc') return []
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = set
  const missing = Object.entries({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }).filter(
    ([, value]) => !value,
  )
  const issuer = OIDC_ISSUER === undefined ? undefined : new URL(OIDC_ISSUER)
  const isOpen = issuer?.protocol === 'http:' && !isLoopback(issuer.hostname)
  return [
    ...missing.map(([name]) => `${name} is missing: WEB_LOGIN is oidc.`),
    ...(isOpen ? ['OIDC_ISSUER must begin with https: only a provider on this machine may do without.'] : []),
  ]
}

/** Slack needs a way in (signing secret or app token) and a way out (bot token, or workspaces that install it). */
function slackContradictions(set: Settings): string[] {
  const isIn = Boolean(set.SLACK_SIGNING_SECRET || set.SLACK_APP_TOKEN)
  const isOut = Boolean(set.SLACK_BOT_TOKEN || (set.SLACK_CLIENT_ID && set.SLACK_CLIENT_SECRET))
  const half = set.SLACK_CLIENT_ID ? 'SLACK_CLIENT_SECRET' : 'SLACK_CLIENT_ID'
  if (Boolean(set.SLACK_CLIENT_ID) !== Boolean(set.SLACK_CLIENT_SECRET))
    return [`${half} is missing: for other workspaces to install it, Slack needs both.`]
  if (isIn && !isOut)
    return ['SLACK_BOT_TOKEN is missing: Slack needs it, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.']
  if (isOut && !isIn) return ['SLACK_SIGNING_SECRET is missing: Slack needs it, or SLACK_APP_TOKEN.']
  return []
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function configOf(set: Settings): Config {
  return {
    port: set.PORT,
    host: set.HOST,
    publicUrl: set.PUBLIC_URL ?? `http://${set.HOST}:${set.PORT}`,
    data: resolve(set.TAKTSTOKK_DATA),
    databaseUrl: set.DATABASE_URL,
    keys: resolve(set.TAKTSTOKK_KEYS ?? join(set.TAKTSTOKK_DATA, 'keys')),
    knowledge: resolve(set.TAKTSTOKK_KNOWLEDGE),
    secret: set.TAKTSTOKK_SECRET ?? secretFrom(set.TAKTSTOKK_SECRET_FILE),
    clock: set.TAKTSTOKK_NOW ? clockFrom(Date.parse(set.TAKTSTOKK_NOW)) : systemClock,
    questionsPerHour: set.QUESTIONS_PER_HOUR,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN,
    webLogin: set.WEB_LOGIN ?? (isLoopback(set.HOST) ? 'local' : 'off'),
    oidc: oidcOf(set),
    slack: slackOf(set),
    teams: teamsOf(set),
    model: modelOf(set),
    sources: sourcesOf(set),
  }
}

/** Throws `BadSettings` when the file cannot be read or holds too little. */
function secretFrom(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  const read = secret.safeParse(contentOf(file))
  if (read.data !== undefined) return read.data
  throw new BadSettings([
    `TAKTSTOKK_SECRET_FILE names ${file}, which cannot be read or holds less than 32 characters.`,
  ])
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function oidcOf(set: Settings): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined
}

function slackOf(set: Settings): SlackSettings | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = set
  if (!set.SLACK_SIGNING_SECRET && !set.SLACK_APP_TOKEN) return undefined
  return {
    botToken: set.SLACK_BOT_TOKEN,
    signingSecret: set.SLACK_SIGNING_SECRET,
    appToken: set.SLACK_APP_TOKEN,
    oauth: clientId && clientSecret ? { clientId, clientSecret } : undefined,
    apiUrl: set.SLACK_API_URL,
  }
}

function teamsOf(set: Settings): TeamsSettings | undefined {
  const local = isSet(set.TEAMS_LOCAL)
  if (!set.MICROSOFT_APP_ID && !local) return undefined
  return {
    appId: set.MICROSOFT_APP_ID,
    appPassword: set.MICROSOFT_APP_PASSWORD,
    appType: set.MICROSOFT_APP_TYPE,
    tenantId: set.MICROSOFT_APP_TENANT_ID,
    serviceHosts: set.TEAMS_SERVICE_HOSTS?.split(/[\s,]+/).filter(Boolean) ?? [],
    local,
  }
}
