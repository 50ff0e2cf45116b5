import { createHash } from "node:crypto";
import { getDossierForNode } from "@motlan/dossiers";
import { backOff, isFault, newId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { faults } from "../faults.ts";
import { MOST_WAIT_MS, type PortalIn } from "../portal/portal.ts";
import * as store from "../store/inbound.ts";
import { type Fetched, type Filed, filesOf, readFiled } from "../wire/filings.ts";
import { actOn, findApplicant } from "./act-on-filing.ts";

/** The job's name, and its key: said again while it waits, it runs once. */
export const TAKE = "national-portal.take";
const AT_ONCE = 50;

/**
 * Takes what citizens filed, each dossier's messages in their order and each once; what cannot be taken is kept with its reason and said to the portal. One that fails for a
 * passing cause waits and holds up its own dossier alone. @throws kernel/not-allowed
 */
export async function takeFilings(work: Work, portal: PortalIn): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  for (;;) {
    const due = await store.listDue(work.db, work.clock.now(), AT_ONCE);
    for (const message of due) await takeOne(work, portal, message);
    if (due.length === 0) break;
  }
  await tellVerdicts(work, portal);
}

async function takeOne(work: Work, portal: PortalIn, message: store.Inbound): Promise<void> {
  try {
    const body = await work.transaction((tx) => store.findInboundBody(tx, message.id));
    const filed = readFiled(message.kind, body);
    if (filed === undefined) throw faults["not-readable"]();
    const files = await fetchFiles(portal, filed);
    if (files === undefined) return await wait(work, message, "unreachable");
    await take(work, message, filed, files);
  } catch (error) {
    if (!isFault(error) || error.status >= 500) return wait(work, message, "failed");
    const fields = error.fields.map(({ vi }) => vi).join("; ");
    await refuse(work, message, error.code, fields === "" ? error.text.vi : `${error.text.vi} ${fields}`);
  }
}

/** Nothing while the portal does not give them; a file that is not what was said is refused. */
async function fetchFiles(portal: PortalIn, filed: Filed): Promise<readonly Fetched[] | undefined> {
  const fetched: Fetched[] = [];
  for (const { Truong, Ten, Loai, Bam, DuongDan } of filesOf(filed)) {
    const answer = await portal.fetchFile(DuongDan);
    if (!answer.ok) return undefined;
    if (createHash("sha256").update(answer.value).digest("hex") !== Bam) throw faults["file-differs"]({ name: Ten });
    fetched.push({ at: Truong, name: Ten, type: Loai, bytes: answer.value });
  }
  return fetched;
}

/** The act itself and the note that it is done are one transaction, in the citizen's name; a payment is the node's own. */
async function take(work: Work, message: store.Inbound, filed: Filed, files: readonly Fetched[]): Promise<void> {
  const known = await work.transaction((tx) => store.lockFiling(tx, message.portalId));
  if (known === undefined) return;
  const person = await personOf(work, known, filed);
  const me = filed.kind === "pay" ? work : work.as(person);
  await me.transaction(async (tx) => {
    const filing = await store.lockFiling(tx, message.portalId);
    const again = await store.lockInbound(tx, message.id);
    if (filing === undefined || again?.stands !== "waiting" || filing.done !== message.sequence - 1) return;
    const dossier = await actOn(me, { message, filing, filed, files });
    const place = { dossierId: dossier.id, personId: dossier.personId, agencyId: dossier.agencyId };
    await store.saveFilingRow(tx, {
      portalId: message.portalId,
      ...place,
      done: await store.findDone(tx, message.portalId, message.sequence),
    });
    await finish(me, tx, message, { stands: "taken", agencyId: dossier.agencyId });
  });
}

async function personOf(work: Work, filing: store.FilingRow, filed: Filed): Promise<Person> {
  const personId = filed.kind === "file" ? await findApplicant(work, filed.said) : filing.personId;
  if (personId === undefined || personId === null) throw faults[filed.kind === "file" ? "person-unknown" : "no-dossier"]();
  const assurance = filed.kind === "file" && filed.said.MucDo === "1" ? 1 : 2;
  return { kind: "person", personId, assurance, sessionId: newId() };
}

function refuse(work: Work, message: store.Inbound, cause: string, said: string): Promise<void> {
  return work.transaction(async (tx) => {
    const filing = await store.lockFiling(tx, message.portalId);
    const again = await store.lockInbound(tx, message.id);
    if (filing === undefined || again?.stands !== "waiting") return;
    await store.saveFilingRow(tx, { ...filing, done: await store.findDone(tx, message.portalId, message.sequence) });
    await finish(work, tx, message, { stands: "refused", cause, said: said.slice(0, 1_000), agencyId: filing.agencyId });
  });
}

async function finish(work: Work, tx: Tx, message: store.Inbound, how: Omit<store.Finish, "at">): Promise<void> {
  await store.finishInbound(tx, message.id, { ...how, at: work.clock.now() });
  const { agencyId } = how;
  await work.announce(tx, {
    type: how.stands === "taken" ? "national-portal.filing-taken" : "national-portal.filing-refused",
    subject: message.id,
    ...(agencyId !== null && { agencyId }),
    data: { portalId: message.portalId, sequence: message.sequence, kind: message.kind, cause: how.cause ?? null },
  });
}

async function wait(work: Work, { id, attempts }: store.Inbound, cause: string): Promise<void> {
  const nextAt = new Date(work.clock.now().getTime() + backOff(attempts + 1, MOST_WAIT_MS));
  await work.transaction((tx) => store.takeLater(tx, id, cause, nextAt));
}

/** What became of each is told until the portal has heard it; heard twice it is the same. */
async function tellVerdicts(work: Work, portal: Pick<PortalIn, "acknowledge">): Promise<void> {
  const untold = await store.listUntold(work.db, AT_ONCE);
  if (untold.length === 0) return;
  const verdicts = [];
  for (const { portalId, sequence, stands, said, dossierId } of untold) {
    const code = dossierId === null ? "" : (await getDossierForNode(work, dossierId)).dossier.code;
    verdicts.push({ portalId, sequence, taken: stands === "taken", code, why: said ?? "" });
  }
  if (!(await portal.acknowledge(verdicts)).ok) return;
  const ids = untold.map(({ id }) => id);
  await work.transaction((tx) => store.markInboundTold(tx, ids, work.clock.now()));
}
