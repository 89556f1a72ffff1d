import { unreachable } from '../../domain/errors.ts'
import type { Caveat } from '../../knowledge/answer.ts'
import { longDate } from './dates.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  welcome: {
    headline:
      'Hello. I am Taktstokk, an automatic assistant from Kulturskolerådet, the council for culture schools.',
    answers:
      "I answer from the council's own sources and show where the answer stands. What is not there, I say is not there.",
    invitation:
      'Ask as you would ask a colleague, in Norwegian or English. Write “help” to see what I can do.',
    privacy:
      'I keep your questions for 90 days, without a name; write “my data” to see or delete them. I do not track you.',
    model: (host) =>
      `A language model at ${host} writes the answers. It gets the question and extracts of the sources, but not who you are. National identity numbers, phone numbers and e-mail addresses are taken out first.`,
  },
  help: {
    headline: 'What I can help with',
    about:
      "Write a question about leading a culture school, and I answer with what stands in the council's sources.",
    can: [
      'Economy and politics: budgets, case documents, briefings, working with politicians',
      'The role of the leader: the first time in the post, expectations, networks',
      'The framework plan and its themes',
      'What leaders answered in the mapping of 2009 and the survey of 2025',
    ],
    words: 'Write one of these words, and I open it:',
    cannot:
      'I make up no figures and do not guess. Please leave out names of employees and anything about health.',
  },
  examples: {
    budget: 'How do I present the budget to the politicians?',
    'new-leader': 'I am a new leader. Where do I begin?',
    survey: 'Which topics did leaders most want to be updated on in 2025?',
  },
  helpWords: ['help', 'help me', 'what can you do', 'what can you help with'],
  greetings: ['hi', 'hello', 'hi there', 'hello there', 'good morning', 'good afternoon', 'hey'],
  thanks: {
    words: [
      'thanks',
      'thank you',
      'many thanks',
      'thanks a lot',
      'thank you very much',
      'thanks for the help',
      'great thanks',
    ],
    reply: 'You are welcome. Ask again whenever you like.',
  },
  status: {
    current: 'Current',
    proposal: 'Proposal',
    plan: 'Plan',
    historic: 'Historical',
    expired: 'Expired',
    'needs-confirmation': 'To be checked',
  },
  page: (page) => `page ${page}`,
  quotedIn: {
    nb: 'This is what the sources say, in Norwegian:',
    nn: 'This is what the sources say, in Norwegian (nynorsk):',
    en: 'This is what the sources say:',
  },
  readings:
    'The question can mean several things. This is what the sources say about each. Tell me which you mean.',
  notInSources: {
    says: 'My sources do not say.',
    nearest: 'This is the nearest:',
    adviser: 'An adviser at Kulturskolerådet can help you further.',
  },
  offTopic: 'I cannot help with that. I know culture schools and leadership.',
  turnedAway: {
    empty: 'I found no question in the message. Please write in a few words what you wonder about.',
    'too-long': 'The message is too long for me. Please put the question in a few sentences.',
    private:
      'I do not store details about named employees. Please ask without names and health, or take it up with HR. An adviser can also help.',
    orders:
      "I cannot do that. I answer questions about culture schools and leadership, from the council's sources.",
  },
  fault: 'Something went wrong on my side, not yours. Please try again in a little while.',
  outOfUse: 'I cannot use this card any more. Write "help" to see what I can do.',
  written: 'Written by a language model from the sources below.',
  caveat,
}

function caveat(of: Caveat): string {
  switch (of.kind) {
    case 'proposal':
      return 'This is proposed, not adopted.'
    case 'plan':
      return of.year === undefined
        ? 'This is a plan. The source does not say what was carried out.'
        : `This is a plan from ${of.year}. The source does not say what was carried out.`
    case 'historic':
      return of.year === undefined
        ? 'The source is old.'
        : `The source is from ${of.year} and may be out of date.`
    case 'needs-confirmation':
      return 'This must be checked: Kulturskolerådet has not confirmed that it holds today.'
    case 'deadline-passed':
      return `The deadline was ${longDate('en', of.date)} and has passed. I do not know whether the scheme will be announced again.`
    case 'counts-mentions':
      return 'The figure (“treff”) counts how often something was mentioned in the answers. It is not the number of leaders.'
    case 'model-unavailable':
      return 'The language model did not answer in time. This is what the sources say.'
    case 'over-budget':
      return "Today's answers from the language model are used up. This is what the sources say."
    case 'left-out':
      return of.sentences === 1
        ? 'One sentence is left out, because the sources did not hold it.'
        : `${of.sentences} sentences are left out, because the sources did not hold them.`
    default:
      return unreachable(of)
  }
}
