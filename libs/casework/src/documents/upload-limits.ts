const MEGABYTE = 1024 * 1024;

/** What one student may keep here, and what one upload may bring. A form's own limits (20 MB a file) stand at the edge too. */
export const UPLOAD_LIMITS = {
  bytesPerStudent: 200 * MEGABYTE,
  bytesPerFile: 20 * MEGABYTE,
  filesPerDocument: 20,
  pagesPerDocument: 20,
  /** Uploads of a student that are on their way at one time. */
  openUploads: 40,
  /** For how long an upload that was broken off can be taken up again. */
  resumableHours: 24,
} as const;
