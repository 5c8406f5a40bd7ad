import { errorFacts, type ErrorFacts } from './error-facts.js';
import { type LogFields, pickFields } from './log-fields.js';
import { Logger } from './logger.js';

export interface LoggedLine {
  level: 'debug' | 'info' | 'warn' | 'error';
  message: string;
  fields: Record<string, string | number | boolean>;
  error?: ErrorFacts;
}

/** Keeps the lines, for unit tests; loggers made by `with` write into the same list. */
export class FakeLogger extends Logger {
  constructor(
    readonly lines: LoggedLine[] = [],
    private readonly base: LogFields = {},
  ) {
    super();
  }

  override debug(message: string, fields: LogFields = {}): void {
    this.add('debug', message, fields);
  }

  override info(message: string, fields: LogFields = {}): void {
    this.add('info', message, fields);
  }

  override warn(message: string, fields: LogFields = {}): void {
    this.add('warn', message, fields);
  }

  override error(message: string, thrown?: unknown, fields: LogFields = {}): void {
    this.add('error', message, fields, thrown === undefined ? {} : { error: errorFacts(thrown) });
  }

  override with(fields: LogFields): Logger {
    return new FakeLogger(this.lines, { ...this.base, ...fields });
  }

  private add(
    level: LoggedLine['level'],
    message: string,
    fields: LogFields,
    more: { error?: ErrorFacts } = {},
  ) {
    this.lines.push({ level, message, fields: pickFields({ ...this.base, ...fields }), ...more });
  }
}
