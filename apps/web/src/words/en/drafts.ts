export default {
  restored: 'What you typed is back',
  restoredBody: 'It was kept on {{at}}, for you alone. It goes to the office only when you send it.',
  restoredHere: 'It was kept on this device, for you alone. It goes to the office only when you send it.',
  afresh: 'Start afresh',
  asTyped: 'What you type is saved as you type.',
  saving: 'Saving…',
  saved: 'Saved at {{time}}.',
  unanswered: 'Not saved yet: there is no connection. We keep trying. Keep this page open.',
  tooLong: 'Not saved: this is too long. Shorten it, or send it.',
  here: 'Keep what I type on this device too, until I sign out',
  hereHint:
    'For a poor connection. It is encrypted, and removed when you sign out, after 7 days at the latest. Not for a device that others use too.',
  hereFailed: 'This browser does not let us keep anything on the device.',
};
