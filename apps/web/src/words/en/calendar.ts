/** The private calendar, in the portal and at the desk. */
export default {
  title: 'Deadlines in your own calendar',
  lead: {
    student:
      'Your calendar program can show your permit deadlines: the day we advise and the last hour. It says “permit deadline” and nothing else about you. Reminders still come by mail.',
    staff:
      'Your calendar program can show on which days permits of students end, and how many. It names nobody.',
  },
  closed: 'You have not made an address for your calendar.',
  open: 'There is an address, made on {{when}}.',
  unread: 'No calendar has fetched it yet.',
  read_one: 'It was fetched once, on {{when}}.',
  read_other: 'It was fetched {{count}} times, last on {{when}}.',
  make: 'Make an address',
  replace: 'Make a new address',
  replaceHint: 'A new address ends the one before. Do that if somebody else may have seen it.',
  end: 'End the address',
  once: 'Copy the address now: it is shown this once',
  address: 'Address of your calendar',
  copy: 'Copy the address',
  subscribe: 'Open it in the calendar of this device',
  programs: {
    google: 'Google Calendar: Other calendars, From URL.',
    apple: 'Apple Calendar: File, New Calendar Subscription; on a phone, use the link above.',
    outlook: 'Outlook: Add calendar, Subscribe from web.',
  },
};
