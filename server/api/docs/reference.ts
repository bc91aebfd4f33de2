import { html } from 'hono/html'
import type { OpenApiDocument } from '../openapi/document.ts'
import { schemaExamples } from '../openapi/examples.ts'
import { problemExample } from '../openapi/responses.ts'
import { problemCodes } from '../problem-codes.ts'
import { fieldsOf, fieldTable } from './fields.ts'
import { doorsOf, shapeOf } from './operation.ts'
import { sample } from './sample.ts'
import { colouredJson, type Html, inline } from './text.ts'

/** What operations answer with; the bodies that they take stand beside them. */
export function shapes(document: OpenApiDocument): Html {
  const answered = doorsOf(document).flatMap(({ operation }) => Object.values(operation.responses).map(shapeOf))
  const names = [...new Set([...answered, 'Problem'])].filter((name) => name !== undefined)
  return html`<section class="chapter" id="shapes">
    <h2><a href="#shapes">Shapes of answers</a></h2>
    <p>What the operations answer with, and lists in each of their items. Every field is always there; what is not known is null.</p>
    ${names.map((name) => shape(document, name))}
  </section>`
}

function shape({ components: { schemas } }: OpenApiDocument, name: string): Html {
  const isProblem = name === 'Problem'
  // An answer has all of its fields: only of a problem is there one to miss.
  const fields = fieldsOf(schemas, schemas[name] ?? {}).map((field) => ({ ...field, required: isProblem && field.required }))
  const example = isProblem ? problemExample : schemaExamples[name]
  return html`<section class="pair" id="schema-${name}">
    <div>
      <h3><a href="#schema-${name}">${name}</a></h3>
      ${fieldTable(fields, `Fields of ${name}`)}
    </div>
    <div class="examples">${example === undefined ? '' : sample('Example', html`${colouredJson(example)}`)}</div>
  </section> `
}

/** Where a problem's `type` leads: each code explained, under its own name. */
export function codes(): Html {
  return html`<section class="chapter" id="codes">
    <h2><a href="#codes">Problem codes</a></h2>
    <p>Behind the # of a problem’s <code>type</code> stands one of these.</p>
    <dl class="codes">
      ${Object.entries(problemCodes).map(
        ([code, { status, meaning, remedy }]) =>
          html`<div id="${code}">
            <dt>
              <span>${status}</span> <a href="#${code}"><code>${code}</code></a>
            </dt>
            <dd>${inline(meaning)} <b>${inline(remedy)}</b></dd>
          </div> `,
      )}
    </dl>
  </section>`
}
