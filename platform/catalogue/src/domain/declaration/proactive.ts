import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Words } from "./basics.ts";

/**
 * A proactive service (dịch vụ công chủ động, Decree 224/2026/NĐ-CP, articles 16 and 17) as one page: which day in which registry calls for it, who is told, what is
 * prepared for them, and what the node may do by itself. The rules are FEEL over `record` (the record whose day it is), `person` (who is told, as the population
 * registry gives them), `known.<name>` (lists of records), `occasion`, `plus`, `today`; an option's answers read the same.
 */

const Code = Type.String({ pattern: "^[a-z][a-z0-9-]*$" });
const Path = Type.String({ pattern: "^[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*$" });
const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
/** A duration added to the watched day, e.g. "P61Y6M", "P14D", "P0D" for the day itself. */
const Plus = Type.String({ pattern: "^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+D)?$" });

/** One row of the table of days: the occasion is the watched day and `plus`, for watched days within `from` and `to` (a law that changes by year of birth, say). */
const DayRow = Type.Object(
  { plus: Plus, from: Type.Optional(Day), to: Type.Optional(Day), when: Type.Optional(Feel) },
  { additionalProperties: false },
);

const Watch = Type.Object(
  {
    registry: Code,
    kind: Type.Optional(Code),
    /** The index that holds the day, and where in the record it stands. */
    index: Type.String(),
    path: Path,
    purpose: Code,
    /** Indexes of the record that hold the personal number of whoever is told, and where it stands; without it, the persons the record is about. */
    tell: Type.Optional(Type.Array(Type.Object({ index: Type.String(), path: Path }, { additionalProperties: false }), { minItems: 1 })),
    days: Type.Array(DayRow, { minItems: 1 }),
    /** How many days before the occasion people are told, and how many after it still, where a node was away. */
    ahead: Type.Integer({ minimum: 0, maximum: 366 }),
    after: Type.Integer({ minimum: 0, maximum: 366 }),
  },
  { additionalProperties: false },
);

/** One way to go on: a procedure with what is filled in for it, or only words. */
const WayOn = Type.Object(
  {
    id: Code,
    title: Words,
    words: Words,
    procedure: Type.Optional(Type.String()),
    actingFor: Type.Optional(Type.String()),
    /** Question of the form → what is filled in. What the State holds is filled in by the form itself. */
    answers: Type.Optional(Type.Record(Type.String(), Feel)),
    /** What it costs in đồng; null where it cannot be said. */
    cost: Type.Optional(Feel),
    when: Type.Optional(Feel),
  },
  { additionalProperties: false },
);

/** Level 4: the node submits by itself once the term to refuse is over. */
const Acts = Type.Object(
  {
    /** Days to refuse, counted from the day the person was told. */
    refuse: Type.Integer({ minimum: 3, maximum: 90 }),
    /** Days to undo, counted from the act. */
    undo: Type.Integer({ minimum: 3, maximum: 365 }),
    /** What undoing does, in words, and by what law it may be undone. */
    undoing: Words,
    law: LegalBasis,
    /** For each record the procedure writes, by the effect's id: the merge patch that takes it back. */
    restores: Type.Record(Type.String(), Type.Record(Type.String(), Feel)),
  },
  { additionalProperties: false },
);

export const ProactiveService = Type.Object(
  {
    code: Code,
    title: Words,
    /** 1 reminds; 2 prepares the dossier too; 3 also recommends the best of several ways; 4 acts by itself. */
    level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
    law: Type.Array(LegalBasis, { minItems: 1 }),
    effective: Type.Object({ from: Day, to: Type.Optional(Day) }, { additionalProperties: false }),
    watch: Watch,
    /** Further records the rules need: each leaves its own access entry. */
    known: Type.Array(
      Type.Object(
        { name: Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" }), registry: Code, by: Type.String(), find: Feel, purpose: Code },
        { additionalProperties: false },
      ),
    ),
    when: Type.Optional(Feel),
    /** Whom or what it is about, in a few words shown to the person alone: the child's name, the class of a licence. */
    about: Type.Optional(Feel),
    lead: Words,
    why: Words,
    ways: Type.Array(WayOn, { minItems: 1 }),
    /** Level 3: the first row that holds names the way that is recommended, and says why. */
    best: Type.Optional(
      Type.Array(Type.Object({ when: Type.Optional(Feel), way: Code, why: Words }, { additionalProperties: false }), { minItems: 1 }),
    ),
    acts: Type.Optional(Acts),
  },
  { additionalProperties: false },
);
export type ProactiveService = Static<typeof ProactiveService>;
