export default {
  title: 'Tasks in bulk',
  lead: 'Steps with many tasks, carried out in the background: how far each is, what became of each task, and the way back.',
  none: 'Nothing was started lately. Choose rows in the queue, or all that match.',
  live: 'Tasks in bulk: {{done}} of {{total}}',
  startedBy: 'Started by {{name}}, {{at}}',
  undoneBy: 'Takes an earlier step back; started by {{name}}, {{at}}',
  wasUndone: 'It was taken back: see what became of it',
  background:
    'They are done in the background, in your name. You can leave the page, stop it, and take all of it back.',
  rows: 'What became of each task',
  outcomes: { waiting: 'Waiting', done: 'Done', left: 'Left as it is', stopped: 'Not looked at' },
  leftFor: {
    changed: 'Somebody changed it after you saw it.',
    refused: 'Not possible in its state.',
    unknown: 'It is not there any more.',
    not_allowed: 'Whoever started this may no longer do it.',
    unexpected: 'Something broke off. Try it by itself.',
  },
};
