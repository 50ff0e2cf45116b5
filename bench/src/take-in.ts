import { findAgencyOfPlace } from "@motlan/agencies";
import { type Dossier, submitDossier } from "@motlan/dossiers";
import { openDraft, saveDraft } from "@motlan/forms";
import { localDateOf, newId, type Person, systemClock } from "@motlan/kernel";
import { startWork } from "@motlan/kernel/db";
import { clocked, median } from "./measure.ts";
import { recording, type Sent } from "./record-writes.ts";
import { type Figure, rates } from "./report.ts";
import { type Citizen, findCitizens, type World } from "./world.ts";

const ROUNDS = 12;
const AIM = 0.5;

/** A dossier taken in whole (checked, saved, paid for by an order, queued, announced, audited), beside the same writes replayed as plain prepared statements in one transaction. */
export async function benchTakeIn(world: World): Promise<readonly Figure[]> {
  const citizens = await findCitizens(world);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const citizen of citizens) {
      const ready = await prepare(world, citizen);
      const sent: Sent[] = [];
      let dossier: Dossier | undefined;
      const watched = round === 0;
      const work = startWork({ pool: watched ? recording(world.pool, sent) : world.pool, clock: systemClock, actor: ready.actor });
      const ms = await clocked(async () => {
        dossier = await submitDossier(work, ready.submission);
      });
      if (watched && dossier !== undefined) writesOf.set(citizen.personId, { dossier, sent: sent.filter(isWrite) });
      const floor = await clocked(() => replay(world, citizen.personId));
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

function isWrite({ text }: Sent): boolean {
  return /^\s*(insert|update|delete|with[\s\S]*?insert|select graphile_worker\.add_job)/i.test(text);
}

/** A draft filled in beforehand: two copies of one's own birth certificate. */
async function prepare(world: World, { personId, communeId }: Citizen) {
  const actor: Person = { kind: "person", personId, assurance: 2, sessionId: newId() };
  const draft = await openDraft(world.work(actor), { procedureCode: "2.000635", actingFor: "self", requestKey: newId() });
  const answers = { "event.kind": "birth", copies: "2" };
  await saveDraft(world.work(actor), { draftId: draft.id, revision: draft.revision, answers });
  const agency = await findAgencyOfPlace(world.pool, communeId, "civil-status", localDateOf(systemClock.now()));
  if (agency === undefined) throw new Error("no agency is competent");
  const submission = { draftId: draft.id, agencyId: agency.id, delivery: "online", language: "vi", requestKey: newId() } as const;
  return { actor, submission };
}

/** The writes of that person's first dossier once more, as another dossier: one connection, begin, each statement prepared, commit. */
async function replay({ owner }: World, personId: string): Promise<void> {
  const written = writesOf.get(personId);
  if (written === undefined) throw new Error("nothing was recorded");
  const fresh = freshener(written);
  const client = await owner.connect();
  try {
    await client.query("begin");
    for (const { name, text, values } of written.sent) await client.query({ name, text, values: values.map(fresh) });
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** Gives every id and number of the recorded dossier another one, the same wherever it stands. */
function freshener({ dossier, sent }: Written): (value: unknown) => unknown {
  const kept = new Set([dossier.personId, dossier.agencyId, dossier.versionId]);
  const all = JSON.stringify(
    sent.map(({ values }) => values),
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
  const ids = new Set([...all.matchAll(UUID)].map(([id]) => id).filter((id) => !kept.has(id) && !isDraft(sent, id)));
  const names = new Map([...ids].map((id) => [id, newId()]));
  names.set(dossier.code, `${dossier.code.slice(0, -6)}${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`);
  const swap = (text: string) => text.replace(UUID, (id) => names.get(id) ?? id).replaceAll(dossier.code, names.get(dossier.code) ?? "");
  return (value) => {
    if (typeof value === "string") return swap(value);
    if (value === null || typeof value !== "object" || value instanceof Date || value instanceof Uint8Array) return value;
    return JSON.parse(swap(JSON.stringify(value)));
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The draft stays the same row: only what was made new is made new again. */
function isDraft(sent: readonly Sent[], id: string): boolean {
  return sent.some(({ text, values }) => /update forms\.draft/.test(text) && values[0] === id);
}
