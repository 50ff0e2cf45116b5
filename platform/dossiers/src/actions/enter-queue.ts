import { isPostKind, listAway, listHolders, officeHoursOf } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Chosen, chooseOfficial } from "../domain/assignment.ts";
import type { Dossier } from "../domain/dossier.ts";
import { linesOf } from "../domain/queue-line.ts";
import { riskAt } from "../domain/risk.ts";
import { isObject } from "../domain/values.ts";
import { insertAssignment, listArrivals, lockLastOfficial, markLastOfficial, type NewArrival, readLoads } from "../store/assignments.ts";
import { putQueueEntry } from "../store/queue.ts";
import { applicantName } from "./applicant-name.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** Brings the dossier's lines in the queue to where it stands now; what is new at a post is given to whom the agency's rule says, or to who had it there. */
export async function enterQueue(work: Work, tx: Tx, dossier: Dossier, { version }: Rulebook): Promise<void> {
  const posts = linesOf(dossier).flatMap(({ post }) => (isPostKind(post) ? [post] : []));
  const arrivals = posts.length === 0 ? [] : await listArrivals(tx, dossier.id, dossier.agencyId, posts, localDateOf(work.clock.now()));
  const chosen = new Map<string, Chosen>();
  for (const arrival of arrivals) {
    const one = await choose(work, tx, dossier, arrival);
    if (one !== undefined) chosen.set(arrival.post, one);
  }
  const now = work.clock.now();
  const hoursOf = (step: string) => version.steps.find(({ id }) => id === step)?.hours ?? 0;
  const risk = riskAt(dossier, hoursOf, now, await officeHoursOf(work.db, dossier.agencyId));
  const officials = new Map([...chosen].map(([post, { officialId }]) => [post, officialId]));
  await putQueueEntry(tx, dossier, version.title, applicantName(dossier), { riskAt: risk, officials });
  const node = { kind: "system", name: "dossiers.assignment" } as const;
  for (const [post, { officialId, how }] of chosen)
    await insertAssignment(tx, node, { dossierId: dossier.id, post, officialId, how, at: now });
}

/** Nobody is asked who holds the post where neither a rule nor a habit needs it. */
async function choose(work: Work, tx: Tx, dossier: Dossier, { post, rule, had }: NewArrival): Promise<Chosen | undefined> {
  if ((rule === null || rule.strategy === "nobody") && had === null) return undefined;
  const { agencyId, procedureCode } = dossier;
  const on = localDateOf(work.clock.now());
  const holders = isPostKind(post) ? (await listHolders(tx, { agencyId, postKind: post, on })).map(({ officialId }) => officialId) : [];
  const lastOfficial = rule?.strategy === "in-turn" ? await lockLastOfficial(tx, agencyId, post) : null;
  const chosen = chooseOfficial({
    ...{ rule: rule === null ? undefined : { ...rule, lastOfficial }, had: had ?? undefined, holders: [...new Set(holders)] },
    ...{ away: new Set(await listAway(tx, agencyId, on)), procedureCode, area: areaOf(dossier) },
    loads: rule?.strategy === "least-load" ? await readLoads(tx, agencyId, holders) : new Map(),
  });
  if (rule?.strategy === "in-turn" && chosen?.how === "rule") await markLastOfficial(tx, agencyId, post, chosen.officialId);
  return chosen;
}

/** The commune the applicant lives in, as the State held it when the dossier was made. */
function areaOf({ known }: Dossier): string | undefined {
  const residence = known.applicant?.values.residence;
  return isObject(residence) && typeof residence.communeId === "string" ? residence.communeId : undefined;
}
