import type { TeamsAdapter } from '@microsoft/teams-ai'

export interface Credentials {
  /** Undefined: nothing is authenticated, on loopback only. */
  appId: string | undefined
  appPassword: string | undefined
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI'
  tenantId: string | undefined
  /** Where the platform publishes the keys that it signs with; Microsoft's when undefined. */
  openIdMetadataUrl: string | undefined
}

export type Sdk = Awaited<ReturnType<typeof load>>

/** Microsoft's libraries. They take most of a second and 180 MB, so they are loaded only where Teams is on. */
export function lazySdk(): () => Promise<Sdk> {
  let loading: Promise<Sdk> | undefined
  return () => {
    loading ??= load()
    return loading
  }
}

async function load() {
  const [{ Application, TeamsAdapter }, { ConfigurationBotFrameworkAuthentication }, { Entity }] =
    await Promise.all([
      import('@microsoft/teams-ai'),
      import('botbuilder'),
      import('botframework-connector/lib/connectorApi/models/mappers.js'),
    ])
  // 4.23.3 drops every property of an entity that it does not know: citations, the AI label, streaming.
  // Mended in its repository (pull request 4903), never released.
  Entity.type.additionalProperties = { type: { name: 'Object' } }
  return { Application, TeamsAdapter, ConfigurationBotFrameworkAuthentication }
}

type Configuration = NonNullable<ConstructorParameters<typeof TeamsAdapter>[0]>

export function configuration({
  appId,
  appPassword,
  appType,
  tenantId,
  openIdMetadataUrl,
}: Credentials): Configuration {
  if (appId === undefined) return {}
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    // A managed identity has no password, and the library refuses one.
    ...(appPassword !== undefined && appType !== 'UserAssignedMSI' && { MicrosoftAppPassword: appPassword }),
    ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    ...(openIdMetadataUrl !== undefined && publicCloudWith(openIdMetadataUrl)),
  }
}

/** The library takes one other address only together with all the rest, which are those of its public cloud. */
function publicCloudWith(openIdMetadataUrl: string): Configuration {
  return {
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  }
}
