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
  thenBack: 'Sign in and you come back to the page you were on.',
  emailMissing: 'Enter your email address',
  passwordMissing: 'Enter your password',
  wrong: 'The email address or the password is not right',
  againTitle: 'Sign in again to go on',
  againBody: 'Your session has ended. What you typed is still on the page beneath.',
};
