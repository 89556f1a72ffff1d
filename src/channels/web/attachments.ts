import { html } from 'hono/html'
import type { Attachment } from '../../domain/card.ts'
import type { Html } from './html.ts'
import { isPicture, madeFileAddress } from './made-files.ts'
import type { Words } from './words.ts'

/** Pictures are shown, with a link to each; of a document its link, and beside it what it holds in words. */
export function drawFiles(files: Attachment[], words: Words): Html | string {
  if (files.length === 0) return ''
  return html`<ul class="files" role="list">${files.map((file) => html`<li>${drawFile(file, words)}</li>`)}</ul>`
}

function drawFile(file: Attachment, words: Words): Html {
  const address = madeFileAddress(file)
  const link = html`<a href="${address}" download="${file.name}">${words.download(file.name)}</a>`
  if (!isPicture(file.mediaType)) {
    return html`<p>${link}${file.alt === '' ? '' : html`<span class="aside">${file.alt}</span>`}</p>`
  }
  return html`<figure><img src="${address}" alt="${file.alt}"><figcaption>${link}</figcaption></figure>`
}
