/** Collects the values of a statement that is put together, and hands out their places. */
export class Parameters {
  readonly values: unknown[] = [];

  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
