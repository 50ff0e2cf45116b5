import { judgeAnswer, type Outcome } from "@motlan/kernel";

/**
 * Of several sent together: those the receiver names are refused, and of the same subject nothing after them was taken. A refusal of all of them,
 * or a receiver that breaks at them again and again, says nothing about any one: they are sent one by one.
 */
export function judgeMany(
  sent: readonly { readonly id: string; readonly subject: string }[],
  status: number,
  refused: ReadonlyMap<string, string>,
  attempts: number,
): readonly Outcome[] | "one-by-one" {
  const whole = judgeAnswer(status, attempts);
  if (whole.kind === "refused") return "one-by-one";
  if (whole.kind === "later") return sent.map(() => whole);
  const held = new Set<string>();
  return sent.map(({ id, subject }) => {
    if (held.has(subject)) return { kind: "later", reason: "behind" };
    const reason = refused.get(id);
    if (reason === undefined) return { kind: "taken" };
    held.add(subject);
    return { kind: "refused", reason };
  });
}
