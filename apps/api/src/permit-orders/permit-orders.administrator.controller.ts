import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OrderPreviews } from '#casework/permit-orders/order-preview.js';
import { PermitOrders } from '#casework/permit-orders/permit-orders.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  NewOrderBody,
  OrderAnswer,
  OrderPreviewAnswer,
  PreviewOrderBody,
  WithdrawOrderBody,
} from './permit-orders.dto.js';

@ApiTags('Administration')
@Controller('permit-orders')
@May('orders.record')
export class PermitOrdersAdministratorController {
  constructor(
    private readonly orders: PermitOrders,
    private readonly previews: OrderPreviews,
  ) {}

  /** Orders that cancel permits by class, the latest first. */
  @Get()
  @ApiOkResponse({ type: [OrderAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly OrderAnswer[]> {
    return this.orders.list(actor);
  }

  /** Whose permits such an order would cancel; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderPreviewAnswer })
  async preview(
    @Body() { cursor, limit, ...wish }: PreviewOrderBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OrderPreviewAnswer> {
    return answer(await this.previews.preview(actor, wish, { cursor, limit }, origin));
  }

  /** Cancels the permits that match now; later ones as they are verified. */
  @Post()
  @ApiCreatedResponse({ type: OrderAnswer })
  async apply(
    @Body() body: NewOrderBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OrderAnswer> {
    return answer(await this.orders.apply(actor, body, origin));
  }

  /** The order, and how many of its students wait to be assessed anew. */
  @Get(':id')
  @ApiOkResponse({ type: OrderAnswer })
  async read(@Param('id', IdPipe) id: string, @FromStaff() { actor }: StaffRequester): Promise<OrderAnswer> {
    return answer(await this.orders.read(actor, id));
  }

  /** Takes back exactly what the order set. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderAnswer })
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawOrderBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OrderAnswer> {
    return answer(await this.orders.withdraw(actor, id, body, origin));
  }
}
