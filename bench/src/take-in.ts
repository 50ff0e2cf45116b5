import { type Dossier, submitDossier } from "@motlan/dossiers";
import { systemClock } from "@motlan/kernel";
import { startWork } from "@motlan/kernel/db";
import { prepareCopy } from "./copies.ts";
import { clocked, median } from "./measure.ts";
import { recording, type Sent } from "./record-writes.ts";
import { isWrite, replay } from "./replay.ts";
import { type Figure, rates } from "./report.ts";
import { findCitizens, type World } from "./world.ts";

const ROUNDS = 12;
const AIM = 0.5;

/** A dossier taken in whole (checked, saved, paid for by an order, queued, announced, audited), beside the same writes replayed as plain prepared statements in one transaction. */
export async function benchTakeIn(world: World): Promise<readonly Figure[]> {
  const citizens = await findCitizens(world);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const citizen of citizens) {
      const ready = await prepareCopy(world, citizen);
      const sent: Sent[] = [];
      let dossier: Dossier | undefined;
      const watched = round === 0;
      const work = startWork({ pool: watched ? recording(world.pool, sent) : world.pool, clock: systemClock, actor: ready.actor });
      const ms = await clocked(async () => {
        dossier = await submitDossier(work, ready.submission);
      });
      if (watched && dossier !== undefined) writesOf.set(citizen.personId, { dossier, sent: sent.filter(isWrite) });
      const floor = await clocked(() => replayFor(world, citizen.personId));
      if (round > 1) {
        times.push(ms);
        floors.push(floor);
      }
    }
  }
  const perSecond = { subject: 1000 / median(times), floor: 1000 / median(floors) };
  const writes = writesOf.values().next().value?.sent.length ?? 0;
  return [rates(`take-in of a dossier with a fee (${writes} writes)`, perSecond, AIM)];
}

interface Written {
  readonly dossier: Dossier;
  readonly sent: readonly Sent[];
}

const writesOf = new Map<string, Written>();
let replays = 0;

/** The writes of that person's first dossier once more, as another dossier. The draft stays the same row: only what was made new is made new again. */
async function replayFor({ owner }: World, personId: string): Promise<void> {
  const written = writesOf.get(personId);
  replays += 1;
  if (written === undefined) throw new Error("nothing was recorded");
  const { dossier, sent } = written;
  const drafts = sent.flatMap(({ text, values }) => (/update forms\.draft/.test(text) ? [String(values[0])] : []));
  const kept = new Set([dossier.personId, dossier.agencyId, dossier.versionId, ...drafts]);
  await replay(owner, sent, { kept, swaps: new Map([[dossier.code, `${dossier.code}-${replays}`]]) });
}
