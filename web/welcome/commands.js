/** @typedef {import('./words.js').Words} Words */
/** @typedef {{ origin: string, now: Date, phone: string | undefined, said: Words }} Situation */

/** In the place of what only the reader knows. */
export const placeholders = /\b(KEY|LOCATION|SERVICE|PHONE)\b/

/** What to type, by the name of its step. @param {Situation} situation */
export function commandsFor({ origin, now, phone = 'PHONE', said }) {
  const call = (/** @type {string} */ path) => `curl ${origin}/api/v1/${path} \\\n  -H 'Authorization: Bearer KEY'`
  return {
    locations: call('locations'),
    services: call('services'),
    booking: [call('appointments'), `-H 'Content-Type: application/json'`, `-d '${bookingOf(now, said.exampleName, phone)}'`].join(
      ' \\\n  ',
    ),
    create: `npm run puntual -- orgs create \\\n  --name "${said.exampleBusiness}" \\\n  --slug lupita --country ${said.exampleCountry}`,
    enable: 'npm run puntual -- orgs set lupita \\\n  whatsapp.enabled=true',
    key: 'npm run puntual -- api-keys create \\\n  --org lupita --name web --role admin',
  }
}

/** @typedef {keyof ReturnType<typeof commandsFor>} Step */

/** Far enough ahead that both reminders are still to come. @param {Date} now @param {string} name @param {string} phone */
function bookingOf(now, name, phone) {
  return `{
    "locationId": "LOCATION",
    "serviceIds": ["SERVICE"],
    "startsAt": "${dayAfterTomorrow(now)}T10:00",
    "client": {
      "name": "${name}",
      "phone": "${phone}"
    }
  }`
}

/** @param {Date} now */
function dayAfterTomorrow(now) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 2)
  const twoDigits = (/** @type {number} */ figure) => String(figure).padStart(2, '0')
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join('-')
}
