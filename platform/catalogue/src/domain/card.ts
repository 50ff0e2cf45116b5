import type { Text } from "@motlan/kernel";
import { type Static, Type } from "typebox";

/** The units a time limit of the national catalogue may have; `unstated` where the source gives a number alone. */
const Deadline = Type.Union([
  Type.Object({
    count: Type.Number(),
    unit: Type.Enum(["working-day", "day", "hour", "month", "unstated"]),
  }),
  Type.Object({ text: Type.String() }),
]);
export type Deadline = Static<typeof Deadline>;

/** A fee as the source has it: đồng unless a currency is named; without an amount where it is set elsewhere; uncertain where the figure cannot be đồng. */
const Fee = Type.Object({
  amount: Type.Optional(Type.Number()),
  currency: Type.Optional(Type.String()),
  uncertain: Type.Optional(Type.Boolean()),
  note: Type.Optional(Type.String()),
});

const Paper = Type.Object({
  name: Type.String(),
  originals: Type.Number(),
  copies: Type.Number(),
  when: Type.Optional(Type.String()),
  show: Type.Optional(Type.Boolean()),
});

/** What is known of a procedure that was read in full (chi tiết thủ tục). */
export const Details = Type.Object({
  fieldCode: Type.Optional(Type.String()),
  methods: Type.Array(
    Type.Object({ channel: Type.Enum(["online", "counter", "post"]), deadline: Type.Optional(Deadline), fees: Type.Array(Fee) }),
  ),
  cases: Type.Array(
    Type.Object({
      code: Type.String(),
      count: Type.Optional(Type.Number()),
      unit: Type.Optional(Type.String()),
      text: Type.Optional(Type.String()),
    }),
  ),
  papers: Type.Array(Paper),
  results: Type.Array(Type.String()),
  legalBasis: Type.Array(Type.String()),
});
export type Details = Static<typeof Details>;

/** standard: the whole country; provincial: one province's own; internal: between agencies; ours: in law, but not in the catalogue as read. */
export type CardKind = "standard" | "provincial" | "internal" | "ours";

/** A procedure as the national catalogue knows it (thủ tục hành chính): always a card, details for some. */
export interface Card {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly string[];
  /** The ministry that announced it. */
  readonly agency: string;
  readonly executing: readonly string[];
  readonly audiences: readonly string[];
  readonly decision: string;
  readonly kind: CardKind;
  readonly details?: Details;
  /** Codes the law put in its place; it is no longer to be applied for. */
  readonly replacedBy: readonly string[];
  readonly note?: Text;
}
