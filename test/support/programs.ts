import { accessSync, constants, globSync } from 'node:fs'

/** System programs that some suites need, and how Debian installs them. */
export const programs = {
  chromium: {
    paths: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    apt: 'chromium',
    suites: 'the page in a real browser',
  },
  soffice: {
    paths: ['/usr/bin/soffice', '/usr/bin/libreoffice'],
    apt: 'libreoffice-impress libreoffice-writer',
    suites: 'documents opened in LibreOffice',
  },
  unshare: {
    paths: ['/usr/bin/unshare'],
    apt: 'util-linux',
    suites: 'a full and a read-only disk, and no network',
  },
  strace: { paths: ['/usr/bin/strace'], apt: 'strace', suites: 'what is on disk before it is acknowledged' },
  postgresql: {
    paths: globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse(),
    apt: 'postgresql',
    suites: 'the stores and several processes on a PostgreSQL server',
  },
  faketime: {
    paths: ['/usr/bin/faketime'],
    apt: 'faketime',
    suites: 'reminders over clock changes, with the clock of the process itself moved',
  },
  script: { paths: ['/usr/bin/script'], apt: 'bsdutils', suites: 'the terminal conversation' },
} as const

export type Program = keyof typeof programs

/** Where a program is, or undefined where it is missing: its suites then count as NOT RUN. */
export function pathTo(program: Program): string | undefined {
  return programs[program].paths.find((path) => path !== undefined && isExecutable(path))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
