import { html } from 'hono/html'
import type { Html } from './text.ts'

/** A framed text that scrolls when it is long. */
export function sample(caption: string, content: Html): Html {
  return html`<figure class="sample">
    <figcaption>${caption}</figcaption>
    <pre tabindex="0"><code>${content}</code></pre>
  </figure>`
}

/** Lines for a terminal; one click selects them whole, so that they are copied without a script. */
export function command(caption: string, lines: string): Html {
  return html`<figure class="sample command">
    <figcaption>${caption} <span>one click selects it whole</span></figcaption>
    <pre><code>${lines}</code></pre>
  </figure>`
}
