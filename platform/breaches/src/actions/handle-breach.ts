import { findAgency, findOfficial, getAgency, isPostKind, POST_KINDS } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import { placeOf } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { isId, localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Breach, decideMove, type Move, tidy } from "../domain/breach.ts";
import { AUTHORITY } from "../domain/breach-law.ts";
import { faults } from "../faults.ts";
import { countKnown, insertStep, listSteps, lockBreach, lockWatched, saveBreach, saveTold } from "../store/breaches.ts";
import { handlerOf, handlersAt } from "./handlers.ts";
import { notificationTemplate } from "./notification-template.ts";
import { findPersons, tellPersons } from "./tell-persons.ts";

/** What every act on a breach names: which one, and the state of it that was seen. */
export interface BreachStep {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
}

/**
 * More that was done about it, and more of those concerned, who are told at once.
 * @throws breaches/not-yours, breaches/not-found, breaches/changed-meanwhile, breaches/too-late, breaches/words-missing, breaches/words-too-long,
 * breaches/person-unknown, breaches/too-many-people
 */
export async function addToBreach(work: Work, step: BreachStep & { readonly numbers: string }): Promise<Breach> {
  await work.transaction((tx) => lockFor(work, tx, step, "add"));
  const persons = await findPersons(work, step.numbers);
  return move(work, step, "add", async (tx, breach) => {
    await tellPersons(work, tx, breach, persons);
    return { ...breach, people: Math.max(breach.people, await countKnown(tx, breach.id)) };
  });
}

/**
 * The authority is notified by a signed and sealed paper; late, it says why.
 * @throws breaches/not-yours, breaches/not-found, breaches/changed-meanwhile, breaches/too-late, breaches/late-reason, breaches/words-too-long
 */
export function notifyAuthority(work: Work, step: BreachStep): Promise<Breach> {
  return move(work, step, "notify", async (tx, breach, official) => ({
    ...breach,
    state: "notified",
    notifiedAt: work.clock.now(),
    documentId: await issueNotification(work, tx, breach, official, step.words.trim()),
  }));
}

/**
 * It is over; what came of it stands in its words.
 * @throws breaches/not-yours, breaches/not-found, breaches/changed-meanwhile, breaches/too-late, breaches/not-notified, breaches/words-missing, breaches/words-too-long
 */
export function closeBreach(work: Work, step: BreachStep): Promise<Breach> {
  return move(work, step, "close", async (_tx, breach) => ({ ...breach, state: "closed", closedAt: work.clock.now() }));
}

const SOON_MS = 86_400_000;

/** A day before the term ends whoever answers for it is told; once it has passed, they and their superior. Each once. */
export function watchBreaches(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const breach of await lockWatched(tx, now, new Date(now.getTime() + SOON_MS))) {
      const { id, agencyId, notifyBy } = breach;
      const late = notifyBy < now;
      const above = late ? (await findAgency(work.db, agencyId))?.parentId : undefined;
      const tell = [...(await handlersAt(work, agencyId)), ...(above === undefined ? [] : await handlersAt(work, above))];
      await saveTold(tx, id, now, late);
      const data = { notifyBy: notifyBy.toISOString(), tell };
      await work.announce(tx, { type: late ? "breaches.late" : "breaches.due-soon", subject: id, agencyId, data });
    }
  });
}

const EVENTS = { add: "breaches.moved", notify: "breaches.notified", close: "breaches.closed" } as const;

/** Locks, asks whether this official may, lets the rule decide, saves, announces. */
function move(
  work: Work,
  step: BreachStep,
  which: Move,
  change: (tx: Tx, breach: Breach, official: Official) => Promise<Breach>,
): Promise<Breach> {
  return work.transaction(async (tx) => {
    const { breach, official, said } = await lockFor(work, tx, step, which);
    const saved = await saveBreach(tx, await change(tx, breach, official));
    await insertStep(tx, saved.id, { at: work.clock.now(), move: which, officialId: official.officialId, words: said });
    const data = { move: which, people: saved.people, ...(saved.documentId !== null && { documentId: saved.documentId }) };
    await work.announce(tx, { type: EVENTS[which], subject: saved.id, agencyId: saved.agencyId, data });
    return saved;
  });
}

async function lockFor(work: Work, tx: Tx, { id, revision, words }: BreachStep, which: Move) {
  const official = handlerOf(work);
  const breach = isId(id) ? await lockBreach(tx, id) : undefined;
  if (breach?.agencyId !== official.agencyId) throw faults["not-found"]();
  if (breach.revision !== revision) throw faults["changed-meanwhile"]();
  const said = which === "notify" && words.trim() === "" ? "" : wordsOf(words);
  const decided = decideMove(breach, which, said, work.clock.now());
  if (!decided.ok) throw faults[decided.why]();
  return { breach, official, said };
}

function wordsOf(typed: string): string {
  const words = tidy({ words: typed });
  if (!words.ok) throw faults[words.why](words.about);
  return words.value.words ?? "";
}

async function issueNotification(work: Work, tx: Tx, breach: Breach, official: Official, late: string): Promise<string> {
  const agency = await getAgency(work.db, breach.agencyId);
  const signer = (await findOfficial(work.db, official.officialId))?.name ?? "";
  const measures = (await listSteps(tx, breach.id)).filter(({ words }) => words !== "").map(({ words }) => words);
  const { id } = await issueDocument(work.as({ kind: "system", name: "breaches.notify", agencyId: agency.id }), {
    requestKey: `breach:${breach.id}`,
    kind: "breach-notification",
    name: { vi: "Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân", en: "Notification of a breach of personal data" },
    template: notificationTemplate,
    data: {
      ...{ number: "", agency: agency.name.vi, place: placeOf(agency.name.vi), signer, authority: AUTHORITY, law: breach.law },
      ...{ what: breach.what, registry: breach.registry ?? "ngoài các cơ sở dữ liệu", people: String(breach.people) },
      ...{
        happenedAt: formatDateTime(breach.happenedAt),
        foundAt: formatDateTime(breach.foundAt),
        notifyBy: formatDateTime(breach.notifyBy),
      },
      ...{ measures: measures.join(" "), late: late === "" ? "Không" : late, notifiedOn: localDateOf(work.clock.now()) },
    },
    agency: { id: agency.id, name: agency.name.vi },
    // The public page of a document shows whom it is about: here nobody.
    subject: { name: "" },
    owner: { kind: "breach", id: breach.id },
    signer: { officialId: official.officialId, name: signer, role: isPostKind(official.post) ? POST_KINDS[official.post].title.vi : "" },
    number: { register: "TB-DLCN", pattern: "{n}/{year}/TB-DLCN" },
  });
  return id;
}
