/**
 * Does together what comes while the same is being done: whoever comes first goes alone, those who come meanwhile go next, in one.
 * Nobody waits for company.
 */
export class InGroups<T> {
  private waiting: {
    readonly one: T;
    readonly done: () => void;
    readonly failed: (error: unknown) => void;
  }[] = [];
  private busy = false;

  constructor(private readonly work: (all: readonly T[]) => Promise<void>) {}

  /** Done, or failed, with its group. */
  async do(one: T): Promise<void> {
    const end = new Promise<void>((done, failed) => this.waiting.push({ one, done, failed }));
    if (!this.busy) void this.goOn();
    return end;
  }

  private async goOn(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.work(group.map(({ one }) => one));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.busy = false;
  }
}
