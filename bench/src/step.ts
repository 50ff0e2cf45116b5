import { completeStep } from "@motlan/dossiers";
import { systemClock } from "@motlan/kernel";
import { startWork } from "@motlan/kernel/db";
import { paidCopy } from "./copies.ts";
import { clocked, median } from "./measure.ts";
import { recording, type Sent } from "./record-writes.ts";
import { idsIn, isWrite, replay } from "./replay.ts";
import { type Figure, rates } from "./report.ts";
import { findCitizens, type World } from "./world.ts";

const ROUNDS = 8;
const AIM = 0.5;

/** One step of a dossier done by its official (locked, judged, moved, queued anew, announced, audited), beside the same writes as plain prepared statements on another dossier in the same state. */
export async function benchStep(world: World): Promise<readonly Figure[]> {
  // Whoever holds a post may not handle what they applied for.
  const citizens = (await findCitizens(world)).filter(({ persona }) => persona.role === "citizen");
  const times: number[] = [];
  const floors: number[] = [];
  let writes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const citizen of citizens) {
      const [mine, other, subject] = [await paidCopy(world, citizen), await paidCopy(world, citizen), await paidCopy(world, citizen)];
      const sent = await takeIn(world, mine);
      writes = sent.length;
      const swaps = new Map([
        [mine.dossier.id, other.dossier.id],
        [mine.dossier.code, other.dossier.code],
      ]);
      const floor = await clocked(() => replay(world.owner, sent, { kept: new Set(idsIn([other, mine.clerk])), swaps }));
      const { id: dossierId, revision } = subject.dossier;
      const ms = await clocked(() => completeStep(world.work(subject.clerk), { dossierId, revision }));
      if (round === 0) continue;
      times.push(ms);
      floors.push(floor);
    }
  }
  return [rates(`a step of a dossier (${writes} writes)`, { subject: 1000 / median(times), floor: 1000 / median(floors) }, AIM)];
}

/** Takes a dossier in; what was written. */
async function takeIn(world: World, { dossier, clerk }: Awaited<ReturnType<typeof paidCopy>>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const work = startWork({ pool: recording(world.pool, sent), clock: systemClock, actor: clerk });
  await completeStep(work, { dossierId: dossier.id, revision: dossier.revision });
  return sent.filter(isWrite);
}
