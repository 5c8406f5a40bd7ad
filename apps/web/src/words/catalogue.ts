/** The shape of a catalogue of words: every language has exactly the keys of the first one. */
export type SameKeys<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : SameKeys<Source[Key]>;
};
