#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What Node has compiled is kept for the next start, which then takes two thirds of the time. It lies with the packages,
// where only who installs may write; where that is not possible, every start compiles. Threads learn of it by the setting.
const compiled = fileURLToPath(new URL('../node_modules/.cache/taktstokk', import.meta.url))
process.env.NODE_COMPILE_CACHE ??= compiled
enableCompileCache(process.env.NODE_COMPILE_CACHE)

const { main } = await import('./program.ts')
process.exitCode = await main()
