export default {
  asOf: 'The connection is lost. This page is as of {{time}}; it comes back by itself, and nothing you typed is lost.',
  lost: 'The connection is lost. It comes back by itself, and nothing you typed is lost.',
  here_one: '{{names}} is looking at this.',
  here_other: '{{names}} are looking at this.',
  letters: 'Letters in bulk: {{done}} of {{total}}',
  due_one: '{{count}} task of yours is due',
  due_other: '{{count}} tasks of yours are due',
};
