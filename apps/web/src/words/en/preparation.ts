export default {
  title: 'Prepare an application',
  lead: 'What to have at hand before you begin an application to IRCC: papers, where the numbers stand, and what its confirmation looks like.',
  sheetLead: 'Facts to have at hand. IRCC decides what it needs of you.',
  parts: {
    documents: 'Have these ready',
    numbers: 'Where the numbers stand',
    confirmation: 'What IRCC’s confirmation looks like',
  },
  source: 'By the page',
  checked: 'The office compared the two on {{date}}.',
  record: 'I have applied to IRCC',
  print: 'Print the list',
  noAdvice: 'Which application to make?',
  noAdviceBody:
    'That is a question for a lawyer, an RCIC or an RISIA: by law, nobody else may advise you on it. The office can tell you whom to turn to.',
};
