/** The sheet that an employer sees, and the page around it. */
export default {
  title: 'Statement for an employer',
  lead: 'from {{office}}, {{institution}}',
  question: 'May {{name}} work in this placement?',
  answers: {
    yes: 'Yes',
    in_part: 'Yes, for part of it',
    no: 'No',
    not_confirmed: 'Not confirmed',
  },
  yesDays: 'from {{from}} to {{to}}',
  inPartMeaning:
    'For the days of the placement after that the co-op office cannot state it now. Open this link again before they begin.',
  noMeaning: 'The co-op office cannot state that this work is authorized now.',
  notConfirmedMeaning:
    'The co-op office cannot confirm it at this moment. Ask the student, or the office, before the work goes on.',
  student: 'Student',
  institution: 'Institution',
  employer: 'Employer',
  noEmployer: 'Not on file',
  placement: 'Placement',
  days: '{{from}} to {{to}}',
  restrictions: 'Restrictions',
  answeredAt: 'As of',
  contact: 'Questions',
  isStatement:
    'This is a statement of the co-op office about the records it holds at the moment named. It is not a permit, and it may change: open the link again before the work begins.',
  linkEnds: 'This link ends on {{date}}.',
  again: 'Ask again',
  print: 'Print',
  gone: {
    title: 'This link opens nothing',
    body: 'It may have ended, or the address is incomplete. Ask the student for a new link.',
  },
};
