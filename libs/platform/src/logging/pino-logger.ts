import { pino, stdTimeFunctions, type DestinationStream, type Logger as Pino } from 'pino';
import type { Settings } from '../config/settings.js';
import { errorFacts } from './error-facts.js';
import { type LogFields, pickFields } from './log-fields.js';
import { Logger } from './logger.js';
import { prettyLines } from './pretty-lines.js';

/** JSON lines on standard output; in the demonstration on a terminal, lines for people. */
export function createLogger(
  settings: Pick<Settings, 'logLevel' | 'mode'>,
  output?: DestinationStream,
): Logger {
  const forPeople = settings.mode === 'demonstration' && process.stdout.isTTY;
  const destination = output ?? (forPeople ? prettyLines(process.stdout) : pino.destination({ sync: true }));
  const options = {
    level: settings.logLevel,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: { level: (level: string) => ({ level }) },
  };
  return new PinoLogger(pino(options, destination));
}

class PinoLogger extends Logger {
  constructor(private readonly lines: Pino) {
    super();
  }

  override debug(message: string, fields: LogFields = {}): void {
    this.lines.debug(pickFields(fields), message);
  }

  override info(message: string, fields: LogFields = {}): void {
    this.lines.info(pickFields(fields), message);
  }

  override warn(message: string, fields: LogFields = {}): void {
    this.lines.warn(pickFields(fields), message);
  }

  override error(message: string, thrown?: unknown, fields: LogFields = {}): void {
    const error = thrown === undefined ? {} : { error: errorFacts(thrown) };
    this.lines.error({ ...pickFields(fields), ...error }, message);
  }

  override with(fields: LogFields): Logger {
    return new PinoLogger(this.lines.child(pickFields(fields)));
  }
}
