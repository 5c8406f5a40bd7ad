/** Answers of the questionnaire that wait on a device for a sign-in. */
export default {
  title: 'A candidate of our office?',
  lead: 'Your answers can wait on this device until you sign in. You then see them beside your file and decide whether they go in. We get nothing before.',
  warning:
    'They stay readable to whoever uses this device: do not keep them on one that you share. After 60 days they are forgotten.',
  keep: 'Keep my answers on this device',
  keepAgain: 'Keep these answers instead',
  kept: 'Answers are kept on this device until {{date}}, or until you sign in and decide.',
  forget: 'Forget them',
  offer: 'Answers wait on this device',
  offerLead:
    'On {{date}} answers of the questionnaire were kept here. If they are yours, they can go into your case.',
  look: 'Look at them',
  takeTitle: 'Answers from this device',
  takeLead:
    'Kept on {{date}}, before you signed in. Check that they are yours and still right; nothing is in your case yet.',
  changes: 'What would change in your case',
  nothing: 'Your case says the same already.',
  take: 'Put them into my case',
  drop: 'Do not, and forget them here',
  months_one: '{{count}} month',
  months_other: '{{count}} months',
  season: 'season of {{year}}',
  issued: 'permit issued',
  notIssued: 'permit not issued',
};
