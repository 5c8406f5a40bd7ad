import admin from './desk-admin.js';
import file from './desk-case.js';
import frame from './desk-frame.js';
import past from './desk-past.js';
import queue from './desk-queue.js';
import review from './desk-review.js';
import rules from './desk-rules.js';
import signOffs from './desk-sign-offs.js';

export default { ...admin, ...signOffs, case: file, desk: frame, past, queue, review, rules };
