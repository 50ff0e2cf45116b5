import { POST_KINDS, type PostKind } from "@motlan/agencies";
import { getDossierForDesk, listAgencyQueue, listPapersFor } from "@motlan/dossiers";
import { aWorld, type World } from "@motlan/dossiers/testing";
import { isFault } from "@motlan/kernel";
import { statement } from "@motlan/kernel/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await aWorld();
  dossierId = (await world.aPaid()).id;
  await world.runJobs();
});
afterAll(() => world[Symbol.asyncDispose]());

const kinds = Object.keys(POST_KINDS) as PostKind[];

/** Rows of one authority that nobody of another sees, whatever their post, even by SQL of their own. */
const SECOND_LOCK = [
  "breaches.breach",
  "breaches.person",
  "consents.consent",
  "consents.signature",
  "consents.telling",
  "consents.webhook",
  "consents.webhook_secret",
  "dossiers.dossier",
  "dossiers.queue_entry",
  "dossiers.history",
  "dossiers.request_for_more",
  "dossiers.consultation",
  "dossiers.reception",
  "documents.content",
  "documents.document",
  "documents.file",
  "documents.personal_paper",
  "documents.paper_use",
  "documents.preparation",
  "forms.draft",
  "registries.export",
  "studio.design",
  "studio.change",
  "studio.act",
  "transfers.chunk",
  "transfers.file",
  "transfers.writing",
  "voice.rating",
];

/**
 * Tables of authorities' rows without a second lock: what they hold is public, is read by whoever has the paper's code, or is read by the node alone. Their doors ask who it
 * is. A new table must be named here with its reason, or be locked.
 */
const BY_THEIR_DOORS: Readonly<Record<string, string>> = {
  "agencies.absence": "who is away and who stands in; the reason stays behind the agency's door",
  "agencies.competence": "public",
  "agencies.day_off": "public",
  "agencies.delegation": "who signs for the head, by which decision: public",
  "agencies.post": "public",
  "consents.agreement": "what people may agree to, word for word: public",
  "consents.policy": "public",
  "consents.purpose": "whose a purpose's code is: public",
  "documents.register": "numbers without names",
  "dossiers.assignment_rule": "how a desk shares its work out; the door asks for the agency",
  "dossiers.assignment_setting": "how a desk shares its work out, with its days; the door asks for the agency",
  "dossiers.counter": "numbers without names",
  "dossiers.review": "the door asks for the agency",
  "exchange.home": "whose subsystem is whose, as the directory says to everybody",
  "insight.dossier_fact": "facts without names, public as figures",
  "national_portal.filing": "ids and the portal's own number; read by the node alone",
  "national_portal.inbound": "ids, codes and times; the door asks for the agency",
  "national_portal.opening": "who looked into a message; written, never shown",
  "national_portal.outbound": "ids, codes and times, of whose personal data another table is locked; the door asks for the agency",
  "national_portal.stream": "ids, codes and times; the door asks for the agency",
  "payments.bank_statement": "figures without names; the door asks for the agency",
  "payments.collecting_account": "public",
  "payments.day_closing": "sums without names; the door asks for the agency",
  "payments.fee_receipt": "the door asks for the agency",
  "payments.receipt_notice": "the door asks for the agency",
  "payments.finding": "the door asks for the agency",
  "payments.held_transfer": "the door asks for the agency",
  "payments.ledger_entry": "accounts without names; the door asks for the agency",
  "payments.payment_order": "the door asks for the person or the agency",
  "payments.refund": "the door asks for the agency or the order's person",
  "payments.receipt_book": "numbers without names",
  "registries.command": "the door asks for the agency",
  "registries.import_file": "what a file is called and how much of it has come; its bytes are locked, the door asks for the agency",
  "registries.hidden_longer": "until when an office's own reads stay hidden, without a name; the door asks for the office",
  "registries.hidden_sooner": "from when an office's own reads are seen, without a name; the door asks for the office",
  "registries.record": "a record is everybody's who has a lawful purpose; its values are locked",
  "registries.register_number": "numbers without names",
  "tenants.tenant": "since when an authority works here, and who administers it: public",
  "tickets.hall": "the key of a hall's machines; the door asks for the agency or the key",
  "dossiers.portal_closing": "the day the whole node's portal closes; anybody may know",
  "tickets.line": "numbers without names",
  "tickets.ticket": "numbers without names; the door asks for the agency or the hall's key",
  "voice.unsolved": "ids and times; words are locked, and the door asks for the superior",
  "work.hand_over": "ids of officials and dossiers; the door asks for the agency",
  "work.told": "ids and times of who was told that a dossier is late",
};

describe("an official of another authority on the same node", () => {
  test.each(kinds)("%s: finds no dossier, no queue, no paper of ours", async (kind) => {
    const desk = await world.anOfficialOf(kind, world.elsewhere.id);
    expect(await codeOf(getDossierForDesk(desk.work(), dossierId))).toMatch(/not-found|not-allowed|not-yours/);
    const queue = await listAgencyQueue(desk.work(), {}).catch((error: unknown) => (isFault(error) ? [] : Promise.reject(error)));
    expect(JSON.stringify(queue)).not.toContain(dossierId);
    expect(await codeOf(listPapersFor(desk.work(), dossierId))).toMatch(/not-found|not-allowed|not-yours/);
  });

  test.each(SECOND_LOCK)("%s shows them nothing, not even by SQL", async (table) => {
    const desk = await world.anOfficialOf("chair", world.elsewhere.id);
    const count = statement<{ readonly n: number }>(`tests.count_${table}`, `select count(*)::int as n from ${table}`);
    expect(await desk.work().transaction((tx) => count.find(tx, []))).toEqual({ n: 0 });
  });

  test("what is locked holds something that ours do see", async () => {
    const own = await world.anOfficialOf("chair");
    const count = statement<{ readonly n: number }>("tests.count_own", "select count(*)::int as n from dossiers.dossier");
    expect((await own.work().transaction((tx) => count.find(tx, [])))?.n).toBeGreaterThan(0);
  });
});

test("every table that bears an authority's id is locked, or is named with the reason why its door is enough", async () => {
  const tables = await world.db.asOwner<{ readonly name: string; readonly locked: boolean }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as locked from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped where c.relkind in ('r', 'p') order by 1`,
  );
  const open = tables.filter(({ name, locked }) => !locked && !(name in BY_THEIR_DOORS) && !name.startsWith("kernel."));
  expect(open).toEqual([]);
});

test("the second lock hangs on each of its tables, those too that bear no authority's id or hold nothing here", async () => {
  const locked = await world.db.asOwner<{ readonly name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relrowsecurity and c.relkind in ('r', 'p')`,
  );
  expect(locked.map(({ name }) => name)).toEqual(expect.arrayContaining(SECOND_LOCK));
});

function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "seen",
    (error: unknown) => (isFault(error) ? error.code : String(error)),
  );
}
