import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { SheetImage, SheetImages } from './letter-sheet.js';
import { type ImageMediaType, MEDIA_TYPES, type OfficeImage, type OfficeImageKind } from './office-image.js';

const FACTS = `kind, media_type as "mediaType", octet_length(content) as bytes, sha256, changed_at as "changedAt"`;

interface ContentRow {
  readonly kind: OfficeImageKind;
  readonly mediaType: ImageMediaType;
  readonly content: Buffer;
}

@Injectable()
export class OfficeImageStore {
  async list(tx: Transaction): Promise<OfficeImage[]> {
    return tx.manager.query(`select ${FACTS} from coop.office_image order by kind`);
  }

  async content(tx: Transaction, kind: OfficeImageKind): Promise<ContentRow | null> {
    const rows = await this.contents(tx, [kind]);
    return rows[0] ?? null;
  }

  /** The pictures as letters take them. */
  async onLetters(tx: Transaction): Promise<SheetImages> {
    const rows = await this.contents(tx, ['logo', 'signature']);
    const picture = (wanted: OfficeImageKind): SheetImage | null => {
      const row = rows.find(({ kind }) => kind === wanted);
      return row ? { ending: endingOf(row.mediaType), content: row.content } : null;
    };
    return { logo: picture('logo'), signature: picture('signature') };
  }

  async put(
    tx: Transaction,
    kind: OfficeImageKind,
    { ending, content }: SheetImage,
    kept: { readonly sha256: string; readonly at: Date },
  ): Promise<OfficeImage> {
    const rows: OfficeImage[] = await tx.manager.query(
      `insert into coop.office_image (kind, content, media_type, sha256, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (kind) do update set content = excluded.content, media_type = excluded.media_type,
         sha256 = excluded.sha256, changed_at = excluded.changed_at
       returning ${FACTS}`,
      [kind, content, MEDIA_TYPES[ending], kept.sha256, kept.at],
    );
    return rows[0]!;
  }

  /** False when there was none. */
  async remove(tx: Transaction, kind: OfficeImageKind): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.office_image where kind = $1',
      [kind],
    );
    return count === 1;
  }

  private async contents(tx: Transaction, kinds: readonly OfficeImageKind[]): Promise<ContentRow[]> {
    return tx.manager.query(
      `select kind, media_type as "mediaType", content from coop.office_image where kind = any($1)`,
      [kinds],
    );
  }
}

function endingOf(mediaType: ImageMediaType): SheetImage['ending'] {
  return (['png', 'jpg', 'svg'] as const).find((ending) => MEDIA_TYPES[ending] === mediaType)!;
}
