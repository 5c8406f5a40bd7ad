export default {
  add: 'Enter a journey',
  correct: 'Correct the journey',
  correctNamed: 'Edit the journey of {{date}}',
  remove: 'Remove',
  removeNamed: 'Remove the journey of {{date}}',
  removeTitle: 'Remove the journey of {{date}}?',
  abroad: 'Not back yet',
  zone: 'By the clock in',
  momentHint: 'YYYY-MM-DD HH:MM, for example 2026-10-10 08:30',
  reason: 'Why',
  reasonHint: 'It is kept in the history of changes; the student’s statement stays marked as such.',
};
