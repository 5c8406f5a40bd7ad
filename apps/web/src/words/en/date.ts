export default {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  labelled: '“{{label}}”',
  faults: {
    empty: 'Enter {{name}}',
    incomplete: 'Enter {{name}}: the day, the month and the year',
    not_a_number: 'Enter {{name}}: the day as a number, and the month as a number or by its name',
    no_such_month: 'Check {{name}}: a month is a number from 1 to 12',
    no_such_day: 'Check {{name}}: that month has no such day',
    year_digits: 'Enter {{name}}: the year with four digits',
  },
};
