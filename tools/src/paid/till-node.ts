import { findAgencyOfPlace, listHolders, POST_KINDS } from "@motlan/agencies";
import { catalogueInMemory } from "@motlan/catalogue";
import { demoCountry, fillFirst, findResidents } from "@motlan/demo";
import { completeStep, getDossierForDesk, getMyDossier, submitDossier, withdrawDossier } from "@motlan/dossiers";
import { openDraft, saveDraft } from "@motlan/forms";
import { type Actor, localDateOf, newId, type Official, systemClock } from "@motlan/kernel";
import { appUrl, connect, migrate, startWork } from "@motlan/kernel/db";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { migrateJobs, startWorker } from "@motlan/kernel/jobs";
import { migrationsOf, readConfig, wireRooms } from "@motlan/node";
import { findOrder } from "@motlan/payments";
import type { Act, Acts, Asked, Payer, Seen } from "./calls.ts";

/**
 * The program under fire: the rooms, the bank's door and the worker, killed at any moment and started again. Papers are neither typeset nor sealed and no notice is sent:
 * ten thousand of them would be a measure of those.
 */
const config = readConfig(process.env);
const ownerUrl = config.databaseUrl ?? "";
const LEFT_OUT = new Set(["documents", "notices", "national-portal"]);
const rooms = [...wireRooms(config), ...(demoCountry(config).modules ?? [])];
const modules = rooms.map((room) => (LEFT_OUT.has(room.name) ? { ...room, jobs: [], listeners: [] } : room));
await migrate(ownerUrl, migrationsOf(rooms));
await migrateJobs(ownerUrl);
const pool = connect(appUrl(ownerUrl), { max: 20, name: "motlan-till", settings: { timezone: "Asia/Ho_Chi_Minh" } });
pool.on("error", () => {});
const work = (actor: Actor) => startWork({ pool, clock: systemClock, actor });
await fillFirst({ pool, clock: systemClock, modules: rooms });
await catalogueInMemory(pool);
const app = makeServer({ pool, clock: systemClock, actorOf: () => Promise.resolve({ kind: "stranger" }), log: () => {} });
mountRoutes(
  app,
  modules.flatMap(({ routes }) => routes),
  config.publicUrl,
);
await app.listen({ host: "127.0.0.1", port: config.port });
await startWorker({ pool, clock: systemClock, modules });

const person = (personId: string): Actor => ({ kind: "person", personId, assurance: 2, sessionId: newId() });

const seen = ({ status, step }: { readonly status: string; readonly step: string | undefined }): Seen => ({ status, step: step ?? null });

const acts: { readonly [act in Act]: (asks: Acts[act]["asks"]) => Promise<Acts[act]["answers"]> } = {
  people: async () => {
    const payers: Payer[] = [];
    for (const { personId, communeId } of await findResidents(work({ kind: "system", name: "till" }))) {
      const agency = await findAgencyOfPlace(pool, communeId, "civil-status", localDateOf(systemClock.now()));
      if (agency !== undefined) payers.push({ personId, agencyId: agency.id });
    }
    return payers;
  },
  prepare: async ({ personId, key }) => {
    const draft = await openDraft(work(person(personId)), { procedureCode: "2.000635", actingFor: "self", requestKey: key });
    const answers = { "event.kind": "birth", copies: "2" };
    await saveDraft(work(person(personId)), { draftId: draft.id, revision: draft.revision, answers });
    return { draftId: draft.id };
  },
  submit: async ({ personId, agencyId, draftId, key }) => {
    const submission = { draftId, agencyId, requestKey: key, delivery: "counter", language: "vi" } as const;
    const { id: dossierId, orderId = "" } = await submitDossier(work(person(personId)), submission);
    const order = await findOrder(pool, orderId);
    if (order === undefined) throw new Error("a copy has a fee");
    const { bin, account, code, amount } = order;
    return { dossierId, bin, account, code, amount: String(amount) };
  },
  look: async ({ personId, dossierId }) => seen((await getMyDossier(work(person(personId)), dossierId)).dossier),
  withdraw: async ({ personId, dossierId }) => seen(await withdrawDossier(work(person(personId)), { dossierId })),
  "take-in": async ({ agencyId, dossierId }) => {
    const clerk = await clerkOf(agencyId);
    const { dossier } = await getDossierForDesk(work(clerk), dossierId);
    return seen(await completeStep(work(clerk), { dossierId, revision: dossier.revision, step: "take-in" }));
  },
};

async function clerkOf(agencyId: string): Promise<Official> {
  const holders = await listHolders(pool, { agencyId, on: localDateOf(systemClock.now()) });
  const clerk = holders.find(({ postKind }) => postKind === "one-stop-clerk");
  if (clerk === undefined) throw new Error("an agency of the demo has a clerk");
  const { personId, officialId, postId, postKind } = clerk;
  const permissions = new Set<string>(POST_KINDS[postKind].permissions);
  return { kind: "official", personId, officialId, postId, agencyId, post: postKind, sessionId: newId(), permissions };
}

function perform<A extends Act>({ act, asks }: Asked<A>): Promise<Acts[A]["answers"]> {
  return acts[act](asks);
}

process.on("message", (asked: Asked) => {
  const { id } = asked;
  perform(asked).then(
    (answer) => process.send?.({ id, answer: JSON.stringify(answer) }),
    (error: unknown) => process.send?.({ id, fault: error instanceof Error && "code" in error ? String(error.code) : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
process.send?.({ id: 0 });
