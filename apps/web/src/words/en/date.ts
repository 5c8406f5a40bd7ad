export default {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  labelled: '“{{label}}”',
  faults: {
    empty: 'Enter {{name}}',
    incomplete: '{{name}}: enter the day, the month and the year',
    not_a_number: '{{name}}: enter the day as a number and the month as a number or by its name',
    no_such_month: '{{name}}: a month is a number from 1 to 12',
    no_such_day: '{{name}}: that month has no such day',
    year_digits: '{{name}}: enter the year with four digits',
  },
};
