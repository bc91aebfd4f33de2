import type { FailureWords, Meaning } from './es.ts'

export const en: Record<Meaning, FailureWords> = {
  account_unknown: ['Twilio does not recognise the account', 'Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, then retry.'],
  account_missing: ['Twilio does not find the account', 'Check TWILIO_ACCOUNT_SID and TWILIO_API_URL, then retry.'],
  account_suspended: ['The Twilio account is suspended', 'Open Twilio’s console, settle what it asks for and retry.'],
  account_trial: ['The Twilio account is in trial', 'Verify this number with Twilio or upgrade the account, then retry.'],
  account_daily_limit: ['The account reached its daily limit', 'Wait for tomorrow or raise the limit with Twilio, then retry.'],
  country_closed: [
    'Twilio may not write to that country',
    'Check the country code; if it is right, allow that country in Twilio’s console.',
  ],
  sender_unknown: ['The sender is not a WhatsApp number of the account', 'Check TWILIO_WHATSAPP_FROM in Twilio’s console, then retry.'],
  sender_broken: [
    'The business’s number is not set up well with WhatsApp',
    'Open that number in Twilio’s console, mend what it shows and retry.',
  ],
  sender_limit: [
    'WhatsApp takes no more messages from the business for now',
    'Retry in a few hours; if it happens again, ask Twilio for a higher limit.',
  ],
  sender_queue: ['Too many messages of the business are waiting at Twilio', 'Retry in a few hours; if it is urgent, call the person.'],
  business_rejected: [
    'Meta turned the business’s account down',
    'Look at payments and open notices in Meta’s business manager, then retry.',
  ],
  business_locked: [
    'WhatsApp locked the business’s account',
    'Ask for a review in Meta’s business manager; until then, call your clients.',
  ],
  business_terms: ['Meta’s terms have not been accepted', 'Accept them in Meta’s business manager, then retry.'],
  taken_for_spam: [
    'The message was taken for junk',
    'Call the person; if it happens again, change the words of the notice or ask Twilio’s support.',
  ],
  sandbox_not_joined: [
    'This person has not joined the trial number',
    'Ask them to send the trial number the phrase that Twilio shows, then retry; it lasts three days.',
  ],
  template_missing: [
    'WhatsApp does not find the template of this notice',
    'Submit the templates again and retry once WhatsApp has approved them.',
  ],
  template_rejected: [
    'WhatsApp rejected the template of this notice',
    'Change its words, submit it again and retry once WhatsApp has approved it.',
  ],
  template_paused: [
    'WhatsApp paused the template of this notice',
    'People did not like it: improve its words, and retry once WhatsApp lets it go on.',
  ],
  template_disabled: [
    'WhatsApp disabled the template of this notice',
    'Write other words, submit them and retry once WhatsApp has approved them.',
  ],
  template_needed: [
    'Without a template only who wrote within 24 hours can be written to',
    'Submit the templates and retry once WhatsApp has approved them, or ask the person to write first.',
  ],
  taken_for_marketing: [
    'WhatsApp took the notice for advertising and did not deliver it',
    'Leave out of the template whatever sounds like promotion, submit it again and retry.',
  ],
  opted_out: ['This person opted out', 'They will not be written to any more. Only their own message START can bring them back.'],
  blocked: [
    'This person blocked the messages of the business',
    'They will not be written to any more: call them. They can come back by unblocking you and writing START.',
  ],
  number_invalid: ['The number is not valid', 'Correct the client’s phone and retry.'],
  number_without_whatsapp: ['This number has no WhatsApp', 'Ask the person for the right phone, correct it and retry.'],
  number_landline: ['The number is a landline', 'Ask for a mobile with WhatsApp, change the client’s phone and retry.'],
  number_gone: ['The number does not exist or is no longer in use', 'Ask for the present number, change the client’s phone and retry.'],
  number_out_of_reach: ['The business’s number cannot reach this phone', 'Check the client’s phone; if it is right, call the person.'],
  number_of_sender: ['The client’s phone is the one that sends', 'Correct the client’s phone and retry.'],
  phone_off: ['The phone was off or had no signal', 'Retry later or call the person.'],
  phone_blocks: ['The phone company blocked the message', 'Call the person; if it happens again, ask Twilio’s support.'],
  phone_too_old: ['The phone could not show the message', 'Ask the person to update WhatsApp and retry.'],
  person_limited: ['WhatsApp does not let anybody write to this person for now', 'Call the person: there is nothing to correct.'],
  too_many_at_once: ['Too many messages left at once', 'Retry in a few minutes.'],
  provider_fault: [
    'WhatsApp had a fault and did not deliver the message',
    'Retry in a few minutes; if it happens again, look at status.twilio.com.',
  ],
  waited_too_long: ['The message waited too long and did not leave', 'Retry if it is still of use.'],
  words_refused: [
    'WhatsApp does not accept what the message says',
    'Look at the words of the notice and the names in it, correct them and retry.',
  ],
  words_too_long: ['The message is too long', 'Shorten the words of the notice or the names of the services and retry.'],
  file_refused: ['The file of the message could not be sent', 'Send the notice without a file, or with a smaller one.'],
  nobody_knows: [
    'Nobody knows whether the message arrived',
    'The connection to Twilio broke: ask the person, and retry if they did not get it.',
  ],
  fault_of_ours: [
    'The message was put together wrongly',
    'It is a fault of Puntual: pass the code on to whoever looks after it, and call the person.',
  ],
  unknown: ['WhatsApp did not accept the message', 'Look the code up in Twilio’s documentation and retry once it is solved.'],
  no_reason: [
    'The message could not be delivered',
    'Check that Puntual is online and retry; if it happens again, tell whoever looks after it.',
  ],
}
