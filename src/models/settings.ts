import { z } from 'zod'
import { address, blankIsUnset, count, text } from '../domain/setting.ts'

/** Which model is asked, where, and how often. */
export interface ModelSettings {
  apiKey: string
  /** Undefined: OpenAI's own. At Azure, the endpoint of the resource. */
  baseUrl: string | undefined
  /** At Azure, the name of the deployment. */
  model: string
  /** Set at Azure, and only there. */
  azureApiVersion: string | undefined
  /** At Azure, the name of its deployment. Undefined: passages are found by their words alone. */
  embeddingModel: string | undefined
  /** Written answers in a day: for one person, and for everybody together. */
  budget: { person: number; total: number }
}

/** As they stand in the environment. */
export const modelSettings = {
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: address,
  OPENAI_MODEL: z.preprocess(blankIsUnset, z.string().trim().default('gpt-5-mini')),
  OPENAI_EMBEDDING_MODEL: text,
  AZURE_OPENAI_API_KEY: text,
  AZURE_OPENAI_ENDPOINT: address,
  AZURE_OPENAI_DEPLOYMENT: text,
  AZURE_OPENAI_API_VERSION: z.preprocess(blankIsUnset, z.string().trim().default('2024-10-21')),
  MODEL_BUDGET_PERSON: count(50),
  MODEL_BUDGET_TOTAL: count(2000),
}

const shape = z.object(modelSettings)
type Settings = z.infer<typeof shape>

const neededAtAzure = ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT'] as const

/** What is fine by itself and wrong together, a line each. */
export function modelContradictions(set: Settings): string[] {
  const missing = neededAtAzure.filter((name) => !set[name])
  const faults: string[] = []
  if (set.OPENAI_API_KEY && set.AZURE_OPENAI_API_KEY) {
    faults.push('OPENAI_API_KEY and AZURE_OPENAI_API_KEY are both set: keep the one that shall be asked.')
  }
  if (missing.length > 0 && missing.length < neededAtAzure.length) {
    faults.push(`${missing.join(', ')} missing: Azure needs ${neededAtAzure.join(', ')}.`)
  }
  return faults
}

/** Undefined without a key: then nothing is sent anywhere. */
export function modelOf(set: Settings): ModelSettings | undefined {
  const either = {
    embeddingModel: set.OPENAI_EMBEDDING_MODEL,
    budget: { person: set.MODEL_BUDGET_PERSON, total: set.MODEL_BUDGET_TOTAL },
  }
  if (set.AZURE_OPENAI_API_KEY && set.AZURE_OPENAI_DEPLOYMENT) {
    return {
      ...either,
      apiKey: set.AZURE_OPENAI_API_KEY,
      baseUrl: set.AZURE_OPENAI_ENDPOINT,
      model: set.AZURE_OPENAI_DEPLOYMENT,
      azureApiVersion: set.AZURE_OPENAI_API_VERSION,
    }
  }
  if (!set.OPENAI_API_KEY) return undefined
  return {
    ...either,
    apiKey: set.OPENAI_API_KEY,
    baseUrl: set.OPENAI_BASE_URL,
    model: set.OPENAI_MODEL,
    azureApiVersion: undefined,
  }
}
