import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { authorizationFactsValidation } from '#casework/authorization/facts/facts-validation.js';
import { RulePacks } from '#casework/authorization/rule-packs/rule-packs.js';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { IecProgrammes } from '#casework/iec/iec-programmes.js';
import { validateIecFacts } from '#casework/iec/facts-validation.js';
import { invalid } from '#casework/outcome.js';
import type { Validated } from '#casework/schema-validation.js';
import { evaluateIec } from '#domain/iec/evaluate-iec.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import { Zones } from '#platform/zones/zones.js';
import { ForAnyone } from '../access/access-rules.js';
import { RefusalError } from '../edge/refusal-error.js';

const SOME_FACTS = { schema: { oneOf: [{ type: 'object' }, { type: 'array', items: { type: 'object' } }] } };
const SOME_RESULT = { schema: { oneOf: [{ type: 'object' }, { type: 'array', items: { type: 'object' } }] } };

/** Reads which rules are in force, and nothing of anybody. */
const EVALUATIONS: Actor = { kind: 'system', name: 'evaluations' };

/** The two rule engines as they are, for facts that the caller brings: nothing is stored and nobody is named. */
@ApiTags('Rule engines')
@Controller()
@ForAnyone('evaluations:run')
export class EvaluationsController {
  private readonly validateFacts: ReturnType<typeof authorizationFactsValidation>;

  constructor(
    private readonly zones: Zones,
    private readonly rulePacks: RulePacks,
    private readonly programmes: IecProgrammes,
    private readonly transactions: ActorTransactions,
    private readonly clock: Clock,
  ) {
    this.validateFacts = authorizationFactsValidation(zones);
  }

  /** Work authorization: one object of facts, or a list answered in order. */
  @Post('authorization/evaluations')
  @HttpCode(200)
  @ApiBody(SOME_FACTS)
  @ApiOkResponse(SOME_RESULT)
  async evaluateAuthorization(@Req() { body }: FastifyRequest): Promise<object> {
    const rulePack = await this.transactions.run(EVALUATIONS, (tx) =>
      this.rulePacks.inForce(tx, this.clock.now()),
    );
    return answerAll(body, this.validateFacts, (facts) =>
      evaluate(facts, rulePack, this.zones, { traces: true }),
    );
  }

  /** IEC International Co-op: one object of facts, or a list answered in order. */
  @Post('iec/evaluations')
  @HttpCode(200)
  @ApiBody(SOME_FACTS)
  @ApiOkResponse(SOME_RESULT)
  async evaluateIec(@Req() { body }: FastifyRequest): Promise<object> {
    const { table, noteTeer } = await this.programmes.read(EVALUATIONS);
    return answerAll(body, validateIecFacts, (facts) => evaluateIec(facts, table, { noteTeer }));
  }
}

function answerAll<Facts, Result extends object>(
  body: unknown,
  validate: (input: unknown) => Validated<Facts>,
  evaluateOne: (facts: Facts) => Result,
): Result | Result[] {
  const inputs = Array.isArray(body) ? body : [body];
  const checked = inputs.map((input) => validate(input));
  const faults = checked.flatMap((one, index) =>
    one.ok
      ? []
      : one.faults.map(({ path, problem }) => ({
          path: Array.isArray(body) ? `[${index}]${path ? `.${path}` : ''}` : path,
          problem,
        })),
  );
  if (faults.length > 0) throw new RefusalError(invalid(faults).refusal);
  const results = checked.flatMap((one) => (one.ok ? [evaluateOne(one.value)] : []));
  return Array.isArray(body) ? results : results[0]!;
}
