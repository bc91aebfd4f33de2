import { byId, element, reconcile, write, writeText } from './dom.js'
import { clock, figure, shortSid } from './format.js'
import { isAccepted } from './world.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('./world.js').Webhook} Webhook */

const MOST_LISTED = 100

/** The requests to the business about the selected phone, newest first. @param {Scene} scene */
export function showWebhooks({ book, world, said }) {
  const webhooks = world.webhooksOf(book.selected).slice(0, MOST_LISTED)
  byId('webhooks-empty').hidden = webhooks.length > 0
  writeText(byId('webhooks-sum'), sumOf(webhooks, said))
  byId('webhooks-sum').classList.toggle('alarm', webhooks.some(hasFailed))
  reconcile(byId('webhook-list'), webhooks, {
    key: ({ id }) => String(id),
    create: () => element('li', '', ...['at', 'kind', 'of', 'about', 'fate'].map((part) => element('span', part))),
    update: (node, webhook) => {
      const { at, kind, sid, about } = webhook
      node.className = hasFailed(webhook) ? 'webhook alarm' : `webhook ${webhook.fate}`
      write(node, 'at', clock(at))
      write(node, 'kind', kind)
      write(node, 'of', shortSid(sid))
      write(node, 'about', about)
      write(node, 'fate', `→ ${fateOf(webhook, said)}`)
    },
  })
}

/** On a narrow screen the list waits to be asked for. */
export function prepareWebhooks() {
  const toggle = byId('webhooks-toggle')
  toggle.addEventListener('click', () => {
    const isOpen = toggle.getAttribute('aria-expanded') !== 'true'
    toggle.setAttribute('aria-expanded', String(isOpen))
    byId('webhooks').classList.toggle('is-open', isOpen)
  })
}

/** How a request ended, as one line. @param {Webhook} webhook @param {Words} said @returns {string} */
export function fateOf({ fate, httpStatus, tookMs, attempt, errorCode }, said) {
  const result = fate === 'answered' && httpStatus !== null ? said.answeredIn(httpStatus, tookMs ?? 0) : said.fates[fate]
  const details = [...(attempt > 1 ? [said.attempt(attempt)] : []), ...(errorCode === null ? [] : [String(errorCode)])]
  return details.length === 0 ? result : `${result} (${details.join(', ')})`
}

/** @param {Webhook[]} webhooks @param {Words} said */
function sumOf(webhooks, said) {
  const failed = webhooks.filter(hasFailed).length
  const lost = webhooks.filter(({ fate }) => fate === 'dropped').length
  if (webhooks.length === 0) return ''
  if (failed > 0) return said.webhooksFailed(figure(failed, said), figure(webhooks.length, said))
  if (lost > 0) return said.webhooksLost(figure(lost, said))
  return webhooks.every(isAccepted) ? said.webhooksFine : said.fates.waiting
}

/** @param {Webhook} webhook */
function hasFailed(webhook) {
  return webhook.fate !== 'waiting' && webhook.fate !== 'dropped' && !isAccepted(webhook)
}
