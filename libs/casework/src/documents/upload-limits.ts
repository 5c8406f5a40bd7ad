const MEGABYTE = 1024 * 1024;

/** What one student may keep here, and what one upload may bring. The form's own limits (20 MB a file) stand at the edge. */
export const UPLOAD_LIMITS = {
  bytesPerStudent: 200 * MEGABYTE,
  filesPerDocument: 20,
} as const;
