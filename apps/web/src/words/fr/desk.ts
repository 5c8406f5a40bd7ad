import admin from './desk-admin.js';
import file from './desk-case.js';
import frame from './desk-frame.js';
import orders from './desk-orders.js';
import past from './desk-past.js';
import queue from './desk-queue.js';
import review from './desk-review.js';
import rules from './desk-rules.js';
import travel from './desk-travel.js';
import signOffs from './desk-sign-offs.js';

export default { ...admin, ...signOffs, case: file, desk: frame, orders, past, queue, review, rules, travel };
