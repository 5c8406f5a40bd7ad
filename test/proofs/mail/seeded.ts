/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32); they go on from `state`. */
export class SeededNumbers {
  constructor(public state: number) {
    this.state = state >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

export function seeded(seed: number): () => number {
  const numbers = new SeededNumbers(seed);
  return () => numbers.next();
}

/** The same number for the same text and seed, wherever it is asked for. */
export function chanceOf(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return seeded(hash)();
}
