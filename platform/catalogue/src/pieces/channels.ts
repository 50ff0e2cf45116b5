import type { ProcedureVersion, Term } from "../domain/procedure.ts";

type Channels = ProcedureVersion["channels"];

/** Online, at the counter and by post, within one and the same term. */
export function everyChannel(count: number, unit: Term["unit"] = "working-day"): Channels {
  const deadline = { count, unit };
  return [
    { kind: "online", deadline },
    { kind: "counter", deadline },
    { kind: "post", deadline },
  ];
}
