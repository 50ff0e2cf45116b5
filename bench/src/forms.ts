import cookie from "@fastify/cookie";
import { findVersionInForce, publishProcedure } from "@motlan/catalogue";
import { keyVault } from "@motlan/denunciations";
import { checkForm, type FormState, openDraft, saveDraft } from "@motlan/forms";
import { localDateOf, newId, type Person, systemClock } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { mountWeb } from "@motlan/web";
import { longAnswers, longForm, PAGES, QUESTIONS } from "./long-form.ts";
import { clocked, median } from "./measure.ts";
import type { Figure } from "./report.ts";
import { findCitizens, THE_BENCH, type World } from "./world.ts";

const ROUNDS = 30;
const WARM_UP = 5;
const LIKE = "2.000635";

/** A form of 40 pages and 300 questions: a page of it drawn by the server, the whole judged, and what a telephone loads. */
export async function benchForms(world: World): Promise<readonly Figure[]> {
  const today = localDateOf(systemClock.now());
  const like = await findVersionInForce(world.pool, LIKE, today);
  if (like === undefined) throw new Error(`${LIKE} is not published`);
  await publishProcedure(world.work(THE_BENCH), longForm(like.version));
  const long = await findVersionInForce(world.pool, "x.long-form", today);
  const [citizen] = await findCitizens(world);
  if (long === undefined || citizen === undefined) throw new Error("the long form has nobody to fill it in");
  const answers = longAnswers(long.version);
  const state: FormState = { answers, overrides: {}, known: {}, places: {}, actingFor: "self", personId: citizen.personId };
  const judge = async () => checkForm(long.version, long.rules, state, systemClock.now());
  const { faults, fields } = await judge();
  if (faults.length > 0 || fields.length !== QUESTIONS) throw new Error(`the long form is not complete: ${JSON.stringify(faults[0])}`);
  const judged = await times(judge);
  const person: Person = { kind: "person", personId: citizen.personId, assurance: 2, sessionId: newId() };
  const draft = await openDraft(world.work(person), { procedureCode: "x.long-form", actingFor: actingForOf(like), requestKey: newId() });
  await saveDraft(world.work(person), { draftId: draft.id, revision: draft.revision, answers });
  return [...(await drawn(world, person, `/nop/${draft.id}/trang-20`)), within("the whole form judged, 300 questions", judged, 50)];
}

function actingForOf({
  version,
}: {
  readonly version: { readonly applicant: { readonly actingFor: readonly { readonly value: string }[] } };
}): string {
  return version.applicant.actingFor[0]?.value ?? "self";
}

async function drawn({ pool }: World, person: Person, url: string): Promise<Figure[]> {
  const app = makeServer({ pool, clock: systemClock, actorOf: async () => person });
  await app.register(cookie);
  await mountWeb(app, {
    publicUrl: "http://localhost:3000",
    clock: systemClock,
    sms: { send: async () => undefined },
    vault: keyVault(async () => Buffer.alloc(32)),
  });
  try {
    const page = await app.inject({ url, headers: { accept: "text/html" } });
    if (page.statusCode !== 200) throw new Error(`${url.replace(/[0-9a-f-]{36}/, "…")} answers ${page.statusCode}`);
    const took = await times(() => app.inject({ url, headers: { accept: "text/html" } }));
    const scripts = [...page.body.matchAll(/src="(\/assets\/[^"]+[.]js)"/g)].map(([, path = ""]) => path);
    const sizes = await Promise.all(
      scripts.map(async (path) => (await app.inject({ url: path, headers: { "accept-encoding": "gzip" } })).rawPayload.length),
    );
    return [
      within(`a page of a form of ${PAGES} pages drawn by the server`, took, 50),
      kilobytes("its HTML, not compressed", Buffer.byteLength(page.body), 60),
      kilobytes(
        "its scripts, compressed",
        sizes.reduce((sum, size) => sum + size, 0),
        60,
      ),
    ];
  } finally {
    await app.close();
  }
}

interface Taken {
  /** Milliseconds by the clock, and of the processor in this process alone: the second says the same on a busy machine. */
  readonly clock: number;
  readonly processor: number;
}

async function times(run: () => Promise<unknown>): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const clock = await clocked(run);
    const { user, system } = process.cpuUsage(before);
    taken.push({ clock, processor: (user + system) / 1000 });
  }
  return taken.slice(WARM_UP);
}

function within(work: string, taken: readonly Taken[], aim: number): Figure {
  const [clock, processor] = [median(taken.map((one) => one.clock)), median(taken.map((one) => one.processor))];
  const measured = `${processor.toFixed(1)} ms of the processor, ${clock.toFixed(1)} ms by the clock`;
  return { work, floor: "", measured, aim: `≤ ${aim} ms of the processor`, met: processor <= aim };
}

function kilobytes(work: string, bytes: number, aim: number): Figure {
  return { work, floor: "", measured: `${(bytes / 1024).toFixed(1)} KB`, aim: `≤ ${aim} KB`, met: bytes <= aim * 1024 };
}
