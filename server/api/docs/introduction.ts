import { html } from 'hono/html'
import type { OpenApiDocument } from '../openapi/document.ts'
import { sections } from '../openapi/words.ts'
import { command } from './sample.ts'
import { type Html, inline } from './text.ts'

const onceATerminal = [
  'export PUNTUAL_URL=http://localhost:3000',
  'export PUNTUAL_KEY=$(npm run --silent puntual -- \\',
  '  api-keys create --org SLUG --name trial --role admin)',
].join('\n')

export function introduction({ info: { title, version, summary, license } }: OpenApiDocument): Html {
  return html`<div class="introduction">
    <h1>${title}</h1>
    <p class="lead">${summary}</p>
    <p class="facts">Version ${version} · ${license.name} licence · <a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
  </div>`
}

export function tryIt(): Html {
  return html`<section class="pair" id="try-it">
    <div>
      <h2><a href="#try-it">Try it</a></h2>
      <p>Each operation comes with a line for your terminal. It needs the address of your installation and a key, set once as shown.</p>
      <p>The ids in the examples are made up: put your own in their place.</p>
    </div>
    <div class="examples">${command('Once per terminal', onceATerminal)}</div>
  </section>`
}

export function basics(): Html {
  return html`<div class="basics">
    ${sections.map(
      ({ id, title, paragraphs }) =>
        html`<section id="${id}">
          <h2><a href="#${id}">${title}</a></h2>
          ${paragraphs.map((paragraph) => html`<p>${inline(paragraph)}</p> `)}
        </section> `,
    )}
  </div>`
}
