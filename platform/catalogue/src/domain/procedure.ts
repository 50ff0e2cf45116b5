import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Term, Words } from "./declaration/basics.ts";
import { Fee } from "./declaration/fee.ts";
import { Known, Page, Paper } from "./declaration/form.ts";
import { LinkedPart } from "./declaration/part.ts";
import { Effect, Result, Step } from "./declaration/process.ts";

export { LegalBasis, Term } from "./declaration/basics.ts";
export { DecisionTable, Fee, LocalRate } from "./declaration/fee.ts";
export { Alternative, CODE_FORMATS, FIELD_KINDS, Field, ITEM_KINDS, Item, Known, Page, Paper } from "./declaration/form.ts";
export { LinkedPart } from "./declaration/part.ts";
export { BRANCHES, Consultation, Council, Effect, Result, STEP_ACTS, Step } from "./declaration/process.ts";

/** How one may apply (cách thức thực hiện): online, at the counter, by post; each with its own deadline. */
export const Channel = Type.Object(
  { kind: Type.Union([Type.Literal("online"), Type.Literal("counter"), Type.Literal("post")]), deadline: Term, note: Type.Optional(Words) },
  { additionalProperties: false },
);

/**
 * The declaration of a procedure version (phiên bản thủ tục hành chính): one JSON document from which come the guide, the form, the checklist,
 * the process, the clock, the fee and the result. Conditions are FEEL text, parsed at publication. Nothing in it is code.
 */
export const ProcedureVersion = Type.Object(
  {
    code: Type.String({ pattern: "^[0-9]+\\.[0-9]{6,9}$|^x\\.[a-z-]+$" }),
    version: Type.String(),
    effective: Type.Object(
      { from: Type.String({ format: "date" }), to: Type.Optional(Type.String({ format: "date" })) },
      { additionalProperties: false },
    ),
    title: Words,
    field: Words,
    summary: Words,
    /** What happens and what to have at hand, a few plain sentences each. */
    guide: Type.Array(Words),
    law: Type.Array(LegalBasis, { minItems: 1 }),
    applicant: Type.Object(
      {
        who: Words,
        assurance: Type.Union([Type.Literal(1), Type.Literal(2)]),
        /** For whom one may act: oneself, a child, a ward, somebody who authorised it. */
        actingFor: Type.Array(
          Type.Object({ value: Type.String(), label: Words, hint: Type.Optional(Words) }, { additionalProperties: false }),
          { minItems: 1 },
        ),
      },
      { additionalProperties: false },
    ),
    competence: Type.Object(
      {
        level: Type.Union([Type.Literal("commune"), Type.Literal("province"), Type.Literal("ministry")]),
        matter: Type.String(),
        /** FEEL giving the id of the commune whose agency comes first. */
        first: Feel,
        /** Whether another agency of the level may be asked (Law on Civil Status as amended; Decree 07/2025). */
        elsewhere: Type.Boolean(),
        law: LegalBasis,
      },
      { additionalProperties: false },
    ),
    /** Who may apply at all, as rules: said before the first question where the State's data tell it, judged again at submission. A rule that is not yet known refuses nobody. */
    eligibility: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), rule: Feel, text: Words, law: LegalBasis }, { additionalProperties: false })),
    ),
    channels: Type.Array(Channel, { minItems: 1 }),
    /** Cases with a deadline of their own: the first that holds at submission gives it, else the channel's. */
    cases: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Type.String(), title: Words, when: Feel, deadline: Term, law: Type.Optional(LegalBasis) },
          { additionalProperties: false },
        ),
      ),
    ),
    /** By how much the deadline may be extended, once, with an apology (gia hạn). */
    extension: Type.Optional(Type.Object({ term: Term, law: LegalBasis }, { additionalProperties: false })),
    /** Procedures done together with this one, before it, after it, or in its place (thủ tục liên thông, liên quan). */
    linked: Type.Optional(
      Type.Array(
        Type.Object(
          {
            code: Type.String(),
            as: Type.Union([Type.Literal("together"), Type.Literal("before"), Type.Literal("after"), Type.Literal("instead")]),
            text: Words,
          },
          { additionalProperties: false },
        ),
      ),
    ),
    /** The parts of a linked group (nhóm thủ tục liên thông): this procedure is the one application for all of them. */
    parts: Type.Optional(Type.Array(LinkedPart, { minItems: 2 })),
    known: Type.Array(Known),
    pages: Type.Array(Page, { minItems: 1 }),
    papers: Type.Array(Paper),
    fees: Type.Array(Fee),
    /** The decision that approved the internal process, and the headings of its table as they stand there. */
    processTable: Type.Optional(
      Type.Object({ decision: Type.Optional(Type.String()), columns: Type.Array(Type.String()) }, { additionalProperties: false }),
    ),
    steps: Type.Array(Step, { minItems: 1 }),
    /** Conditions under which the decision is automatic; a dossier that fails one goes to an official, with the reason. */
    automatic: Type.Optional(
      Type.Object(
        {
          law: Type.Array(LegalBasis, { minItems: 1 }),
          conditions: Type.Array(Type.Object({ id: Type.String(), rule: Feel, text: Words }, { additionalProperties: false }), {
            minItems: 1,
          }),
          /** Share of automatic decisions that an official reviews the next day, 0 to 1. */
          sample: Type.Number({ minimum: 0, maximum: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** What the clerk checks; with a rule the machine has checked it already. */
    checklist: Type.Array(
      Type.Object(
        { id: Type.String(), text: Words, rule: Type.Optional(Feel), when: Type.Optional(Feel) },
        { additionalProperties: false },
      ),
    ),
    refusals: Type.Array(Type.Object({ id: Type.String(), text: Words, law: LegalBasis }, { additionalProperties: false }), {
      minItems: 1,
    }),
    effects: Type.Array(Effect),
    result: Result,
    complaint: Type.Object({ hears: Words, term: Term, law: LegalBasis }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
/** @see ProcedureVersion — the document itself. */
export type ProcedureVersion = Static<typeof ProcedureVersion>;
