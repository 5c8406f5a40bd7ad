/** What mail a student gets, and where. */
export default {
  title: 'What we write to you about',
  always:
    'Legal deadlines and answers about your letters, documents and applications always come: they are too important to miss.',
  wanted: 'Also write to me about',
  wantedHint: 'These come on working days between nine and five, at most three a day.',
  topics: {
    plan_ahead: 'decisions of IRCC that take so long that I should plan early',
    passport: 'the end of my passport',
    medical_exam: 'the end of my medical exam',
    sin: 'the end of my Social Insurance Number with the permit',
    check_in: 'whether IRCC has decided, each month while an application is open',
    proof_letter: 'the last day of a letter that proves a pending renewal',
    follow_up: 'what I was asked for and have not done yet',
  },
  secondAddress: 'A second address',
  secondAddressHint: 'Used only where the first one does not take a mail. Leave it empty if you have none.',
  zone: 'Where you are',
  zoneHint: 'Whose working hours these mails keep. Legal deadlines come at once.',
  officeZone: 'Where the office is: {{place}}',
  elsewhere: 'Elsewhere',
  save: 'Save',
  saved: 'Saved. It holds from the next mail on.',
};
