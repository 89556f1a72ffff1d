/** Where a model runs. */
export interface Server {
  apiKey: string
  /** The address of a server of OpenAI's form, with its `/v1`; undefined is OpenAI's own. At Azure, the endpoint. */
  baseUrl: string | undefined
  azureApiVersion: string | undefined
}

const openai = 'https://api.openai.com/v1'

export function addressOf({ baseUrl = openai }: Server): string {
  return baseUrl.replace(/\/+$/, '')
}

/** What LangChain wants to know of a deployment at Azure. Its own setting for the endpoint fails for embeddings. */
export function azureFieldsOf(server: Server & { azureApiVersion: string }, deployment: string) {
  return {
    azureOpenAIApiKey: server.apiKey,
    azureOpenAIBasePath: `${addressOf(server)}/openai/deployments`,
    azureOpenAIApiDeploymentName: deployment,
    azureOpenAIApiVersion: server.azureApiVersion,
  }
}

/**
 * LangChain sends a copy of every question to its makers, or prints it, when one of these is set. The text goes
 * to the server of the settings and nowhere else.
 */
export function keepToOneServer(environment: NodeJS.ProcessEnv): void {
  const copying = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2']
  for (const name of [...copying, 'LANGCHAIN_VERBOSE']) delete environment[name]
}
