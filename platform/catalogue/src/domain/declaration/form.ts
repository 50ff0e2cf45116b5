import { type Static, Type } from "typebox";
import { Feel, LegalBasis, Words } from "./basics.ts";

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

/** The kinds of a single question. `code` is a number with a form of its own, see `format`. */
export const ITEM_KINDS = [
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
  "code",
  "phone",
  "email",
  "commune",
  "address",
  "file",
] as const;
/** Every kind of question: besides the single ones a `group` of questions that repeats, and the `signatures` of several parties. */
export const FIELD_KINDS = [...ITEM_KINDS, "group", "signatures"] as const;

/** Numbers whose form, and where there is one the check digit, is checked: tax code (mã số thuế), social-insurance number (mã số BHXH), health-insurance card, vehicle plate, bank account. */
export const CODE_FORMATS = ["tax-code", "insurance-number", "health-card", "plate", "bank-account"] as const;

const question = {
  label: Words,
  hint: Type.Optional(Words),
  options: Type.Optional(
    Type.Array(Type.Object({ value: Type.String(), label: Words, hint: Type.Optional(Words) }, { additionalProperties: false })),
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
  checks: Type.Optional(Type.Array(Type.Object({ rule: Feel, text: Words }, { additionalProperties: false }))),
  /** For a file: a signed electronic document of this kind (from the wallet or the issuer) does as well; then `<name>.verified` is true. */
  credential: Type.Optional(Type.String()),
  /** For numbers. */
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
  /** For a `code`: which number it is. */
  format: Type.Optional(Type.Enum(CODE_FORMATS)),
};

/** A question within each entry of a group; its name has no dot, its rules read `item.<name>`. */
export const Item = Type.Object(
  { name: Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" }), kind: Type.Enum(ITEM_KINDS), ...question },
  { additionalProperties: false },
);
export type Item = Static<typeof Item>;

export const Field = Type.Object(
  {
    /** Dotted path of the answer, e.g. "child.fullName". */
    name: Type.String({ pattern: "^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$" }),
    kind: Type.Enum(FIELD_KINDS),
    ...question,
    /** For a group: its questions and how many entries there may be. Typed paths are `<name>.<index>.<item>`; the answer is a list of objects. */
    group: Type.Optional(
      Type.Object(
        {
          /** What one entry is, e.g. "Thành viên". */
          title: Words,
          items: Type.Array(Item, { minItems: 1 }),
          least: Type.Integer({ minimum: 0 }),
          most: Type.Integer({ minimum: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** For signatures: who must sign beside the applicant. A party whose number is null is not needed. Each signs what is on the screen, by their own account. */
    signers: Type.Optional(Type.Array(Type.Object({ role: Words, number: Feel }, { additionalProperties: false }), { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type Field = Static<typeof Field>;

/** One thought a page. */
export const Page = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    title: Words,
    intro: Type.Optional(Words),
    when: Type.Optional(Feel),
    fields: Type.Array(Field),
  },
  { additionalProperties: false },
);
export type Page = Static<typeof Page>;

/** What a paper may be handed in as: the original, a copy, a certified copy, a signed electronic document from the wallet, or a fact a registry already holds. */
export const Alternative = Type.Union([
  Type.Object(
    { as: Type.Union([Type.Literal("original"), Type.Literal("copy"), Type.Literal("certified-copy")]), text: Type.Optional(Words) },
    { additionalProperties: false },
  ),
  Type.Object({ as: Type.Literal("credential"), credential: Type.String(), text: Type.Optional(Words) }, { additionalProperties: false }),
  /** `known` names the record; once it is found the paper is not asked for. */
  Type.Object({ as: Type.Literal("registry"), known: Type.String(), text: Type.Optional(Words) }, { additionalProperties: false }),
]);
export type Alternative = Static<typeof Alternative>;

/** A paper (thành phần hồ sơ): needed while `when` holds; `field` names the file answer that carries it; `instead` says in words what else will do. */
export const Paper = Type.Object(
  {
    id: Type.String(),
    title: Words,
    when: Type.Optional(Feel),
    field: Type.Optional(Type.String()),
    originals: Type.Integer({ minimum: 0 }),
    copies: Type.Integer({ minimum: 0 }),
    instead: Type.Optional(Type.Array(Words)),
    accepts: Type.Optional(Type.Array(Alternative)),
    law: Type.Optional(LegalBasis),
  },
  { additionalProperties: false },
);
export type Paper = Static<typeof Paper>;
