import type { Known } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecords } from "@motlan/registries";
import type { Dossier, KnownRecord } from "../domain/dossier.ts";
import { evaluateRule, factsOf } from "../facts.ts";
import type { Rulebook } from "./read-rulebook.ts";

const NOTHING: KnownRecord = { values: {}, found: 0, receipt: {} };

/** Who applies is in the population registry; what else is known the declaration says. */
const OWN_RECORD = { registry: "population", by: "id", purpose: "identify" } as const;

/** The dossier with the same records as at the application, as they are now; one that is gone or was never there has `found` 0. */
export async function readRegistriesAnew(work: Work, dossier: Dossier, { version, rules }: Rulebook): Promise<Dossier> {
  let known: Dossier["known"] = { applicant: await readOne(work, dossier, OWN_RECORD, dossier.personId) };
  for (const row of version.known) {
    const facts = factsOf({ ...dossier, known: { ...dossier.known, ...known } }, work.clock.now(), accountOf(dossier));
    known = { ...known, [row.name]: await readOne(work, dossier, row, evaluateRule(rules, row.find, facts)) };
  }
  return { ...dossier, known };
}

async function readOne(
  work: Work,
  dossier: Dossier,
  { registry, by, purpose }: Pick<Known, "registry" | "by" | "purpose">,
  value: unknown,
): Promise<KnownRecord> {
  if (typeof value !== "string" || value === "") return NOTHING;
  const found = await readRecords(work, { registry, by, value, purpose, dossierId: dossier.id });
  const [first] = found;
  if (first === undefined) return NOTHING;
  const disputed = first.values.disputed === true || first.disputed.length > 0;
  const { source, ...receipt } = first.receipt;
  return {
    values: { ...first.values, personId: first.recordId, disputed },
    found: found.length,
    receipt: { ...receipt, source: { ...source } },
  };
}

/** What `find` rules see of the applicant's account. */
function accountOf(dossier: Dossier): JsonObject {
  const number = dossier.known.applicant?.values.personalNumber;
  return { account: { personId: dossier.personId, personalNumber: number ?? null } };
}
