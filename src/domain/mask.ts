/**
 * The text without what points at a person: national identity numbers, phone numbers and e-mail addresses,
 * each replaced by a word that says what stood there. Nothing leaves the machine before it has been here.
 */
export function mask(text: string): string {
  return maskIdentityNumbers(text.replace(emailAddress, '[e-post]')).replace(phoneNumber, (found) =>
    looksLikeDate(digitsOf(found)) ? found : '[telefon]',
  )
}

/** The text without national identity numbers. Other runs of eleven digits, such as numbers of messages, are left. */
export function maskIdentityNumbers(text: string): string {
  return text.replace(elevenDigits, (found) =>
    isIdentityNumber(digitsOf(found)) ? '[fødselsnummer]' : found,
  )
}

/** The parts are bounded: without a bound a long run of letters takes quadratic time. */
const emailAddress =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu

/** Written in one, or with the breaks that people put in: 010190 12345, 01.01.90-12345. */
const elevenDigits = /(?<!\d)\d{2}[. \u00a0]?\d{2}[. \u00a0]?\d{2}[- \u00a0]?\d{3}[ \u00a0]?\d{2}(?!\d)/gu

/**
 * Eight digits as Norwegian phone numbers are grouped, with or without +47; abroad a plus and up to fifteen.
 * A sum of money is none: one in groups of three is grouped otherwise, one in a run says so after it.
 */
const phoneNumber =
  /(?<![\d.,])(?:(?:(?:\+|00)47[ \u00a0]?)?(?:[2-9]\d(?:[ \u00a0]\d{2}){3}|[2-9]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}|[2-9]\d{7})|(?:\+|00)[1-9](?:[- \u00a0]?\d){7,13})(?![.,]?\d|\s?(?:kr|kroner|mill|NOK)(?!\p{L}))/giu

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** 20261121: unspaced, and no number begins with 19 or 20. */
function looksLikeDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)
}

/**
 * Whether eleven digits are a national identity number, a D-number (day + 40) or one of the synthetic ones
 * (month + 40 or + 80). From 2032 on the first control digit may leave a remainder of 0 to 3.
 */
function isIdentityNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  const month = Number(digits.slice(2, 4)) % 40
  const first = weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
  const second = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && first % 11 <= 3 && second % 11 === 0
}

function weighted(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)
}
