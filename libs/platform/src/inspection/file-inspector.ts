import type { Inspection } from './inspection-result.js';

export abstract class FileInspector {
  /**
   * Tells what an uploaded file really is, or why it is refused. Takes its bytes or the path of a plain file.
   * Name and type are what the uploader says. Never throws for what a file contains.
   */
  abstract inspectFile(
    file: Buffer | string,
    declaredName: string,
    declaredType: string,
  ): Promise<Inspection>;
}
