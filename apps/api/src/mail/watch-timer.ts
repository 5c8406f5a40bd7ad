import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MailWatch } from '#casework/notifications/mail-watch.js';
import { Settings } from '#platform/config/settings.js';
import { Logger } from '#platform/logging/logger.js';

const EVERY_MS = 5 * 60_000;

/** Asks on its own whether mail is looked after: a worker that is gone says nothing. */
@Injectable()
export class WatchTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly watch: MailWatch,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    // Tests ring when they mean to.
    if (this.settings.nodeEnv === 'test') return;
    this.timer = setInterval(() => void this.look(), EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    await this.watch.run().catch((error: unknown) => this.logger.error('mail not watched', error));
  }
}
