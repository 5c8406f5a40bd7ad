export default {
  title: 'Your data',
  lead: 'What the office holds about you, who looked at it, and how to have it put right.',
  looks: 'Who looked at your file',
  looksNone: 'Nobody has looked at your file yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  copy: 'A copy of everything',
  copyBody:
    'One archive (ZIP) with your documents and letters as they were given, every record as data, and a page to read it all. Keep it in a safe place.',
  download: 'Download your file',
  corrections: 'Corrections',
  correctionsBody:
    'Tell us what is wrong and what is right. The office answers with a reason, and both stay on file.',
  whatWrong: 'What is wrong?',
  whatWrongHint: 'For example: my family name, the end of my work term',
  whatRight: 'What is right?',
  ask: 'Ask for this correction',
  asked: 'Your request is on file. The answer will stand here.',
  state: { accepted: 'Put right', refused: 'Not changed' },
  askedOn: 'Asked {{at}}',
  answeredBy: '{{at}}, {{name}}: {{reason}}',
};
