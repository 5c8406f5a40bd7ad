export default {
  title: 'Copy last year’s terms',
  lead: 'These terms would be added to the draft, fifty-two weeks on. Correct each of them there where the calendar differs, then publish.',
  none: 'There is nothing to copy: the terms of the year to come are there already, or their codes name no year.',
  add: 'Add these terms to the draft',
};
