import { Type } from "typebox";
import { Value } from "typebox/value";
import { faults } from "../faults.ts";

const Published = Type.Object({ version: Type.Integer(), signed: Type.String() });

/** Fetches the centre's newest directory. Who it is from its signature says, not the line. @throws exchange/directory-unsigned where no directory comes */
export async function fetchDirectory(url: string): Promise<string> {
  const answer: unknown = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "error" }).then(
    (response) => response.json(),
    () => undefined,
  );
  if (!Value.Check(Published, answer)) throw faults["directory-unsigned"]();
  return answer.signed;
}
