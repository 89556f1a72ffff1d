import { createServer } from 'node:http'
import { Application, TeamsAdapter } from '@microsoft/teams-ai'
import { ConfigurationServiceClientCredentialFactory, MemoryStorage } from 'botbuilder'

// A Teams app as the library's own first page shows it: it takes every message, and does nothing.

const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({}))
const app = new Application({ storage: new MemoryStorage() })
app.activity('message', async () => {})
createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    const body = JSON.parse(text)
    const { method = 'POST', headers } = request
    const sent = {
      socket: response.socket,
      header: (name: string, value: unknown) => response.setHeader(name, String(value)),
      status: (code: number) => {
        response.statusCode = code
      },
      send: (said?: unknown) => {
        response.write(typeof said === 'string' ? said : JSON.stringify(said ?? ''))
      },
      end: () => response.end(),
    }
    adapter.process({ body, headers, method }, sent, (context) => app.run(context).then(() => {}))
  })
}).listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`answers on http://127.0.0.1:${process.env.PORT}`)
})
