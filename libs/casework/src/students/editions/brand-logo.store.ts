import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** The logo on pages and in mails, as an administrator uploaded it and as it was checked then. */
export interface BrandLogo {
  readonly mediaType: string;
  /** Of the file, in hexadecimal digits. */
  readonly sha256: string;
  readonly content: Buffer;
}

@Injectable()
export class BrandLogoStore {
  async hash(tx: Transaction): Promise<string | null> {
    const rows: { sha256: string }[] = await tx.manager.query(
      `select sha256 from coop.office_image where kind = 'mark'`,
    );
    return rows[0]?.sha256 ?? null;
  }

  async read(tx: Transaction): Promise<BrandLogo | null> {
    const rows: BrandLogo[] = await tx.manager.query(
      `select media_type as "mediaType", sha256, content from coop.office_image where kind = 'mark'`,
    );
    return rows[0] ?? null;
  }
}
