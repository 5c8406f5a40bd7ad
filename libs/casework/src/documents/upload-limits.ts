const MEGABYTE = 1024 * 1024;

/**
 * What one upload may bring; how much a student may keep here is a setting. A form's own limits (20 MB a file) stand at the edge
 * too.
 */
export const UPLOAD_LIMITS = {
  bytesPerFile: 20 * MEGABYTE,
  filesPerDocument: 20,
  pagesPerDocument: 20,
  /** Uploads of a student that are on their way at one time. */
  openUploads: 40,
  /** For how long an upload that was broken off can be taken up again. */
  resumableHours: 24,
} as const;
