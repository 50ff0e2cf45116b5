import { isFault, isLocalDate, type JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type FarAct, type FarReader, keepFor } from "@motlan/registries";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { subsystemKey } from "../domain/names.ts";
import type { Believed, Given } from "../messages.ts";
import { findHome } from "../store/services.ts";
import { readJson } from "../wire/read-json.ts";

/** What a node sends to have something recorded or amended. `key` makes a repeat harmless. */
const Written = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 300 }),
  recordId: Type.String({ format: "uuid" }),
  kind: Type.String({ minLength: 1 }),
  values: Type.Record(Type.String(), Type.Unknown()),
  validFrom: Type.String({ format: "date" }),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  agencyId: Type.Optional(Type.String({ format: "uuid" })),
});

/**
 * `POST /record`, `/amend`: the registry records for another authority. What the registry refuses is the service's own answer (422, 403, 409), not the exchange's: the
 * question was asked rightly.
 */
export async function writeRegistry(
  work: Work,
  believed: Believed,
  { registry, purpose, far }: { readonly registry: string; readonly purpose: string; readonly far: FarReader },
): Promise<Given> {
  const { target, body } = believed;
  const written = readWritten(body);
  if (written === undefined) return answer(400, { code: "bad-body" });
  const command = target.path === "/amend" ? "amend" : "record";
  try {
    const agencyId = await keeperOf(work, believed, written.agencyId);
    const made = await keepFor(work, { ...written, registry, purpose, far, command, agencyId });
    return answer(200, { ...made });
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    const fields = error.fields.map(({ path }) => path);
    return answer(error.status, { code: error.code, vi: error.text.vi, en: error.text.en, fields });
  }
}

/** The owner of the registry here keeps what is written, or the writer's own agency where this node was told which that is; a far node makes no other the keeper. */
async function keeperOf({ db }: Work, { client, target }: Believed, named: string | undefined): Promise<string | undefined> {
  if (named !== undefined && named === (await findHome(db, client))) return named;
  return findHome(db, subsystemKey(target.service));
}

function readWritten(body: Buffer): Omit<FarAct, "registry" | "purpose" | "far" | "command"> | undefined {
  const read = readJson(body);
  if (!Value.Check(Written, read) || !isLocalDate(read.validFrom)) return undefined;
  const { agencyId, validFrom, ...rest }: Static<typeof Written> & { validFrom: typeof read.validFrom } = {
    ...read,
    validFrom: read.validFrom,
  };
  const values: JsonObject = JSON.parse(JSON.stringify(rest.values));
  return { ...rest, values, validFrom, ...(agencyId !== undefined && { agencyId }) };
}

function answer(status: number, content: object): Given {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: Buffer.from(JSON.stringify(content)),
    trimmed: true,
  };
}
