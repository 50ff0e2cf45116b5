import { findOfficial, getAgency, POST_KINDS } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import type { Dossier } from "../domain/dossier.ts";
import { factsOf, valuesOf } from "../facts.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Signer {
  readonly officialId: string;
  readonly postId: string;
  readonly name: string;
  readonly title: string;
  readonly at: Date;
}

export interface ResultData {
  /** What the template's placeholders read. */
  readonly data: JsonObject;
  readonly agencyName: string;
  /** Absent where the node decided: the agency's seal alone stands under it. */
  readonly signer?: Signer;
}

/** The data of the result, or of its draft while nobody has signed yet: the version's rules over the dossier's facts. */
export async function resultDataOf(work: Work, dossier: Dossier): Promise<ResultData> {
  const { version, rules } = await readRulebook(work, dossier.versionId);
  const agency = await getAgency(work.db, dossier.agencyId);
  const signer = await signerOf(work, dossier);
  const more: JsonObject = {
    dossier: { code: dossier.code, agencyName: agency.name.vi, submittedOn: formatDate(localDateOf(dossier.submittedAt)) },
    agency: { name: agency.name.vi, place: agency.name.vi.replace(/^Ủy ban nhân dân /u, "") },
    signer: { name: signer?.name ?? "", title: signer?.title ?? "" },
  };
  const facts = factsOf(dossier, work.clock.now(), more);
  return { data: { ...more, ...valuesOf(rules, version.result.data, facts) }, agencyName: agency.name.vi, ...(signer && { signer }) };
}

async function signerOf(work: Work, { id, outcome }: Dossier): Promise<Signer | undefined> {
  const { signature } = outcome;
  if (typeof signature !== "object" || signature === null || !("officialId" in signature)) return undefined;
  const { officialId, postId, post, at } = signature;
  const official = await findOfficial(work.db, String(officialId));
  const node = work.as({ kind: "system", name: "dossiers.signer" });
  const person =
    official === undefined
      ? undefined
      : await readRecord(node, { registry: "population", by: "id", value: official.personId, purpose: "identify", dossierId: id });
  const title = Object.entries(POST_KINDS).find(([kind]) => kind === post)?.[1].title.vi ?? "";
  return {
    officialId: String(officialId),
    postId: String(postId),
    name: String(person?.values.fullName ?? ""),
    title,
    at: new Date(String(at)),
  };
}
