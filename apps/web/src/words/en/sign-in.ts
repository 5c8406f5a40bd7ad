export default {
  title: 'Sign in',
  welcome: 'From your co-op course to the day you may start work',
  about:
    'Request your letter, upload your permit, and see in one place until when you may work and what to do next.',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgot your password, or have none yet?',
  help: 'No account? Ask your co-op office.',
  intern: 'From a school abroad? See whether you could come as an intern.',
  leftHere:
    'You are signed out here. Your institution’s own sign-in may still be open in this browser: on a shared computer, sign out there too.',
  providersFailed:
    'Your institution’s own sign-in could not be loaded. If you sign in with your school account, try again; a password works meanwhile.',
  thenBack: 'Sign in and you come back to the page you were on.',
  emailMissing: 'Enter your email address',
  passwordMissing: 'Enter your password',
  wrong: 'The email address or the password is not right',
  code: 'Code',
  codeHint: 'Six digits of your authenticator app, or a recovery code',
  codeMissing: 'Enter the code',
  codeWrong:
    'This code is not right, or was used already. Wait for the next one, or use a recovery code that you have not used yet.',
  otherAccount: 'Use another account',
  orPassword: {
    everyone: 'or with a password',
    staff: 'or, for the office’s staff, with a password',
    administrators: 'or, for its administrators, with a password',
  },
  problems: {
    title: 'You are not signed in',
    unknown:
      'Your institution knows you, but this office does not yet: neither its roster nor its staff has you. Ask the co-op office.',
    disabled: 'Your account here is disabled. Ask the co-op office.',
    no_role: 'Your institution does not say that you work in this office. Ask its administrator.',
    address_taken:
      'Somebody signs in here by your mail address. If it is you: sign in with your password and join the two under your name.',
    linked_elsewhere:
      'One of the two is joined already: this account to another person of the institution, or you there to another account here. Ask the co-op office.',
    refused:
      'The answer of your institution could not be used: it took too long, or it was used before. Try again.',
    declined:
      'Your institution did not let you through: it was stopped there, or your account there has no access to this service. Try again, or ask its help desk.',
    unreachable: 'The sign-in of your institution does not answer. Try again in some minutes.',
  },
  againElsewhere: 'It opens in another window. Come back to this one when you are signed in.',
  againTitle: 'Sign in again to go on',
  againBody: 'Your session has ended. What you typed is still on the page beneath.',
};
