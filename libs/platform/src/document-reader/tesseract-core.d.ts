declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseApi {
    /** @returns 0, or -1 when the data of a language is not there */
    Init(path: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the file `/input`; @returns 1 when it is no image */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    End(): void;
  }

  export interface TesseractModule {
    readonly FS: { writeFile(path: string, content: Uint8Array): void };
    readonly TessBaseAPI: new () => TessBaseApi;
  }

  const createModule: (options?: object) => Promise<TesseractModule>;
  export default createModule;
}
