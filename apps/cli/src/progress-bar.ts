import type { CliIo } from './cli-io.js';

const WIDTH = 30;

/** A bar on standard error: drawn in place where a person looks on, a line each tenth where it goes to a file. */
export class ProgressBar {
  private tenth = 0;

  constructor(
    private readonly io: CliIo,
    private readonly unit: string,
    private readonly interactive: boolean = process.stderr.isTTY ?? false,
  ) {}

  /** @param total may be an estimate: more than all of it is shown as all */
  show(done: number, total: number): void {
    const share = Math.min(done / Math.max(total, 1), 1);
    const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${done.toLocaleString('en')} ${this.unit}`;
    if (this.interactive) {
      const filled = Math.round(share * WIDTH);
      this.io.complain(`\r[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${text}`);
    } else if (Math.floor(share * 10) > this.tenth) {
      this.tenth = Math.floor(share * 10);
      this.io.complain(`${text}\n`);
    }
  }

  end(): void {
    if (this.interactive) this.io.complain('\n');
  }
}
