import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import type { OpenApiDocument } from '../openapi/document.ts'
import { contents } from './contents.ts'
import { basics, introduction, tryIt } from './introduction.ts'
import { doorsOf, operationSection } from './operation.ts'
import { codes, shapes } from './reference.ts'
import { type Html, inline, spoken } from './text.ts'

const sheets = ['base', 'contents', 'chapters', 'fields', 'answers', 'examples', 'narrow']

/** In the order in which one overrules the other. */
export const style = sheets.map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')).join('')

export function pageOf(document: OpenApiDocument): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${document.info.title} ${document.info.version}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the reference</a>
        <header>
          <p class="wordmark">puntual<span aria-hidden="true"></span></p>
          <nav class="side" aria-label="Contents">${contents(document)}</nav>
        </header>
        <main id="main">${mainOf(document)}</main>
      </body>
    </html>`
}

function mainOf(document: OpenApiDocument): Html {
  return html`${introduction(document)}
    <details class="menu" id="contents">
      <summary>Contents</summary>
      <nav aria-label="Contents, folded">${contents(document)}</nav>
    </details>
    ${tryIt()} ${basics()} ${document.tags.map((tag) => tagSection(document, tag))} ${shapes(document)} ${codes()}
    <a class="to-contents" href="#contents">Contents</a>`
}

function tagSection(document: OpenApiDocument, { name, description }: OpenApiDocument['tags'][number]): Html {
  const doors = doorsOf(document).filter(({ operation }) => operation.tags.includes(name))
  return html`<section class="chapter" id="${name}">
    <h2><a href="#${name}">${spoken(name)}</a></h2>
    <p>${inline(description)}</p>
    ${doors.map((door) => operationSection(document, door))}
  </section> `
}
