export default {
  heading: 'Decisions so far',
  undo: 'Undo',
  dismiss: 'Close',
  just: {
    verify: 'Verified: {{what}}',
    return: 'Returned: {{what}}',
    reject: 'Not accepted: {{what}}',
  },
  made: {
    verify: 'Verified by {{by}}, {{at}}',
    return: 'Returned by {{by}}, {{at}}',
    reject: 'Not accepted by {{by}}, {{at}}',
  },
  back: {
    undone: 'Undone at once by {{by}}, {{at}}',
    reopened: 'Reopened by {{by}}, {{at}}: {{reason}}',
  },
  reopen: 'Reopen',
  reopenTitle: 'Look at this document again?',
  reopenLead: {
    verified:
      'What was verified counts no longer from now on: the permit or proof is taken back, the student’s answer is computed anew, and the student is told. It waits in the queue again.',
    other: 'The document waits in the queue again, and the student is told.',
  },
  reason: 'Why?',
};
