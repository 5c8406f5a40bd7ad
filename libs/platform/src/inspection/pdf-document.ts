import { getDocumentProxy } from 'unpdf';
import { inspectionLimits, Refusal } from './inspection-result.js';

/** Opens the PDF as a reader does; what the search of its bytes could not see, the reader's own answers show. */
export async function checkPdfDocument(bytes: Buffer): Promise<number> {
  const document = await open(bytes);
  const { numPages } = document;
  if (numPages > inspectionLimits.pages) throw new Refusal('too_many_pages');
  if (numPages < 1) throw new Refusal('unreadable');
  if ((await document.getAttachments()) !== null) throw new Refusal('attachment_in_pdf');
  if (await document.hasJSActions()) throw new Refusal('scripted_pdf');
  if (document.isPureXfa) throw new Refusal('xfa_pdf');
  for (let page = 1; page <= numPages; page += 1) await document.getPage(page);
  return numPages;
}

async function open(bytes: Buffer): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      stopAtErrors: true,
      verbosity: 0,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(locked ? 'locked_pdf' : 'unreadable');
  }
}
