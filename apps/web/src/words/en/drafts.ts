export default {
  restored: 'What you typed is back',
  restoredBody: 'It was kept {{at}}, for you alone. It goes to the office only when you send it.',
  afresh: 'Start afresh',
};
