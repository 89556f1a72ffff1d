import { html } from 'hono/html'
import { hiddenFields } from './form.ts'
import type { Here, House } from './here.ts'
import type { Html } from './html.ts'
import { baton, drawShell } from './shell.ts'
import { type Fault, type Words, words } from './words.ts'

interface Page {
  here: Here
  house: House
  /** The conversation that is begun, or goes on. */
  thread: string
  /** What the conversation holds so far. */
  log: Html | string
  /** What stands in the field: what was asked, when it could not be answered. */
  text?: string
  fault?: Fault
}

/** The page for asking. It works without its script; with it, answers come without a new page. */
export function drawPage({ here, house, thread, log, text = '', fault }: Page): Html {
  const said = words[here.language]
  const { proof } = here.guest
  const main = html`
    <h1>${said.heading}</h1>
    <div id="log" role="log" aria-live="polite" aria-label="${said.conversation}">${log}</div>
    ${drawForm(said, { thread, proof, text, fault })}`
  const after = html`<template id="exchange">${drawExchange(said, { asked: '', answer: drawWaiting(said) })}</template>`
  return drawShell({ here, house, title: '', path: '/', main, after, skipTo: 'text' })
}

/** One question and what came of it. */
export function drawExchange(said: Words, { asked, answer }: { asked: string; answer: Html | string }): Html {
  return html`<article class="exchange">
    <h2><span class="unseen">${said.youAsked}</span> <span class="asked">${asked}</span></h2>
    ${answer}
  </article>`
}

function drawWaiting(said: Words): Html {
  return html`<p class="waiting">${baton} ${said.waiting}</p>`
}

interface Form {
  thread: string
  proof: string
  text: string
  fault: Fault | undefined
}

function drawForm(said: Words, { thread, proof, text, fault }: Form): Html {
  const invalid = fault === undefined ? '' : html`aria-invalid="true"`
  return html`<form id="ask" method="post" action="/ask" autocomplete="off" data-ask
    data-empty="${said.faults.empty}" data-too-long="${said.faults['too-long']}"
    data-unreachable="${said.faults.unreachable}" data-broken="${said.faults.broken}">
    <label for="text">${said.question}</label>
    <p id="fault" role="alert">${fault === undefined ? '' : said.faults[fault]}</p>
    ${hiddenFields({ thread, proof })}
    <div class="field">
      <textarea id="text" name="text" rows="1" enterkeyhint="send" autocomplete="off"
        aria-describedby="fault keys" ${invalid}>${text}</textarea>
      <button>${said.send}</button>
    </div>
    <p id="keys">${said.keys}</p>
  </form>`
}
