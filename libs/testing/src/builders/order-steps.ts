import { anAccount, aPermit, aStudent, TEST_PASSWORD } from '../builders.js';
import type { TestClient } from '../test-client.js';
import { bodyOf, type TestDesk } from '../test-desk.js';
import { inDays, PERMIT } from './office-days.js';

export interface OrderBody {
  readonly id: string;
  readonly permits: number;
  readonly students: number;
  readonly waiting: number;
  readonly version: number;
}

export interface PreviewBody {
  readonly permits: number;
  readonly students: number;
  readonly alreadyCancelled: number;
  readonly items: readonly {
    readonly id: string;
    readonly student: { readonly id: string; readonly familyName: string };
  }[];
  readonly nextCursor: string | null;
}

export const ORDER_DAY = inDays(-175);

/** An administrator of the desk who cancels permits by order, and permits to cancel. */
export class OrderSteps {
  private sequence = 0;

  private constructor(
    private readonly desk: TestDesk,
    readonly admin: TestClient,
  ) {}

  static async at(desk: TestDesk): Promise<OrderSteps> {
    const email = 'ines@kestrel.example';
    await anAccount(desk.database, { role: 'administrator', email, displayName: 'Ines Roy' });
    return new OrderSteps(desk, await desk.client().signIn(email, TEST_PASSWORD));
  }

  /** A beginning of document numbers that no other permit has. */
  ownPrefix(): string {
    return `F${String(100 + (this.sequence += 1))}`;
  }

  wishFor(documentNumberPrefix: string, more: object = {}): object {
    return {
      title: 'Order about certain permits',
      source: 'https://gazette.example/order',
      cancelledOn: ORDER_DAY,
      criteria: { documentNumberPrefix },
      ...more,
    };
  }

  async applied(wish: object): Promise<OrderBody> {
    return bodyOf<OrderBody>(await this.admin.post('/permit-orders', wish), 201);
  }

  async preview(criteria: object, more: object = {}): Promise<PreviewBody> {
    const wish = { cancelledOn: ORDER_DAY, criteria, ...more };
    return bodyOf<PreviewBody>(await this.admin.post('/permit-orders/preview', wish));
  }

  withdraw(id: string, version = 1) {
    return this.admin.post(`/permit-orders/${id}/withdraw`, { version, reason: 'Set aside' });
  }

  /** A student with one permit, its columns changed as the test asks. */
  async holder(
    prefix: string,
    columns: Record<string, unknown> = {},
  ): Promise<{ readonly id: string; readonly permit: string }> {
    const { id } = await aStudent(this.desk.database, { familyName: `Holder ${prefix}` });
    const permit = await aPermit(this.desk.database, id, { expiresOn: inDays(PERMIT.expiresIn) });
    const number = String((this.sequence += 1)).padStart(10 - prefix.length, '0');
    await this.set(permit, {
      document_number: `${prefix}${number}`,
      issued_on: inDays(PERMIT.issuedIn),
      ...columns,
    });
    return { id, permit };
  }

  async set(permit: string, columns: Record<string, unknown>): Promise<void> {
    const names = Object.keys(columns);
    await this.desk.database.inspect.query(
      `update coop.permit set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
      [permit, ...Object.values(columns)],
    );
  }

  /** Since when a permit counts as cancelled, and by which order. */
  stateOf(permit: string): Promise<Record<string, unknown>> {
    return this.desk.row(
      'select cancelled_on::text as on, cancelled_by_order as order from coop.permit where id = $1',
      permit,
    );
  }
}
