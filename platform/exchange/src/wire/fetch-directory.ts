import { Type } from "typebox";
import { Value } from "typebox/value";
import { faults } from "../faults.ts";
import { whyUnreached } from "./why-unreached.ts";

const Published = Type.Object({ version: Type.Integer(), signed: Type.String() });

/**
 * Fetches the centre's newest directory. Who it is from its signature says, not the line.
 * @throws exchange/directory-away where nothing answers, exchange/directory-unsigned where something else than a directory comes
 */
export async function fetchDirectory(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "error" }).catch((error: unknown) => {
    throw faults["directory-away"]({ url, reason: whyUnreached(error) });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!Value.Check(Published, answer)) throw faults["directory-unsigned"]();
  return answer.signed;
}
