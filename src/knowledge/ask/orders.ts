/**
 * Whether a text orders the assistant about instead of asking it something: to forget its instructions, to show
 * them, to be somebody else. An order needs a verb and what it is done to, so a question about rules and
 * instructions at work is none.
 */
export function isOrder(text: string): boolean {
  return orders.some((order) => order.test(text))
}

const forget = anyOf(
  'glem|gløym|ignorer|ignorér|overse|oversjå|overstyr|se bort fra|sjå bort frå|forget|ignore|disregard|override|bypass',
)
const show = anyOf('vis|gjengi|gjenta|skriv|avslør|røp|gjev|gi|print|show|reveal|repeat|output|display')
const instructions = anyOf(
  'instruks|instruksen|instrukser|instruksjoner|instruksjonar|instruksjonene|instruksjonane|instruction|instructions',
  'prompt|prompten|prompts|systemprompt|systemprompten|systemmelding|systemmeldingen|systemmeldinga',
)
const itsRules = anyOf(
  '(?:dine|your|tidligere|tidlegare|previous|prior) (?:regler|reglar|rules|ordrer|ordrar|ordre|orders)',
)
const itsInstructions = anyOf(
  'system ?-?prompt|systemprompten|prompten',
  '(?:dine|your|the system|de skjulte|dei skjulte) (?:instrukser|instruksjoner|instruksjonar|instructions|prompt)',
)
const becomes = anyOf(
  'du er (?:nå|no|ikke lenger|ikkje lenger)|lat som (?:om )?du er|you are (?:now|no longer)',
  'pretend (?:to be|you are)|act as (?:if|an?)|developer mode|jailbreak',
)

const orders = [order(forget, instructions), order(forget, itsRules), order(show, itsInstructions), becomes]

/** Whole words only. */
function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'iu')
}

/** A verb and its object in one sentence, not far apart. */
function order(verb: RegExp, object: RegExp): RegExp {
  return new RegExp(`${verb.source}[^.?!]{0,60}?${object.source}`, 'iu')
}
