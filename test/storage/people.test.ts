import { createAsked } from '../../src/storage/rows/asked.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createMailbox } from '../../src/storage/rows/mailbox.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createTickets } from '../../src/storage/rows/tickets.ts'
import { askedContract, ticketsContract } from '../contracts/desk.ts'
import { filesContract } from '../contracts/files.ts'
import { mailboxContract } from '../contracts/mailbox.ts'
import { peopleContract } from '../contracts/people.ts'
import { temporaryDatabase } from '../support/store.ts'

peopleContract('SQLite', async () => createPeople(await temporaryDatabase()))
askedContract('SQLite', async () => createAsked(await temporaryDatabase()))
ticketsContract('SQLite', async () => createTickets(await temporaryDatabase()))
filesContract('SQLite', async () => createFiles(await temporaryDatabase(), 'https://taktstokk.test'))
mailboxContract('SQLite', async () => createMailbox(await temporaryDatabase()))
