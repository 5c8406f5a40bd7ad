import admin from './desk-admin.js';
import file from './desk-case.js';
import frame from './desk-frame.js';
import queue from './desk-queue.js';
import review from './desk-review.js';

export default { ...admin, case: file, desk: frame, queue, review };
