import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Term, Words } from "./basics.ts";
import { Field } from "./form.ts";

/**
 * What is done in a step: take the dossier in; examine it; prepare the draft of the result; let the applicant confirm that draft; record it in a registry;
 * sign by the authorised person; set the agency's seal; hand the result over.
 */
export const STEP_ACTS = ["take-in", "examine", "draft", "confirm", "record", "sign", "seal", "return"] as const;

/** Ways off a step: ask for more (yêu cầu bổ sung), consult (lấy ý kiến), refuse (từ chối), stop (dừng giải quyết), extend (gia hạn), send back (trả lại bước trước). */
export const BRANCHES = ["ask", "consult", "refuse", "stop", "extend", "send-back"] as const;

/** Another agency's opinion (lấy ý kiến): whom, how long they have, and what their silence means. The statutory clock runs on. */
export const Consultation = Type.Object(
  {
    whom: Words,
    /** The matter by which the agency asked is found, where it is on the platform. */
    matter: Type.Optional(Type.String()),
    term: Term,
    silence: Type.Union([Type.Literal("agrees"), Type.Literal("reported")]),
    law: Type.Optional(LegalBasis),
  },
  { additionalProperties: false },
);
export type Consultation = Static<typeof Consultation>;

/** A body whose meeting decides the step (hội đồng): who sits in it, how many must attend, and what is voted on. */
export const Council = Type.Object(
  {
    name: Words,
    /** Seats by the post that fills each; without a post somebody from outside the agency, named when the meeting is called. An optional one may stay empty. */
    seats: Type.Array(
      Type.Object(
        {
          title: Words,
          post: Type.Optional(Type.String()),
          chairs: Type.Optional(Type.Literal(true)),
          optional: Type.Optional(Type.Literal(true)),
        },
        { additionalProperties: false },
      ),
      { minItems: 2 },
    ),
    /** So many of so many members must attend. The majority decides, and the chair's vote where votes are equal. */
    quorum: Type.Object({ present: Type.Integer({ minimum: 1 }), of: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
    /** The step's question that is voted on: a choice. */
    votes: Type.String(),
    /** A vote that finds nothing: the dossier then stays with its official, who refuses it on its ground. */
    none: Type.Optional(Words),
    /** The step's questions that the meeting itself answers: its day, the number of its minutes. */
    metOn: Type.Optional(Type.String()),
    minutes: Type.Optional(Type.String()),
    law: LegalBasis,
  },
  { additionalProperties: false },
);
export type Council = Static<typeof Council>;

/** A row of the internal-process table (quy trình nội bộ): step, task, unit, post, hours, form. */
export const Step = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    does: Type.Enum(STEP_ACTS),
    task: Words,
    unit: Words,
    /** The kind of post that holds it ("one-stop-clerk"); "applicant" for `confirm`, "node" for what the node does itself. */
    post: Type.String(),
    /** Working hours it may take; their sum stays within the statutory time. */
    hours: Type.Number({ minimum: 0 }),
    when: Type.Optional(Feel),
    form: Type.Optional(Words),
    /** For `confirm`: how long the applicant has; then silence is consent. */
    term: Type.Optional(Term),
    /** Neighbouring steps of one group stand open side by side; what comes after waits for all of them. */
    parallel: Type.Optional(Type.String({ pattern: "^[a-z][a-z0-9-]*$" })),
    /** What may be done here beside completing it. Absent: all that the act allows; consulting only where `consult` says whom. */
    may: Type.Optional(Type.Array(Type.Enum(BRANCHES))),
    consult: Type.Optional(Consultation),
    council: Type.Optional(Council),
    /** What the official fills in here; the answers join the facts under their paths. */
    fields: Type.Optional(Type.Array(Field)),
    /** What the step brings forth (kết quả). */
    gives: Type.Optional(Words),
    /** The row of the approved table as it was written, by the heading of its column: the table can be given back as it came. */
    source: Type.Optional(Type.Record(Type.String(), Type.String())),
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
    title: Words,
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
