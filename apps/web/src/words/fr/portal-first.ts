import codes from './codes.js';
import date from './date.js';
import frame from './frame.js';
import home from './home.js';
import problem from './problem.js';
import signIn from './sign-in.js';

/** What the sign-in page and the home page say. */
export default { codes, date, frame, home, problem, signIn };
