import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Words } from "./basics.ts";

/**
 * A decision table (bảng quyết định, DMN). `U`: one row at most applies. `F`: the first that applies. `C+`: the amounts of all that apply are added. A test is a
 * FEEL unary test ("-" for any, `"online"`, `[1..5]`, `not("01")`); inputs and tests stand in the same order.
 */
export const DecisionTable = Type.Object(
  {
    hit: Type.Union([Type.Literal("U"), Type.Literal("F"), Type.Literal("C+")]),
    inputs: Type.Array(Type.Object({ rule: Feel, label: Words }, { additionalProperties: false }), { minItems: 1 }),
    rows: Type.Array(
      Type.Object(
        { tests: Type.Array(Type.String({ minLength: 1 })), gives: Feel, note: Type.Optional(Words), law: Type.Optional(LegalBasis) },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
);
export type DecisionTable = Static<typeof DecisionTable>;

/** A province's own rate (nghị quyết của Hội đồng nhân dân cấp tỉnh): the fact `rate` for dossiers filed in that province in that period. */
export const LocalRate = Type.Object(
  {
    /** Two digits of the national list of units, e.g. "01". */
    province: Type.String({ pattern: "^[0-9]{2}$" }),
    from: Type.String({ format: "date" }),
    /** The last day. */
    to: Type.Optional(Type.String({ format: "date" })),
    amount: Type.Integer({ minimum: 0 }),
    law: LegalBasis,
  },
  { additionalProperties: false },
);
export type LocalRate = Static<typeof LocalRate>;

/** What the collecting body keeps of a fee (phần được để lại), as the act says it; the rest goes to the budget (Law on Fees and Charges 2015, articles 12 to 14). */
export const RetainedShare = Type.Object(
  { percent: Type.Integer({ minimum: 0, maximum: 100 }), law: LegalBasis },
  { additionalProperties: false },
);

/** When money goes back by itself (hoàn trả): the dossier is refused, stopped, withdrawn or decided late, where the act says so. */
export const RefundRule = Type.Object(
  {
    when: Type.Union([Type.Literal("refused"), Type.Literal("stopped"), Type.Literal("withdrawn"), Type.Literal("late")]),
    percent: Type.Integer({ minimum: 1, maximum: 100 }),
    law: LegalBasis,
  },
  { additionalProperties: false },
);

/** Phí or lệ phí (Law on Fees and Charges 2015, article 3), in whole đồng: reckoned by `amount`, a FEEL expression, or by `table`; exactly one of them. */
export const Fee = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union([Type.Literal("fee"), Type.Literal("charge")]),
    title: Words,
    amount: Type.Optional(Feel),
    table: Type.Optional(DecisionTable),
    rates: Type.Optional(Type.Array(LocalRate)),
    when: Type.Optional(Feel),
    unit: Type.Optional(Words),
    retained: Type.Optional(RetainedShare),
    refunds: Type.Optional(Type.Array(RefundRule)),
    law: LegalBasis,
  },
  { additionalProperties: false },
);
export type Fee = Static<typeof Fee>;
