/** Days on which the office's clock stands still. */
export default {
  title: 'Days on which the office’s clock stands still',
  lead: 'Besides Saturdays and Sundays: the holidays of {{province}} by its law ({{law}}), and the days of your own.',
  official: 'Read in a text of the province, last on {{date}}:',
  secondary: 'Read in secondary texts, last on {{date}}; check them against the law:',
  own: 'The office is closed',
  moved: 'kept instead of {{date}}',
  closedDays: 'Further days on which the office is closed',
  closedDaysHint:
    'Such as between the years, or a day that replaces a holiday: YYYY-MM-DD, with commas between. The clock of requests stands still on them.',
};
