import { type Dossier, getDossierForNode, isStatus, nationalStateOf } from "@motlan/dossiers";
import { isProcedureCode } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import type { EventRow, Tx, Work } from "@motlan/kernel/db";
import { type Stream, tellingOf } from "../domain/outbound.ts";
import { type NationalState, statesToTell } from "../domain/state.ts";
import { insertOutbound, wasHeard } from "../store/outbound.ts";
import { findProcedure } from "../store/procedures.ts";
import { lockStream, savePlan } from "../store/streams.ts";

const TASK = "national-portal.send";
/** One job does the sending; said again while it waits, it runs once, and none runs beside another: the node's other work keeps its places. */
export const SEND = { task: TASK, job: { key: "national-portal:send", queue: TASK } } as const;

/**
 * Plans what the portal is told of one event of a dossier, in the order in which it happened. Only ids, states and times are written here: a dossier whose row cannot be
 * made must not hold up the others' news. Heard twice, planned once.
 */
export function planTelling(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    if (await wasHeard(tx, event.key)) return;
    const { dossier } = await getDossierForNode(work, event.subject);
    if (!isProcedureCode(dossier.procedureCode) && (await findProcedure(tx, dossier.procedureCode)) === undefined) return;
    const { id: dossierId, agencyId, code } = dossier;
    const stream = await lockStream(tx, { dossierId, agencyId, code, at: work.clock.now() });
    if (stream === undefined) return;
    await plan(work, tx, { event, dossier, stream });
    await work.enqueue(tx, SEND.task, {}, SEND.job);
  });
}

interface Heard {
  readonly event: EventRow;
  readonly dossier: Dossier;
  readonly stream: Stream;
}

async function plan(work: Work, tx: Tx, { event, dossier, stream }: Heard): Promise<void> {
  const before = stream.planned === 0 ? undefined : stream.state;
  const move = event.type === "dossiers.submitted" ? "submit" : String(event.data.move);
  const told = tellingOf({ move, before }, statesToTell(before, stateAt(event, dossier, before)));
  const { dossierId, agencyId, stepBeganAt, stepDueAt } = stream;
  const step = typeof event.data.step === "string" ? event.data.step : null;
  for (const [part, { kind, state }] of told.entries()) {
    const id = newId(work.clock.now());
    const sequence = stream.planned + part + 1;
    const place = { dossierId, agencyId, sequence, kind, state, stepBeganAt, stepDueAt };
    await insertOutbound(tx, { id, ...place, move, step: stream.step, actor: event.actor, at: event.at, eventKey: event.key, part });
  }
  await savePlan(tx, {
    dossierId,
    state: told.at(-1)?.state ?? stream.state,
    planned: stream.planned + told.length,
    step,
    stepBeganAt: event.at,
    stepDueAt: dossier.step === step ? dossier.stepDueAt : undefined,
    at: work.clock.now(),
  });
}

/** The national state as the event tells it; the dossier may have moved on since. */
function stateAt(event: EventRow, dossier: Dossier, before: NationalState | undefined): NationalState {
  const status = event.type === "dossiers.submitted" ? event.data.status : event.data.to;
  const step = dossier.process.find(({ id }) => id === event.data.step) ?? dossier.process[0];
  const takenIn = dossier.takenInAt !== undefined && dossier.takenInAt.getTime() <= event.at.getTime();
  return isStatus(status) ? nationalStateOf({ status }, step?.does, takenIn) : (before ?? 1);
}
