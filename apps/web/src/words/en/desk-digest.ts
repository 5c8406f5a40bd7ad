/** The day's digest for staff. */
export default {
  title: 'One mail a day',
  lead: 'On working days, from eight where the office is: how much waits at the desk, how much of it is overdue, and what is yours. It names nobody. Nothing is sent on a day on which nothing waits.',
  wanted: 'Send me the day’s digest',
  saved: 'Saved.',
};
