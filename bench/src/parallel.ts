import { submitDossier } from "@motlan/dossiers";
import { systemClock } from "@motlan/kernel";
import { startWork } from "@motlan/kernel/db";
import { prepareCopy } from "./copies.ts";
import { clocked } from "./measure.ts";
import { recording, type Sent } from "./record-writes.ts";
import { isWrite, replay } from "./replay.ts";
import { type Figure, rates } from "./report.ts";
import { type Citizen, findCitizens, type World } from "./world.ts";

const SIDE_BY_SIDE = 16;
const EACH = 12;
const AIM = 0.5;

/**
 * Sixteen people of one commune submit at once, again and again: no failure, no code twice, no gap; beside the same writes by sixteen connections at once. All codes
 * of a day come from one row of the commune, which is what sixteen at once wait for.
 */
export async function benchParallel(world: World): Promise<readonly Figure[]> {
  const citizens = await findCitizens(world);
  const [first] = citizens;
  if (first === undefined || citizens.length < SIDE_BY_SIDE) throw new Error(`${SIDE_BY_SIDE} people are needed`);
  const neighbours = citizens.slice(0, SIDE_BY_SIDE).map((citizen) => ({ ...citizen, communeId: first.communeId }));
  const { sent, kept, code } = await watched(world, first);
  let failures = 0;
  const codes: string[] = [];
  const subject = await inParallel(
    neighbours,
    (citizen) => prepareCopy(world, citizen),
    async ({ actor, submission }) => {
      try {
        codes.push((await submitDossier(world.work(actor), submission)).code);
      } catch {
        failures += 1;
      }
    },
  );
  let number = 0;
  const floor = await inParallel(
    neighbours,
    () => Promise.resolve(),
    () => {
      number += 1;
      return replay(world.owner, sent, { kept, swaps: new Map([[code, `${code}-${number}`]]) });
    },
  );
  const asked = SIDE_BY_SIDE * EACH;
  return [
    rates(`${SIDE_BY_SIDE} submissions at once at one commune`, { subject, floor }, AIM),
    {
      work: `${asked} submissions, ${SIDE_BY_SIDE} at once`,
      floor: "",
      measured: `${failures} failures, ${codes.length - new Set(codes).size} codes twice, ${gapsIn(codes)} gaps`,
      aim: "0, 0, 0",
      met: failures === 0 && new Set(codes).size === asked && gapsIn(codes) === 0,
    },
  ];
}

/** One submission's writes; what of them another submission shares. */
async function watched(world: World, citizen: Citizen) {
  const sent: Sent[] = [];
  const ready = await prepareCopy(world, citizen);
  const work = startWork({ pool: recording(world.pool, sent), clock: systemClock, actor: ready.actor });
  const dossier = await submitDossier(work, ready.submission);
  const kept = new Set([dossier.personId, dossier.agencyId, dossier.versionId, ready.submission.draftId]);
  return { sent: sent.filter(isWrite), kept, code: dossier.code };
}

/** Rounds in which everybody acts at once, made ready beforehand; acts a second of the rounds alone. */
async function inParallel<P, R>(people: readonly P[], ready: (one: P) => Promise<R>, act: (one: R) => Promise<unknown>): Promise<number> {
  let took = 0;
  for (let round = 0; round < EACH; round += 1) {
    const all: R[] = [];
    for (const one of people) all.push(await ready(one));
    took += await clocked(() => Promise.all(all.map(act)));
  }
  return (people.length * EACH * 1000) / took;
}

/** Numbers that are missing between the first and the last code of the day. */
function gapsIn(codes: readonly string[]): number {
  const numbers = codes.map((code) => Number(code.slice(code.lastIndexOf("-") + 1)));
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers) + 1 - new Set(numbers).size;
}
