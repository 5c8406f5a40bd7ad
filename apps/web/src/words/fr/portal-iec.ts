import iecKept from './iec-kept.js';
import iec from './iec.js';

/** What the questionnaire, a candidate's pages and the desk's say of the second pathway. */
export default { iec, iecKept };
