import type { Field } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import type { FormState } from "./form.ts";
import { sameAsHeld } from "./held.ts";
import type { Parsed } from "./parse/parsed.ts";

/** The answer a question has now: typed by the person, held by the State, or none. */
export interface Answer {
  readonly from: "typed" | "held" | "computed" | "none";
  readonly value?: NonNullable<Json>;
  readonly fault?: Text;
  /** The person put another value in place of the held one. */
  readonly overridden: boolean;
}

/** A value that stands at a question before anybody types; `recorded`: some record says exactly this. */
export interface Held {
  readonly value: NonNullable<Json>;
  readonly recorded: boolean;
}

const NONE: Answer = { from: "none", overridden: false };

export const REASON_WANTED: Text = {
  vi: "Giá trị này khác với dữ liệu Nhà nước đang giữ. Hãy ghi lý do, hoặc xóa đi để dùng dữ liệu đã có.",
  en: "This differs from what the State holds. Say why, or clear it to use what is held.",
};

/**
 * Weighs what was typed against what the State holds. Locked: the held value stands. Override: another needs a reason, if the value is a record's (`recorded`) and not
 * a mere conclusion. Else the held value is offered and may be changed or emptied freely.
 */
export function decideAnswer(field: Field, typed: Parsed, visited: boolean, held: Held | undefined, state: FormState): Answer {
  if (held === undefined) return typedAnswer(typed, false);
  const { value, recorded } = held;
  if (field.prefilled === "locked") return heldAnswer(value);
  if (field.prefilled === undefined || !recorded) return visited ? offered(field, typed, value) : heldAnswer(value);
  if (typed.is === "value" && sameAsHeld(field, typed.value, value)) return heldAnswer(value);
  const reason = state.overrides[field.name];
  if (reason === undefined && typed.is === "empty") return heldAnswer(value);
  return withReason(typedAnswer(typed, true), reason ?? "");
}

function offered(field: Field, typed: Parsed, held: NonNullable<Json>): Answer {
  return typed.is === "value" && sameAsHeld(field, typed.value, held) ? heldAnswer(held) : typedAnswer(typed, true);
}

function heldAnswer(held: NonNullable<Json>): Answer {
  return { from: "held", value: held, overridden: false };
}

function typedAnswer(typed: Parsed, overridden: boolean): Answer {
  if (typed.is === "empty") return { ...NONE, overridden };
  return typed.is === "value" ? { from: "typed", value: typed.value, overridden } : { from: "typed", fault: typed.text, overridden };
}

function withReason(answer: Answer, reason: string): Answer {
  return answer.fault !== undefined || answer.value === undefined || reason.trim() !== "" ? answer : { ...answer, fault: REASON_WANTED };
}
