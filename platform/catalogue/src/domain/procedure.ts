import { type Static, Type } from "typebox";

/**
 * The declaration of a procedure version (phiên bản thủ tục hành chính): one JSON document from which come the guide, the form, the checklist,
 * the process, the clock, the fee and the result. Conditions are FEEL text, parsed at publication. Nothing in it is code.
 */

const Text = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false });
/**
 * A FEEL expression over the dossier's facts:
 * - the answers by their paths; a `commune` is `{id, code, name, text}`, an `address` `{communeId, line, text}`, a `file` `{id, name, verified}`;
 * - `known.<name>.<field>` (null while nothing was found), `found.<name>` (how many records were found, 0 while nothing was looked for), and `applicant`,
 *   the signed-in person's population record, always known;
 * - `today`, `submittedOn` (today while it is a draft), `channel`, `actingFor`, `paid`;
 * - once there is a dossier: `dossier.code`, `dossier.agencyId`, `dossier.agencyName`; from the step that records: `register.book`, `register.number`,
 *   `register.year`, `register.on` (the day); where the result is made: `signer.name`, `signer.title`.
 * Dates among the answers and records are dates, not text.
 */
const Feel = Type.String({ minLength: 1 });

/** Legal basis (căn cứ pháp lý): number of the act, its article, and since when it holds where that matters. */
export const LegalBasis = Type.Object(
  { act: Type.String(), article: Type.Optional(Type.String()), note: Type.Optional(Text) },
  { additionalProperties: false },
);
export type LegalBasis = Static<typeof LegalBasis>;

/** A time limit (thời hạn): the unit decides the calendar it runs by. */
export const Term = Type.Object(
  {
    count: Type.Integer({ minimum: 0 }),
    unit: Type.Union([Type.Literal("hour"), Type.Literal("working-day"), Type.Literal("day"), Type.Literal("month")]),
  },
  { additionalProperties: false },
);

/** How one may apply (cách thức thực hiện): online, at the counter, by post; each with its own deadline. */
export const Channel = Type.Object(
  { kind: Type.Union([Type.Literal("online"), Type.Literal("counter"), Type.Literal("post")]), deadline: Term, note: Type.Optional(Text) },
  { additionalProperties: false },
);

/** What the State holds already and need not be asked: which record is read, for what purpose, on what basis. */
export const Known = Type.Object(
  {
    /** Name under `known.` in the facts, e.g. "mother" → `known.mother.fullName`. */
    name: Type.String(),
    registry: Type.String(),
    /** The index the record is found by ("personalNumber", "holder"…). */
    by: Type.String(),
    /** The value to find it by; while it is null nothing is read. */
    find: Feel,
    /** The purpose the registry's policy knows; it decides which fields are given. */
    purpose: Type.String(),
    law: LegalBasis,
    /** For somebody else's record: values the applicant must have typed right before anything is shown (path of the answer by field of the record). */
    match: Type.Optional(Type.Record(Type.String(), Feel)),
  },
  { additionalProperties: false },
);
export type Known = Static<typeof Known>;

export const FIELD_KINDS = [
  "text",
  "long-text",
  "name",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "yes-no",
  "personal-number",
  "phone",
  "email",
  "commune",
  "address",
  "file",
] as const;

export const Field = Type.Object(
  {
    /** Dotted path of the answer, e.g. "child.fullName". */
    name: Type.String({ pattern: "^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$" }),
    kind: Type.Enum(FIELD_KINDS),
    label: Text,
    hint: Type.Optional(Text),
    options: Type.Optional(
      Type.Array(Type.Object({ value: Type.String(), label: Text, hint: Type.Optional(Text) }, { additionalProperties: false })),
    ),
    /** Absent: an answer is needed. "false" makes it optional; any other condition decides. */
    required: Type.Optional(Feel),
    /** Asked, kept and checked only while this holds. */
    when: Type.Optional(Feel),
    /** The value the State already holds. It is shown with its receipt. */
    prefill: Type.Optional(Feel),
    /** What the person may do with a prefilled value: nothing, or put another in its place with a reason. */
    prefilled: Type.Optional(Type.Union([Type.Literal("locked"), Type.Literal("override")])),
    /** Not asked: computed from other answers and shown. */
    computed: Type.Optional(Feel),
    checks: Type.Optional(Type.Array(Type.Object({ rule: Feel, text: Text }, { additionalProperties: false }))),
    /** For a file: a signed electronic document of this kind (from the wallet or the issuer) does as well; then `<name>.verified` is true. */
    credential: Type.Optional(Type.String()),
    /** For numbers. */
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
    maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);
export type Field = Static<typeof Field>;

/** One thought a page. */
export const Page = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    title: Text,
    intro: Type.Optional(Text),
    when: Type.Optional(Feel),
    fields: Type.Array(Field),
  },
  { additionalProperties: false },
);
export type Page = Static<typeof Page>;

/** A paper (thành phần hồ sơ): needed while `when` holds; `field` names the file answer that carries it; `instead` says what else will do. */
export const Paper = Type.Object(
  {
    id: Type.String(),
    title: Text,
    when: Type.Optional(Feel),
    field: Type.Optional(Type.String()),
    originals: Type.Integer({ minimum: 0 }),
    copies: Type.Integer({ minimum: 0 }),
    instead: Type.Optional(Type.Array(Text)),
    law: Type.Optional(LegalBasis),
  },
  { additionalProperties: false },
);

/** Phí or lệ phí (Law on Fees and Charges 2015, article 3). `amount` is FEEL giving whole đồng. */
export const Fee = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union([Type.Literal("fee"), Type.Literal("charge")]),
    title: Text,
    amount: Feel,
    when: Type.Optional(Feel),
    unit: Type.Optional(Text),
    law: LegalBasis,
  },
  { additionalProperties: false },
);

/**
 * What is done in a step: take the dossier in; examine it; prepare the draft of the result; let the applicant confirm that draft; record it in a registry;
 * sign by the authorised person; set the agency's seal; hand the result over.
 */
export const STEP_ACTS = ["take-in", "examine", "draft", "confirm", "record", "sign", "seal", "return"] as const;

/** A row of the internal-process table (quy trình nội bộ): step, task, unit, post, hours, form. */
export const Step = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    does: Type.Enum(STEP_ACTS),
    task: Text,
    unit: Text,
    /** The kind of post that holds it ("one-stop-clerk"); "applicant" for `confirm`, "node" for what the node does itself. */
    post: Type.String(),
    /** Working hours it may take; their sum stays within the statutory time. */
    hours: Type.Number({ minimum: 0 }),
    when: Type.Optional(Feel),
    form: Type.Optional(Text),
    /** For `confirm`: how long the applicant has; then silence is consent. */
    term: Type.Optional(Term),
  },
  { additionalProperties: false },
);
export type Step = Static<typeof Step>;

/** What deciding changes. `record` writes into a registry the dossier's own agency keeps, in the dossier's transaction; `command` asks another owner, and the dossier waits for its signed receipt. */
export const Effect = Type.Union([
  Type.Object(
    {
      id: Type.String(),
      record: Type.String(),
      kind: Type.String(),
      at: Type.String(),
      values: Type.Record(Type.String(), Feel),
      /**
       * Where among the facts the agency's next number in that register stands once it is drawn, "register" by custom: then the values may read
       * `register.number`, `register.year`, `register.book` (quyển) and `register.on` (the day).
       */
      number: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      id: Type.String(),
      command: Type.String(),
      to: Type.String(),
      at: Type.String(),
      values: Type.Record(Type.String(), Feel),
      /** Where parts of the receipt go in the facts: member of the receipt → path. */
      answer: Type.Record(Type.String(), Type.String()),
      /** Id of the `record` effect whose values are reckoned anew, with the answer among the facts, and written as an amendment when the receipt comes. */
      completes: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
]);
export type Effect = Static<typeof Effect>;

/** The result (kết quả): a document made from a template, signed by the holder of a post, sealed by the agency. */
export const Result = Type.Object(
  {
    kind: Type.String(),
    title: Text,
    /** A template in the documents room's language, as JSON. */
    template: Type.Unknown(),
    /** Values the template names. */
    data: Type.Record(Type.String(), Feel),
    /** Kinds of post that may sign it (người có thẩm quyền). */
    signedBy: Type.Array(Type.String(), { minItems: 1 }),
    /** The abbreviation in the document's notation, e.g. "GKS". */
    notation: Type.String(),
    /** Ways the person may have it. */
    delivery: Type.Array(Type.Union([Type.Literal("online"), Type.Literal("counter"), Type.Literal("post")]), { minItems: 1 }),
  },
  { additionalProperties: false },
);

export const ProcedureVersion = Type.Object(
  {
    code: Type.String({ pattern: "^[0-9]+\\.[0-9]{6}$|^x\\.[a-z-]+$" }),
    version: Type.String(),
    effective: Type.Object(
      { from: Type.String({ format: "date" }), to: Type.Optional(Type.String({ format: "date" })) },
      { additionalProperties: false },
    ),
    title: Text,
    field: Text,
    summary: Text,
    /** What happens and what to have at hand, a few plain sentences each. */
    guide: Type.Array(Text),
    law: Type.Array(LegalBasis, { minItems: 1 }),
    applicant: Type.Object(
      {
        who: Text,
        assurance: Type.Union([Type.Literal(1), Type.Literal(2)]),
        /** For whom one may act: oneself, a child, a ward, somebody who authorised it. */
        actingFor: Type.Array(
          Type.Object({ value: Type.String(), label: Text, hint: Type.Optional(Text) }, { additionalProperties: false }),
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
    channels: Type.Array(Channel, { minItems: 1 }),
    known: Type.Array(Known),
    pages: Type.Array(Page, { minItems: 1 }),
    papers: Type.Array(Paper),
    fees: Type.Array(Fee),
    steps: Type.Array(Step, { minItems: 1 }),
    /** Conditions under which the decision is automatic; a dossier that fails one goes to an official, with the reason. */
    automatic: Type.Optional(
      Type.Object(
        {
          law: Type.Array(LegalBasis, { minItems: 1 }),
          conditions: Type.Array(Type.Object({ id: Type.String(), rule: Feel, text: Text }, { additionalProperties: false }), {
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
      Type.Object({ id: Type.String(), text: Text, rule: Type.Optional(Feel), when: Type.Optional(Feel) }, { additionalProperties: false }),
    ),
    refusals: Type.Array(Type.Object({ id: Type.String(), text: Text, law: LegalBasis }, { additionalProperties: false }), { minItems: 1 }),
    effects: Type.Array(Effect),
    result: Result,
    complaint: Type.Object({ hears: Text, term: Term, law: LegalBasis }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
/** @see ProcedureVersion — the document itself. */
export type ProcedureVersion = Static<typeof ProcedureVersion>;
