import { html } from 'hono/html'
import type { OpenApiDocument } from '../openapi/document.ts'
import { sections } from '../openapi/words.ts'
import { doorsOf, methodBadge } from './operation.ts'
import { type Html, spoken } from './text.ts'

/** Where everything is: links alone, so that it may stand on a page twice. */
export function contents(document: OpenApiDocument): Html {
  const doors = doorsOf(document)
  return html`<p>Basics</p>
    <ul>
      <li><a href="#try-it">Try it</a></li>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
    ${document.tags.map(
      ({ name }) =>
        html`<p><a href="#${name}">${spoken(name)}</a></p>
          <ul>
            ${doors
              .filter(({ operation }) => operation.tags.includes(name))
              .map(
                ({ method, operation: { operationId } }) =>
                  html`<li>
                    <a href="#${operationId}"><span>${spoken(operationId)}</span>${methodBadge(method)}</a>
                  </li> `,
              )}
          </ul>`,
    )}
    <p>Reference</p>
    <ul>
      <li><a href="#shapes">Shapes of answers</a></li>
      <li><a href="#codes">Problem codes</a></li>
    </ul>`
}
