import type { CouncilWords } from './council-words-shape.ts'

export const enCouncil: CouncilWords = {
  fewer: (floor) => `fewer than ${floor}`,
  questions: {
    bars: 'Questions by theme, last 90 days',
    unit: 'questions',
    themes: {
      title: 'Questions by theme',
      head: ['Theme', 'Questions', 'Answered', 'Not in the sources', 'Other outcome'],
      note: 'A question that touches two themes is counted in both. Other outcomes are questions that were ambiguous, outside the field or could not be answered.',
    },
    gaps: {
      title: 'What was missing',
      head: ['Theme', 'Why', 'Questions'],
      note: 'Questions without an answer in the sources, and answers that somebody did not find useful.',
    },
    other: 'No theme',
    why: {
      'not-in-sources': 'Not in the sources',
      'not-useful': 'Not useful, no reason given',
      wrong: 'Wrong',
      missing: 'Something is missing',
      unclear: 'Unclear',
      outdated: 'Outdated',
    },
  },
  tickets: {
    table: { title: 'All that are not closed', head: ['Question', 'From', 'Status', 'Sent'] },
    usually: (hours) => `Half of the answers came within ${hours} hours.`,
  },
  pulses: {
    plan: {
      title: 'The plan of the year',
      head: ['Pulse', 'Opens', 'Closes', 'Who is asked', 'Questions', 'Now'],
    },
    rounds: {
      title: 'Rounds and participation',
      head: ['Pulse', 'Opened', 'Closes', 'Asked', 'Answers', 'Status'],
      note: 'Who has answered is never shown.',
    },
    results: {
      title: 'Figures that may be shown',
      head: [
        'Round',
        'Question',
        'Group',
        'Answer',
        'Value',
        'Unit',
        'Number of answers',
        'Change since the last round (percentage points; means in points)',
      ],
    },
    withheld: { title: 'Figures that are not shown', head: ['Round', 'Question', 'Group', 'Why'] },
    everybody: 'everybody',
    newLeaders: 'new leaders',
    by: { region: 'by region', size: 'by size' },
    open: 'open',
    closed: 'closed',
    notYet: 'shown when the round has closed',
    none: 'No round has closed yet. Results come here when five or more have answered.',
  },
  map: {
    trends: 'The same question over time',
    figures: {
      title: 'The figures behind it',
      head: ['Area', 'Year', 'Question', 'Answer or theme', 'Value', 'Unit', 'Number of answers'],
      note: 'The file has more columns: month, whether the base is known, axis and source.',
    },
    gaps: {
      title: 'Distance to “very confident”',
      head: ['Area', 'Year', 'Distance', 'Mean confidence', 'Number of answers', 'Mean need'],
      note: 'The distance is 5 minus the mean confidence, and exists only where the pulses have asked. Need is another question and is not subtracted.',
    },
    surveys: 'Surveys and rounds',
    noArea: 'No area',
  },
  dates: {
    table: {
      title: 'All dates',
      head: ['Date', 'What', 'Kind', 'Status', 'Concerns', 'Source', 'Checked'],
    },
    everybody: 'everybody',
  },
  documents: {
    bars: 'Documents by status',
    unit: 'documents',
    all: {
      title: 'All documents',
      head: ['Title', 'Status', 'Year', 'Review by', 'Used in answers', 'Passages'],
      note: 'Used in answers: how many answers of the last 90 days cite the document.',
    },
    unused: {
      title: 'Nobody has found these in the last 90 days',
      head: ['Title', 'Status', 'Review by'],
      note: 'Either nobody asks about them, or they lack the words that leaders use.',
    },
    overdue: (day) => `${day}, overdue`,
    none: 'No documents have been read.',
  },
  members: {
    bars: 'Leaders by region',
    unit: 'leaders',
    roles: { title: 'Roles', head: ['Role', 'Members'] },
    regions: {
      title: 'Leaders by region',
      head: ['Region', 'Leaders'],
      note: 'Groups of fewer than five are counted together, so that nobody can work them out.',
    },
    sizes: { title: 'Leaders by size of the municipality', head: ['Size', 'Leaders'] },
    tenures: { title: 'Leaders by time in the role', head: ['Years as a leader', 'Leaders'] },
    unsaid: 'not said',
    together: 'together',
    none: (floor) => `Fewer than ${floor} leaders take part, so no figures are shown yet.`,
  },
  delivery: {
    now: { title: 'Now', head: ['State', 'Messages'] },
    ended: { title: 'Last 30 days', head: ['Outcome', 'Reason', 'Messages', 'Last'] },
    states: {
      waiting: 'Waiting',
      sending: 'On its way',
      unknown: 'May have arrived, being looked up',
      sent: 'Sent',
      failed: 'Did not arrive',
    },
    oldest: (minutes) => `The oldest that waits has waited for ${minutes} minutes.`,
    reason: (code) =>
      code === 'expired' ? 'could not be sent before it was out of date' : `the platform answered ${code}`,
  },
  quality: {
    bars: 'Right answers',
    unit: 'per cent',
    table: {
      title: 'By kind and language',
      head: ['Group', 'Questions', 'Right', 'Source among the first five', 'Wrongly refused'],
    },
    about: (file, day) => `Question file ${file}, tried on ${day}.`,
    none: 'No trial has been run here. “npx taktstokk eval” runs one, and the result is shown on this page.',
    answerable: 'In the sources, together',
    others: 'Not in the sources, together',
  },
}
