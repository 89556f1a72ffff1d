import type { ViewWords } from './view-words.ts'

export const enViews: ViewWords = {
  menu: 'Pages',
  pages: {
    '/': 'The conversation',
    '/pulse': 'Pulse',
    '/deadlines': 'My deadlines',
    '/year-wheel': 'My year wheel',
    '/start-pack': 'My start pack',
    '/self-check': 'My self-check',
    '/my-data': 'My data',
    '/questions': 'Questions and gaps',
    '/tickets': 'For an adviser',
    '/pulses': 'Pulses',
    '/map': 'Competence map',
    '/dates': 'Calendar',
    '/documents': 'Documents',
    '/members': 'Members',
    '/delivery': 'Delivery',
    '/quality': 'Quality',
  },
  leads: {
    '/pulse':
      'The short questions of the month. Until the round closes you may change or withdraw your answer.',
    '/deadlines': 'Deadlines, grants and meetings that concern you, and the dates you have entered yourself.',
    '/year-wheel':
      'The year of the municipality, the school and the council, with your dates. Only you see what is ticked off.',
    '/start-pack': 'The first year as a leader, point by point. Only you see what is ticked.',
    '/self-check':
      'How confident you are in each area. Only you see the answers, and no figure is made of them.',
    '/my-data': 'What is kept about you. Here you can see it, take it with you, correct it and erase it.',
    '/questions':
      'What was asked about in the last 90 days, and what the sources did not answer. Figures by theme, never who asked or what they wrote.',
    '/tickets': 'Questions that leaders have sent to the advisers. The answer goes to whoever asked.',
    '/pulses': 'The plan of the year and the rounds so far. While a round is open, no figure of it is shown.',
    '/map':
      'What surveys and pulses say about each area. Mentions, ticks and means measure different things and stand apart.',
    '/dates': 'Every date that leaders get to see, and proposals that wait for somebody to confirm them.',
    '/documents': 'The sources of the answers: what is current, what is due for review, and what is found.',
    '/members': 'How many take part, in groups of five or more. No names are kept.',
    '/delivery': 'Messages that wait, were sent or did not arrive, and why. Without content or recipient.',
    '/quality':
      'The result of the last trial, in which questions with known answers were put to the assistant.',
  },
  refused: {
    stranger: {
      heading: 'This page is for members',
      explained:
        'If you have an invitation code from Kulturskolerådet, write it in the conversation. Questions are answered without one.',
    },
    otherRole: {
      heading: 'This page is for others',
      explained: 'Your role gives no access here. Tell Kulturskolerådet if it is wrong.',
    },
    logIn: 'Log in',
    back: 'To the conversation',
  },
  reply: 'Reply',
  accessibility: 'Accessibility statement',
  table: {
    csv: 'Download as CSV',
    xlsx: 'Download as a spreadsheet (XLSX)',
    copy: 'Copy the table',
    copied: 'The table is copied',
    notCopied: 'Could not copy. Select the table instead.',
    empty: 'Nothing yet.',
  },
}
