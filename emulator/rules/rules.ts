/** Which of WhatsApp's and Twilio's rules hold. A limit of null is no limit. */
export interface Rules {
  /** Free text only within 24 hours of what the client last wrote: 63016. */
  window: boolean
  /** The sandbox number asks for joining, 63015, and takes one message every three seconds. */
  sandbox: boolean
  /** What a template's approval stands at matters: 63016, 63040, 63041, 63042. */
  templates: boolean
  /** A template that is submitted is approved at once. */
  autoApprove: boolean
  /** A trial account: 50 messages a day, 63038, and verified numbers only, 21608. */
  trial: boolean
  /** Twilio answers STOP and START itself: 21610 afterwards. */
  optOutKeywords: boolean
  /** Messages of an account in a day of UTC: 63038. */
  dailyLimit: number | null
  /** Messages of a sender in a second: 63018. */
  senderRate: number | null
  /** Users a sender may begin a conversation with in 24 hours: 63018. */
  messagingLimit: number | null
  /** Marketing templates a user gets in 24 hours: 63049. Users in the United States get none. */
  marketingLimit: number | null
  /** Requests of an account under way at once: 20429. */
  concurrency: number | null
}

export const realRules: Readonly<Rules> = {
  window: true,
  sandbox: true,
  templates: true,
  autoApprove: false,
  trial: false,
  optOutKeywords: false,
  dailyLimit: null,
  senderRate: null,
  messagingLimit: null,
  marketingLimit: 2,
  concurrency: null,
}
