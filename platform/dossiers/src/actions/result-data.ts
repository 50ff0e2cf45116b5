import { findOfficial, getAgency, isPostKind, POST_KINDS, signatureLines } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf, unitOf } from "../domain/agency-place.ts";
import type { Dossier } from "../domain/dossier.ts";
import { isObject } from "../domain/values.ts";
import { valuesOf } from "../facts.ts";
import { factsNow } from "./facts-now.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Signer {
  readonly officialId: string;
  readonly postId: string;
  readonly name: string;
  readonly title: string;
  /** What stands above the signature, one under the other: by whose authority, then the post. */
  readonly lines: readonly string[];
  readonly at: Date;
}

export interface ResultData {
  /** What the template's placeholders read. */
  readonly data: JsonObject;
  readonly agencyName: string;
  /** Absent where the node decided: the agency's seal alone stands under it. */
  readonly signer?: Signer;
}

/** What a result says of itself where no person decided (decision 0007); a template prints it as `{decision.words}`. */
const DECIDED_BY_THE_NODE = "Kết quả được hệ thống quyết định tự động theo điều kiện đã công bố, không có chữ ký cá nhân";

/** The data of the result, or of its draft while nobody has signed yet: the version's rules over the dossier's facts. */
export async function resultDataOf(work: Work, dossier: Dossier): Promise<ResultData> {
  const { version, rules } = await readRulebook(work, dossier.versionId);
  const { name, parentName } = await getAgency(work.db, dossier.agencyId);
  const signer = await signerOf(work, dossier);
  const more: JsonObject = {
    dossier: { code: dossier.code, agencyName: name.vi, submittedOn: formatDate(localDateOf(dossier.submittedAt)) },
    agency: { name: name.vi, superior: parentName?.vi ?? "", unit: unitOf(name.vi), place: placeOf(name.vi) },
    signer: { name: signer?.name ?? "", title: signer?.lines.join("\n") ?? "" },
    decision: { words: dossier.decidedBy === "node" ? DECIDED_BY_THE_NODE : "" },
  };
  const facts = await factsNow(work, dossier, more);
  return { data: { ...more, ...valuesOf(rules, version.result.data, facts) }, agencyName: name.vi, ...(signer && { signer }) };
}

/** Who signed, by the name of their appointment, which is public; nobody's record is read for it. */
async function signerOf(work: Work, { outcome }: Dossier): Promise<Signer | undefined> {
  const { signature } = outcome;
  if (!isObject(signature)) return undefined;
  const { officialId, postId, post, delegation } = signature;
  const at = new Date(String(signature.at));
  const from = isObject(delegation) ? String(delegation.from) : "";
  const official = await findOfficial(work.db, String(officialId));
  return {
    officialId: String(officialId),
    postId: String(postId),
    name: official?.name ?? "",
    title: typeof post === "string" && isPostKind(post) ? POST_KINDS[post].title.vi : "",
    lines: typeof post === "string" && isPostKind(post) ? signatureLines(post, localDateOf(at), isPostKind(from) ? from : undefined) : [],
    at,
  };
}
