export default {
  title: 'Messages',
  lead: 'Write to the co-op office and read what it writes to you. Only you and the office can read this.',
  label: 'Your message',
  hint: 'What happened, by when you need an answer, and your request’s reference if it has one. No passport number and no SIN.',
  send: 'Send',
  missing: 'Write what the office should know.',
  long: 'Shorten the message to 2,000 characters: it has {{count}}.',
  sent: 'Your message has reached the office',
  sentBody:
    'It stands below with its time. The answer will stand here too, and a mail will tell you that it has come.',
  written: 'What was written',
  none: 'Nothing yet.',
};
