import { ApiProperty } from '@nestjs/swagger';

/** When something was done, UTC. */
export const Moment = (): PropertyDecorator => ApiProperty({ format: 'date-time' });

/** When something was done, UTC; null before. */
export const MomentIfAny = (): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', nullable: true });

const LOCAL = 'The same in the office’s zone, with its offset.';

/** The moment named before it, as the office's clocks show it; left out of answers that no office zone was asked for. */
export const LocalMoment = (): PropertyDecorator => ApiProperty({ required: false, description: LOCAL });

/** The same of a moment that may not have come. */
export const LocalMomentIfAny = (): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, required: false, description: LOCAL });
