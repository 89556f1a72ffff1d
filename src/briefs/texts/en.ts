import { unreachable } from '../../domain/errors.ts'
import { figureText } from '../figures.ts'
import { longDate } from './dates.ts'
import type { BriefTexts } from './texts.ts'

const date = (day: string) => longDate('en-GB', day)

export const en: BriefTexts = {
  kinds: {
    budget: 'Budget case',
    briefing: 'Briefing',
    'framework-plan': 'Case on the framework plan',
    consequences: 'Note on consequences',
  },
  title: (kind, municipality) => {
    switch (kind) {
      case 'budget':
        return `The culture school in the budget of ${municipality}`
      case 'briefing':
        return `Briefing on the culture school in ${municipality}`
      case 'framework-plan':
        return `The framework plan «Kulturskole for alle» in ${municipality}`
      case 'consequences':
        return `What a smaller budget means for the culture school in ${municipality}`
      default:
        return unreachable(kind)
    }
  },
  slots: {
    need: 'Need',
    frame: 'Budget',
    consequence: 'Consequence',
    story: 'Story',
    ask: 'What we ask for',
  },
  blanks: {
    budget: {
      need: ['We have [ number ] pupils and [ number ] on the waiting list ([ source, date ]).'],
      frame: ['The budget is [ sum ] this year and proposed to be [ sum ] next year ([ source, date ]).'],
      consequence: [
        'If it grows, we can [ measure ]. If it stands still, we must [ measure ]. If it shrinks, [ offer ] ends for [ number ] pupils.',
      ],
      story: [],
      ask: [],
    },
    briefing: {
      need: ['Pupils: [ number, source, date ]. New since last time: [ offer ].'],
      frame: [
        'The budget is [ sum ] this year, and [ share ] of it is bound in pay and rent ([ source, date ]).',
      ],
      consequence: ['What is difficult now is [ challenge ]. It leads to [ effect ].'],
      story: [],
      ask: ['The next briefing comes on [ date ].'],
    },
    'framework-plan': {
      need: [
        'The municipality has earlier decided [ decision, date, case number ] about the culture school.',
      ],
      frame: ['The option can be carried out within the budget for [ item ]; [ measure ] needs [ sum ].'],
      consequence: ['We are close to the plan in [ aim ], and far from it in [ aim ].'],
      story: [],
      ask: [],
    },
    consequences: {
      need: ['Today the school offers [ subjects and offers ] to [ number ] pupils ([ source, date ]).'],
      frame: [
        'The budget goes from [ sum ] to [ sum ]. The change is [ decided / proposed / an effect of rising prices ].',
      ],
      consequence: [
        'Option A: [ measure ] saves [ sum ] and affects [ number ] pupils.',
        'Option B: [ measure ] saves [ sum ] and affects [ number ] pupils.',
      ],
      story: [],
      ask: ['The measure is looked at again on [ date ].'],
    },
  },
  blank: {
    municipality: '[ municipality ]',
    meeting: '[ committee ]',
    date: '[ date of the meeting ]',
    ask: {
      budget: 'We ask [ committee ] to [ one action ], so that [ effect for the inhabitants ].',
      briefing: '[ Committee ] takes note of the briefing.',
      'framework-plan': 'We ask [ committee ] to [ adopt the plan / take it into a plan / take note of it ].',
      consequences: 'If savings must be made, [ option ] does least harm, because [ reason ].',
    },
    story: '[ One pupil, parent or partner, told with consent and without a name ]',
  },
  minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  ownDay: (title) => `${title} (in your calendar).`,
  ready: [
    {
      daysBefore: 28,
      when: 'four weeks before',
      what: 'Find the premises of the budget, and what was decided about the school in the last two years.',
    },
    {
      daysBefore: 21,
      when: 'three weeks before',
      what: 'Fill in the figures with the economy adviser, with source and date at each.',
    },
    {
      daysBefore: 14,
      when: 'two weeks before',
      what: 'Go through the draft with your manager, and ask for consent to the story.',
    },
    {
      daysBefore: 7,
      when: 'one week before',
      what: 'Hand in what is written, and rehearse aloud. Check the deadline with the political secretariat: [ deadline ].',
    },
    {
      daysBefore: -1,
      when: 'the day after',
      what: 'Send the answers you promised, and note what the politicians asked.',
    },
  ],
  questions: {
    duty: 'Must the municipality have a culture school?',
    right: 'Do children have a right to a place?',
    size: 'How large must the culture school be?',
    closing: 'Can we close the school, or buy places from a neighbour?',
    comparison: 'What do other municipalities spend?',
    grants: 'Can you find grants instead?',
    price: 'What does a place cost, and what does the pupil pay?',
    cheaper: 'What can you do at a lower cost?',
    'who-loses': 'Who loses a place if the budget shrinks?',
    binding: 'Is the framework plan binding?',
    others: 'What have other municipalities done?',
  },
  answers: {
    duty: [],
    right: [],
    size: [],
    closing: [],
    comparison: [
      'Our figure is [ sum ] in [ year ], against [ sum ] in [ a municipality of our size ] ([ source ]).',
    ],
    grants: ['We have applied to [ scheme ] and got [ sum ]. Grants do not cover [ running costs ].'],
    price: ['A place costs [ sum ], and the pupil pays [ sum ] ([ source, date ]).'],
    cheaper: ['We have done [ three things ] already, and consider [ one thing ].'],
    'who-loses': ['[ Groups and places, without names ]; they have [ other offers / no other offer ].'],
    binding: [],
    others: ['[ Only what you have checked yourself ]'],
  },
  reminders: [
    'Follow the chain of command: clear the content with your manager before anything is sent or said to politicians.',
    'The chief executive answers for the case and the budget proposal. Agree who answers questions about the budget.',
    'Keep a neutral tone. Show effects and options, no party politics.',
    'Never tell of a pupil or an employee who can be recognised, without consent.',
    'If you do not know the answer, say so, and promise a date.',
  ],
  notes: {
    need: 'Say who the pupils are, what they learn, and what people ask for.',
    frame:
      'Say what the budget is this year and next, in the figures of the municipality. Stop where the question belongs to the chief executive.',
    consequence:
      'Say what happens if the budget grows, stands still or shrinks. Show the effects, and argue for no party.',
    story: 'Tell the story without a name, and only with consent. One is enough.',
    ask: 'Say what you ask for once, in one sentence, and wait for questions.',
  },
  notesHead: {
    say: 'Say',
    blanks: 'Fill in before the meeting: everything in square brackets.',
    sources: 'Sources on this slide',
    own: 'The whole story',
  },
  date,
  standing: {
    current: 'Current',
    proposal: 'Proposal',
    plan: 'Plan',
    historic: 'Historic',
    expired: 'Expired',
    'needs-confirmation': 'To be checked',
  },
  basedOn: 'based on',
  foreign: 'in Norwegian in the source',
  papers: {
    sources: 'Sources',
    decisions: 'Who decides what, in order',
    ready: 'Ready by',
    late: 'the date has passed',
    reminders: 'Remember',
    questions: 'Questions you may get',
    figures: 'Own figures',
    figuresNote:
      'The figures were given by the school. Let the economy adviser check them, and write source and date: [ source, date ].',
    what: 'What',
    figure: 'Figure',
    to: 'To',
    meeting: 'Date of the meeting',
    caseWorker: 'Case officer',
    caseNumber: 'Case number',
    draft: 'Draft made with Taktstokk',
    statusNote:
      '“To be checked” means that the source must be checked against your municipality before the claim is used.',
    resolution: {
      budget: [],
      briefing: [],
      'framework-plan': [
        'The culture school presents a development plan by [ date ].',
        '[ Committee ] gets a briefing on the progress every year.',
      ],
      consequences: [],
    },
    headings: {
      resolution: 'Proposed resolution',
      concerns: 'What the case is about',
      background: 'Background',
      facts: 'Facts of the case',
      consequences: 'Consequences',
      alternatives: 'Options',
      participation: 'Participation',
      assessment: 'Assessment',
      attachments: 'Attachments',
    },
    concerns: {
      budget:
        'The case is about the budget of the culture school, what it is used for, and what different budgets lead to.',
      briefing: 'The case tells how the culture school is doing: [ subject in at most eight words ].',
      'framework-plan':
        'The case is about how the framework plan «Kulturskole for alle» is to be used in the municipality.',
      consequences:
        'The note shows what a smaller budget means for the inhabitants, and which options there are.',
    },
    alternatives: {
      budget: [
        'A: The budget grows. It gives [ measure ] and costs [ sum ].',
        'B: The budget is kept. Then [ measure ] is needed, because pay and prices rise.',
        'C: The budget shrinks. Then [ offer ] ends.',
      ],
      briefing: [],
      'framework-plan': [
        'A: The framework plan becomes the guideline of the culture school.',
        'B: Its main points are taken into [ municipal plan, thematic plan or activity plan ].',
        'C: The plan is taken note of.',
      ],
      consequences: [
        'A: [ measure ] – can be undone: [ yes / partly / no, because ].',
        'B: [ measure ] – can be undone: [ yes / partly / no, because ].',
        'C: [ measure ] – can be undone: [ yes / partly / no, because ].',
      ],
    },
    participation:
      'The case was discussed with [ teachers, unions, parents, pupils ] on [ date ]. They stressed [ views ].',
    assessment: ['[ Advantages, drawbacks and risk of each option, two or three sentences on each ]'],
    attachments: '[ Attachments, or “None” ]',
    onePage: 'On one page',
    preparing: 'Preparing for the meeting',
  },
  fault: (fault) => {
    switch (fault.code) {
      case 'unknown':
        return 'I do not know that kind of paper. Choose budget, briefing, framework-plan or consequences.'
      case 'no-name':
        return 'The name of a municipality can only have letters, spaces, hyphens and full stops.'
      case 'no-date':
        return 'The date of the meeting is no date. Write it as 8.12.2026.'
      case 'out-of-range':
        return 'Minutes must be a whole number from 1 to 120.'
      case 'not-a-number':
        return `“${'name' in fault ? fault.name : ''}” is not a number. Write for example 4 200 000 or 4,2 mill.`
      case 'negative':
        return `“${'name' in fault ? fault.name : ''}” is negative. Write the size without the minus, and say in its name that it is a cut.`
      case 'too-many':
        return 'There are too many figures. Choose the twelve that matter most.'
      case 'too-long':
        return `The text in the field “${fault.field}” is too long. There is room for ${fault.most} characters.`
      case 'not-understood':
        return `The field “${fault.field}” has a form that I do not understand.`
      default:
        return unreachable(fault)
    }
  },
  remark: (remark) => {
    switch (remark.code) {
      case 'meeting-passed':
        return `The meeting was on ${date(remark.date)}. Check the date; no deadlines were worked out.`
      case 'in-thousands':
        return `“${remark.figure.label}” was given in thousands and is now ${figureText(remark.figure)}. Check that it is right.`
      default:
        return unreachable(remark)
    }
  },
}
