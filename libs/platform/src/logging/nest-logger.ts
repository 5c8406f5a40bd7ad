import type { LoggerService } from '@nestjs/common';
import { withoutValues } from './error-facts.js';
import type { Logger } from './logger.js';

/** Lets Nest's own messages go the way of ours; pass it to `app.useLogger`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(withoutValues(String(message)), componentOf(rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(withoutValues(String(message)), componentOf(rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(withoutValues(String(message)), undefined, componentOf(rest));
  }
}

/** Nest passes the name of the part that speaks last. */
function componentOf(rest: unknown[]): { component?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' && /^\w+$/.test(last) ? { component: last } : {};
}
