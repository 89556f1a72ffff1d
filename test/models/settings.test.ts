import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'

const azure = {
  AZURE_OPENAI_API_KEY: 'key',
  AZURE_OPENAI_ENDPOINT: 'https://kulturskole.openai.azure.com',
  AZURE_OPENAI_DEPLOYMENT: 'answers',
}

describe('the settings of a model', () => {
  it('ask nobody without a key, whatever else is set', () => {
    const set = { OPENAI_MODEL: 'gpt-5-mini', OPENAI_EMBEDDING_MODEL: 'text-embedding-3-small' }
    expect(readConfig(set).model).toBeUndefined()
  })

  it('ask OpenAI with a key alone, and keep to a budget', () => {
    expect(readConfig({ OPENAI_API_KEY: 'key' }).model).toEqual({
      apiKey: 'key',
      baseUrl: undefined,
      model: 'gpt-5-mini',
      azureApiVersion: undefined,
      embeddingModel: undefined,
      budget: { person: 50, total: 2000 },
    })
  })

  it('ask a deployment at Azure', () => {
    expect(readConfig({ ...azure, OPENAI_EMBEDDING_MODEL: 'vectors' }).model).toMatchObject({
      baseUrl: 'https://kulturskole.openai.azure.com',
      model: 'answers',
      azureApiVersion: '2024-10-21',
      embeddingModel: 'vectors',
    })
  })

  it('name what Azure still needs', () => {
    expect(() => readConfig({ AZURE_OPENAI_API_KEY: 'key' })).toThrow(
      'AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_DEPLOYMENT missing',
    )
    expect(() => readConfig({ ...azure, AZURE_OPENAI_API_KEY: '' })).toThrow('AZURE_OPENAI_API_KEY missing')
  })

  it('do not guess which of two models is meant', () => {
    expect(() => readConfig({ ...azure, OPENAI_API_KEY: 'key' })).toThrow('are both set')
  })

  it('let a budget be nothing at all, and no less', () => {
    const none = { OPENAI_API_KEY: 'key', MODEL_BUDGET_PERSON: '0', MODEL_BUDGET_TOTAL: '0' }
    expect(readConfig(none).model?.budget).toEqual({ person: 0, total: 0 })
    expect(() => readConfig({ MODEL_BUDGET_PERSON: '-1' })).toThrow('MODEL_BUDGET_PERSON is below 0')
    expect(() => readConfig({ MODEL_BUDGET_TOTAL: 'mange' })).toThrow('MODEL_BUDGET_TOTAL is not a number')
  })
})
