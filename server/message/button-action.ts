/** What a tap asks for, and the letter that says so before the token in the button's payload. */
export const buttonInitials = { confirm: 'c', move: 'm', decline: 'd' } as const
export type ButtonAction = keyof typeof buttonInitials

export const buttonActions = Object.keys(buttonInitials) as ButtonAction[]
