import authorization from './authorization.js';
import codes from './codes.js';
import date from './date.js';
import documents from './documents.js';
import frame from './frame.js';
import home from './home.js';
import letters from './letters.js';
import problem from './problem.js';
import record from './record.js';
import signIn from './sign-in.js';
import submissions from './submissions.js';

export default {
  authorization,
  codes,
  date,
  documents,
  frame,
  home,
  letters,
  problem,
  record,
  signIn,
  submissions,
};
