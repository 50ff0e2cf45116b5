import { faults } from "../faults.ts";

/** Brings a signed request to the centre whose directory this node fetches. @throws exchange/renewal-away with what the centre said, or that it said nothing */
export async function askForRenewal(directoryUrl: string, signed: string): Promise<void> {
  const url = directoryUrl.replace(/\/directory$/, "/renewals");
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signed }),
    signal: AbortSignal.timeout(10_000),
    redirect: "error",
  }).catch(() => undefined);
  if (answer === undefined) throw faults["renewal-away"]({ reason: "no answer" });
  if (answer.ok) return;
  const said: unknown = await answer.json().catch(() => undefined);
  const code = typeof said === "object" && said !== null && "code" in said ? String(said.code).slice(0, 80) : String(answer.status);
  throw faults["renewal-away"]({ reason: code });
}
