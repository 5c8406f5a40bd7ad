const WINDOW_MS = 60_000;
const MAX_ADDRESSES = 10_000;

/** So many requests a minute from one address, counted in this process; for what anybody on the internet may ask. */
export class AddressLimit {
  private readonly counts = new Map<string, { since: number; count: number }>();

  constructor(private readonly perMinute: number) {}

  /** @returns 0 to let it pass, else the seconds after which the address may ask again */
  secondsToWait(address: string, now: number): number {
    const from = networkOf(address);
    const known = this.counts.get(from);
    if (!known || now < known.since || now - known.since >= WINDOW_MS) {
      this.begin(from, now);
      return 0;
    }
    known.count += 1;
    return known.count <= this.perMinute ? 0 : Math.ceil((known.since + WINDOW_MS - now) / 1000);
  }

  /** The map keeps the order in which windows began, so the first is the oldest: memory stays bounded under a flood. */
  private begin(from: string, now: number): void {
    this.counts.delete(from);
    const oldest = this.counts.keys().next();
    if (this.counts.size >= MAX_ADDRESSES && !oldest.done) this.counts.delete(oldest.value);
    this.counts.set(from, { since: now, count: 1 });
  }
}

/** Whoever has one address of IPv6 has the other 2⁶⁴ of the network too. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? fullGroups(address).slice(0, 4).join(':') : address;

function fullGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after];
}
