/** A picture as its decoder leaves it: four bytes a pixel, row by row. */
export interface RawPicture {
  readonly data: Uint8Array;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 4 };
}
