import { html } from 'hono/html'
import type { Language } from '../../domain/language.ts'
import type { Html } from './html.ts'
import { words } from './words.ts'

/** Stands where a file was: in the reader's language, with a way on. It fetches nothing, so it carries its style. */
export function drawGone(language: Language): Html {
  const { heading, explained, back } = words[language].gone
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${heading} · Taktstokk</title>
  <style>
    :root { color-scheme: light dark }
    body { max-width: 54ch; margin: 0 auto; padding: 3rem 1.5rem; font: 1.125rem/1.5 Inter, system-ui, sans-serif }
    h1 { font-size: 1.75rem; font-weight: 600; line-height: 1.2 }
  </style>
</head>
<body>
  <main>
    <h1>${heading}</h1>
    <p>${explained}</p>
    <p><a href="/">${back}</a></p>
  </main>
</body>
</html>`
}
