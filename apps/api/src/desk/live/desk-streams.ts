import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SignIn } from '#casework/identity/sign-in.js';
import { DeskLive } from '#casework/desk/live/desk-live.js';
import type { StaffActor } from '#database/actor.js';
import { Logger } from '#platform/logging/logger.js';

/** Where a stream's events go. */
export interface EventSink {
  write(text: string): void;
  end(): void;
}

interface OpenStream {
  readonly id: string;
  readonly actor: StaffActor;
  readonly sessionToken: string;
  readonly subject: string | null;
  readonly sink: EventSink;
  readonly timer: NodeJS.Timeout;
  /** The events of a stream keep their order: a look begins when the one before it has ended. */
  looking: Promise<void>;
  lookAgain: boolean;
  told: string;
  quietSince: number;
  ended: boolean;
}

/** Other processes and the worker change the desk too, and announce nothing. */
const LOOK_EVERY_MS = 3_000;
/** Proxies close what is silent for long, and a browser then knows that the line still stands. */
const QUIET_MS = 15_000;
const PER_ACCOUNT = 20;

/** The live streams of the desk in this process. Each looks for itself, with its own person's rights, and ends with their session. */
@Injectable()
export class DeskStreams implements OnApplicationShutdown {
  private readonly streams = new Map<string, OpenStream>();

  constructor(
    private readonly desk: DeskLive,
    private readonly signIn: SignIn,
    private readonly logger: Logger,
  ) {}

  /** @returns ends the stream; call it when the line is gone */
  open(
    who: { readonly actor: StaffActor; readonly sessionToken: string; readonly subject: string | null },
    sink: EventSink,
  ): () => void {
    const id = randomUUID();
    const stream: OpenStream = {
      ...who,
      id,
      sink,
      timer: setInterval(() => this.look(stream), LOOK_EVERY_MS).unref(),
      looking: Promise.resolve(),
      lookAgain: false,
      told: '',
      quietSince: Date.now(),
      ended: false,
    };
    this.streams.set(id, stream);
    this.endOldest(who.actor.accountId);
    sink.write('retry: 3000\n\n');
    this.look(stream);
    if (who.subject) this.lookAtAll();
    return () => this.end(stream);
  }

  /** Somebody changed something through this process: everybody looks now and not at the next turn. */
  lookAtAll(): void {
    for (const stream of this.streams.values()) this.look(stream);
  }

  /** A session was ended: so are its streams. */
  endOf(sessionToken: string): void {
    for (const stream of this.streams.values())
      if (stream.sessionToken === sessionToken) this.endWith(stream, 'signed_out');
  }

  onApplicationShutdown(): void {
    for (const stream of this.streams.values()) this.end(stream);
  }

  private look(stream: OpenStream): void {
    if (stream.ended || stream.lookAgain) return;
    stream.lookAgain = true;
    stream.looking = stream.looking.then(async () => {
      stream.lookAgain = false;
      if (stream.ended) return;
      try {
        await this.tell(stream);
      } catch (error) {
        // The browser says since when it knows nothing new, and comes again.
        this.logger.error('A live stream of the desk ended by a fault.', error);
        this.end(stream);
      }
    });
  }

  private async tell(stream: OpenStream): Promise<void> {
    if (!(await this.signIn.stands(stream.sessionToken))) {
      this.endWith(stream, 'signed_out');
      return;
    }
    const { asOf, ...pulse } = await this.desk.look(stream.actor, stream.id, stream.subject);
    if (stream.ended) {
      // It left while it was looking, and the look has told of it again.
      await this.desk.leave(stream.actor, stream.id);
      return;
    }
    const told = JSON.stringify(pulse);
    if (told !== stream.told) this.send(stream, 'pulse', { ...pulse, asOf });
    else if (Date.now() - stream.quietSince >= QUIET_MS) this.send(stream, 'still', { asOf });
    stream.told = told;
  }

  private send(stream: OpenStream, event: string, data: object): void {
    stream.quietSince = Date.now();
    stream.sink.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private endWith(stream: OpenStream, event: string): void {
    if (!stream.ended) this.send(stream, event, {});
    this.end(stream);
  }

  private end(stream: OpenStream): void {
    if (stream.ended) return;
    stream.ended = true;
    clearInterval(stream.timer);
    this.streams.delete(stream.id);
    stream.sink.end();
    if (stream.subject)
      void stream.looking
        .then(() => this.desk.leave(stream.actor, stream.id))
        .then(
          () => this.lookAtAll(),
          // Swept by whoever looks next, half a minute later.
          (error: unknown) => this.logger.error('A presence was not taken off the desk.', error),
        );
  }

  /** A browser that opens more and more of them has lost the old ones. */
  private endOldest(accountId: string): void {
    const own = [...this.streams.values()].filter(({ actor }) => actor.accountId === accountId);
    for (const stream of own.slice(0, Math.max(0, own.length - PER_ACCOUNT))) this.end(stream);
  }
}
