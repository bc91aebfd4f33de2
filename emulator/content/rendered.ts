/** What a phone shows of a content template, its variables filled in. */
export interface Rendered {
  readonly type: string
  readonly header: string | null
  readonly footer: string | null
  readonly mediaUrls: readonly string[]
  readonly buttons: readonly RenderedButton[]
}

export type RenderedButton =
  | { readonly kind: 'reply'; readonly title: string; readonly payload: string }
  | { readonly kind: 'url'; readonly title: string; readonly url: string }
  | { readonly kind: 'phone'; readonly title: string; readonly phone: string }
  | { readonly kind: 'copy'; readonly title: string; readonly code: string }

/** A shape laid out: what the phone shows, and the text. */
export type Layout = Omit<Rendered, 'type'> & { readonly body: string }

/** Fills the variables into a text; what is no text comes out empty. */
export type FillText = (text: unknown) => string
