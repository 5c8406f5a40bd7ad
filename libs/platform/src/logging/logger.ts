import type { LogFields } from './log-fields.js';

/**
 * What happened, for operators. The message is a fixed sentence of ours; what varies goes into the fields, which
 * are a closed list of ids and numbers, so that no name, number or date of a person can reach a log.
 */
export abstract class Logger {
  abstract debug(message: string, fields?: LogFields): void;
  abstract info(message: string, fields?: LogFields): void;
  abstract warn(message: string, fields?: LogFields): void;
  /** `thrown` is reduced to kind, code, place and a message without quoted values and long numbers. */
  abstract error(message: string, thrown?: unknown, fields?: LogFields): void;
  /** A logger that adds the fields to each line. */
  abstract with(fields: LogFields): Logger;
}
