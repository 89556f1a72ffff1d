import type { Reporter, TestModule } from 'vitest/node'
import { type Program, pathTo, programs } from './programs.ts'

/**
 * Says at the end which suites did not run for want of a program, and how to get it.
 * With TEST_ALL=1 (`npm run test:all`) a missing program is a failure.
 */
export function notRun(): Reporter {
  return {
    onTestRunEnd(modules) {
      const missing = Object.keys(programs)
        .filter(isProgram)
        .filter((program) => pathTo(program) === undefined)
      for (const program of missing) {
        const { suites, apt } = programs[program]
        console.log(`NOT RUN: ${suites} (needs ${program}: apt-get install -y ${apt})`)
      }
      if (missing.length > 0 && process.env.TEST_ALL === '1') process.exitCode = 1
      console.log(`${count(modules, 'passed')} passed, ${count(modules, 'failed')} failed`)
    },
  }
}

function isProgram(name: string): name is Program {
  return name in programs
}

function count(modules: readonly TestModule[], state: 'passed' | 'failed'): number {
  return modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0)
}
