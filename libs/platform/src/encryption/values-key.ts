/** The part of a person's key that seals and opens values (`sealJson`), 32 bytes. Nothing of a file can be had from it. */
export class ValuesKey {
  constructor(readonly bytes: Buffer) {}
}
