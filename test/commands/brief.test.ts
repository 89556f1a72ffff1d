import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bareEnvironment, cli } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

function brief(answers: object, ...options: string[]) {
  const folder = temporaryFolder()
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const made = options.map((option) => (option.startsWith('--') ? option : join(folder, option)))
  const words = [cli, 'brief', file, '--now', '2026-11-30T09:00:00Z', ...made]
  const env = bareEnvironment(join(folder, 'data'))
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  return { stdout, stderr, status, at: (name: string) => join(folder, name) }
}

it('makes the four documents of a budget from the shipped knowledge, and says what each claim rests on', () => {
  const asked = {
    kind: 'budget',
    municipality: 'Vik',
    figures: [{ label: 'Ramme', value: 4200, unit: 'tkr' }],
  }
  const files = ['--pptx', 'b.pptx', '--docx', 'b.docx', '--md', 'b.md', '--questions', 'q.md']
  const { stdout, stderr, status, at } = brief(asked, ...files, '--json')
  expect(status).toBe(0)
  const told = JSON.parse(stdout)
  expect(told.files).toEqual(['b.pptx', 'b.docx', 'b.md', 'q.md'].map(at))
  expect(told.files.every(existsSync)).toBe(true)
  expect(told.claims).toBeGreaterThan(10)
  for (const { status: standing, said, text } of told.sources) {
    expect(standing).toMatch(/current|needs-confirmation|plan/)
    for (const sentence of said) expect(text).toContain(sentence.slice(0, 30))
  }
  expect(readFileSync(at('b.md'), 'utf8')).toContain('Ramme: 4 200 000 kr')
  expect(stderr).toContain('oppgitt i tusen')
})

it('says all that is wrong with the answers, and writes nothing', () => {
  const wrong = { kind: 'budget', language: 'nn', municipality: '<b>Vik</b>', date: '31.6.2026' }
  const { stderr, status, at } = brief(wrong, '--pptx', 'b.pptx')
  expect(status).toBe(1)
  expect(stderr).toContain('Kommunenamnet kan berre ha bokstavar')
  expect(stderr).toContain('Møtedatoen er ikkje ein dato')
  expect(existsSync(at('b.pptx'))).toBe(false)
})
