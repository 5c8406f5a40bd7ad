export default {
  title: 'There is a problem',
  noAnswerTitle: 'No answer from the server',
  noAnswer: 'Your connection may be down. What you typed is still here: try again in a moment.',
  surpriseTitle: 'Something went wrong on our side',
  surprise: 'Nothing was changed. Try again; if it happens again, tell the office what you were doing.',
  codes: {
    stale_version:
      'This was changed by someone else since you opened it. Look at the new state and decide again.',
    not_found: 'This is not here, or it is not yours to see.',
    wrong_credentials: 'The email address or the password is not right.',
  },
};
