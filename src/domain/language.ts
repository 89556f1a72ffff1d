/** Bokmål, nynorsk and English: what the assistant speaks. */
export const languages = ['nb', 'nn', 'en'] as const

export type Language = (typeof languages)[number]
