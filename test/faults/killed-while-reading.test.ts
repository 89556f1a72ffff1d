import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { figure, soundness, times } from '../support/faults.ts'
import { bareEnvironment, cli, dataFolder, startHouse } from '../support/house.ts'
import { databaseIn } from '../support/store.ts'

const kills = times({ short: 3, whole: 50 })
const documents = 40

/** Every document says the same edition, so that a mixture of two shows. */
function edition(folder: string, of: number): void {
  for (let n = 0; n < documents; n += 1) {
    const text = `# Notat ${n}\n\nStille kutt i notat ${n} er beskrevet i utgave ${of} av veilederen.\n`
    writeFileSync(join(folder, `notat-${n}.md`), text)
  }
}

/** The editions that the index which is served now speaks of. */
async function editionsIn(data: string): Promise<string[]> {
  const store = await databaseIn(data)
  const { rows } = await sql<{ content: string }>`
    SELECT passage.content FROM passage JOIN generation_document AS held ON held.document = passage.document
    WHERE held.generation = (SELECT number FROM current_generation)`.execute(store.within())
  await store.close()
  expect(rows).toHaveLength(documents)
  return [...new Set(rows.map(({ content }) => /utgave (\d+)/.exec(content)?.[1] ?? 'none'))]
}

function furnished() {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const knowledge = join(data, 'knowledge')
  mkdirSync(knowledge)
  edition(knowledge, 0)
  return { data, knowledge, settings: { ...bareEnvironment(data), TAKTSTOKK_KNOWLEDGE: knowledge } }
}

/** Reads the folder as `taktstokk ingest` does, for so long at most; null where it was stopped in the middle. */
async function readFor(settings: NodeJS.ProcessEnv, ms: number): Promise<number | null> {
  const reading = spawn(process.execPath, [cli, 'ingest'], { env: settings, stdio: 'ignore' })
  const stop = Number.isFinite(ms) ? setTimeout(() => reading.kill('SIGKILL'), ms) : undefined
  const [code] = await once(reading, 'exit')
  clearTimeout(stop)
  return code
}

async function answerOf(address: string): Promise<string> {
  const body = new URLSearchParams({ text: 'hva er stille kutt i notat 7?' })
  const reply = await fetch(`${address}/ask`, { method: 'POST', body })
  return /utgave \d+/.exec(await reply.text())?.[0] ?? `no edition, status ${reply.status}`
}

it(
  'keeps one whole edition of the documents, though reading them is stopped again and again',
  async () => {
    const { data, settings, knowledge } = furnished()
    expect(await readFor(settings, Number.POSITIVE_INFINITY)).toBe(0)
    let cut = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      edition(knowledge, kill)
      if ((await readFor(settings, 200 + Math.random() * 1_000)) === null) cut += 1
      expect(await editionsIn(data), 'one edition, old or new').toHaveLength(1)
      expect(soundness(data)).toBe('ok')
    }
    expect(await readFor(settings, Number.POSITIVE_INFINITY)).toBe(0)
    expect(await editionsIn(data)).toEqual([String(kills)])
    figure('R8', `${cut} of ${kills} readings cut short, never two editions at once, the store ok each time`)
  },
  60_000 + kills * 5_000,
)

it('answers from the old edition or the new one while documents are taken in, and leaves nothing half made', async () => {
  const { data, settings, knowledge } = furnished()
  writeFileSync(join(data, 'lexical.index.999999.new'), 'left by a process that was killed')
  const house = await startHouse(data, settings)
  onTestFinished(house.kill)
  edition(knowledge, 1)
  const told = new Set<string>()
  await expect
    .poll(
      async () => {
        const answer = await answerOf(house.address)
        told.add(answer)
        return answer
      },
      { interval: 5, timeout: 20_000 },
    )
    .toBe('utgave 1')
  expect([...told].filter((answer) => !/^utgave [01]$/.test(answer))).toEqual([])
  expect(readdirSync(data).filter((name) => name.endsWith('.new'))).toEqual([])
})
