const BOUNDARY = 'coopdesk-bench';

/** A form that uploads one page as a study permit: its type and its bytes. */
export function aFormOfOnePage(page: Buffer): { readonly type: string; readonly body: Buffer } {
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    body: Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nstudy_permit\r\n` +
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
      ),
      page,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  };
}
