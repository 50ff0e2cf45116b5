/** Sources of a new room. NAME stands for its name, SCHEMA for its schema. */
export const ROOM_CODE: Readonly<Record<string, string>> = {
  "src/index.ts": `export { keepNote } from "./actions/keep-note.ts";
export type { NewNote, Note } from "./domain/note.ts";
export { faults } from "./faults.ts";
`,
  "src/domain/note.ts": `import { type Decision, no, yes } from "@motlan/kernel";

/** What an official wrote down for their agency (ghi chú). */
export interface Note {
  readonly id: string;
  readonly agencyId: string;
  readonly officialId: string;
  readonly text: string;
  readonly at: Date;
}

export interface NewNote {
  readonly agencyId: string;
  readonly text: string;
  /** Said again with the same key, the first note is the answer. */
  readonly requestKey: string;
}

/** In characters: a note is a few lines, not a report. */
const LONGEST = 2_000;

/** Pure: the text as it is kept, without blanks around it. */
export function decideText(typed: string): Decision<string, "empty" | "too-long"> {
  const text = typed.trim();
  if (text === "") return no("empty");
  return text.length > LONGEST ? no("too-long", { longest: LONGEST }) : yes(text);
}
`,
  "src/domain/note.test.ts": `import { expect, test } from "vitest";
import { decideText } from "./note.ts";

test.each([
  [" Gọi lại chiều nay ", { ok: true, value: "Gọi lại chiều nay" }],
  ["   ", { ok: false, why: "empty" }],
  ["x".repeat(2_001), { ok: false, why: "too-long" }],
])("%j", (typed, decision) => {
  expect(decideText(typed)).toMatchObject(decision);
});
`,
  "src/actions/keep-note.ts": `import { may, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decideText, type NewNote, type Note } from "../domain/note.ts";
import { faults } from "../faults.ts";
import { findNoteOfRequest, insertNote } from "../store/notes.ts";

/**
 * An official keeps a note for their own agency.
 * @throws NAME/not-yours, NAME/empty, NAME/too-long
 */
export function keepNote(work: Work, input: NewNote): Promise<Note> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (actor.kind !== "official" || !may(actor, "NAME.write", input.agencyId)) throw faults["not-yours"]();
    const before = await findNoteOfRequest(tx, actor.officialId, input.requestKey);
    if (before !== undefined) return before;

    const text = decideText(input.text);
    if (!text.ok) throw faults[text.why](text.about);

    const at = work.clock.now();
    const note = { id: newId(at), agencyId: input.agencyId, officialId: actor.officialId, text: text.value, at };
    await insertNote(tx, note, input.requestKey);
    await work.announce(tx, { type: "NAME.note-kept", subject: note.id, agencyId: note.agencyId });
    return note;
  });
}
`,
  "src/actions/keep-note.test.ts": `import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { keepNote } from "./keep-note.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T09:00:00+07:00");
const official = anOfficial({ permissions: ["NAME.write"] });
const { agencyId } = official;

test("a note is kept once, however often it is said, and announced", async () => {
  const input = { agencyId, text: " Gọi lại chiều nay ", requestKey: "one" };
  const note = await keepNote(db.work(official, clock), input);
  expect(note).toMatchObject({ agencyId, officialId: official.officialId, text: "Gọi lại chiều nay", at: clock.now() });
  expect(await keepNote(db.work(official, clock), input)).toEqual(note);
  expect((await listEventsOf(db.pool, note.id)).map(({ type }) => type)).toEqual(["NAME.note-kept"]);
});

test("a note says something, and not too much", async () => {
  expect(await refusal(keepNote(db.work(official, clock), { agencyId, text: " ", requestKey: "two" }))).toBe("NAME/empty");
  expect(await refusal(keepNote(db.work(official, clock), { agencyId, text: "x".repeat(2_001), requestKey: "three" }))).toBe("NAME/too-long");
});
`,
  "src/actions/keep-note.access.test.ts": `import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { keepNote } from "./keep-note.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agencyId = newId();

test.each<[string, Actor]>([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official of another agency", anOfficial({ permissions: ["NAME.write"] })],
  ["an official without the right", anOfficial({ agencyId })],
])("%s may not", async (_, actor) => {
  expect(await refusal(keepNote(db.work(actor), { agencyId, text: "Một", requestKey: "one" }))).toBe("NAME/not-yours");
});
`,
  "src/store/notes.ts": `import { statement, type Tx } from "@motlan/kernel/db";
import type { Note } from "../domain/note.ts";

const ofRequest = statement<Note>(
  "NAME.note_of_request",
  \`select id, agency_id as "agencyId", official_id as "officialId", text, at from SCHEMA.note where official_id = $1 and request_key = $2\`,
);
const insert = statement(
  "NAME.insert_note",
  "insert into SCHEMA.note (id, agency_id, official_id, text, at, request_key) values ($1, $2, $3, $4, $5, $6)",
);

export function findNoteOfRequest(tx: Tx, officialId: string, requestKey: string): Promise<Note | undefined> {
  return ofRequest.find(tx, [officialId, requestKey]);
}

export async function insertNote(tx: Tx, { id, agencyId, officialId, text, at }: Note, requestKey: string): Promise<void> {
  await insert.run(tx, [id, agencyId, officialId, text, at, requestKey]);
}
`,
  "src/http/routes.ts": `import { newId } from "@motlan/kernel";
import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { keepNote } from "../actions/keep-note.ts";

export const routes = [
  route({
    method: "POST",
    path: "/NAME/:agencyId/notes",
    who: "official",
    summary: { vi: "Ghi chú cho cơ quan", en: "Keep a note for the agency" },
    params: Type.Object({ agencyId: Type.String({ format: "uuid" }) }),
    body: Type.Object({ text: Type.String({ maxLength: 5_000 }) }, { additionalProperties: false }),
    output: Type.Object({ id: Type.String() }),
    run: async (work, { params, body, requestKey = newId() }) => {
      const { id } = await keepNote(work, { agencyId: params.agencyId, text: body.text, requestKey });
      return { id };
    },
  }),
];
`,
  "src/events.ts": `/** What this room announces. */
export const events = {
  "NAME.note-kept": "An official kept a note; the subject is the note.",
} as const;
`,
  "src/faults.ts": `import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("NAME", {
  "not-yours": { status: 403, vi: "Việc này không thuộc quyền của bạn.", en: "You have no right to do this." },
  empty: { status: 422, vi: "Hãy viết nội dung ghi chú.", en: "Write what the note is to say." },
  "too-long": { status: 422, vi: "Ghi chú dài quá {longest} ký tự; hãy viết ngắn lại.", en: "The note has more than {longest} characters; make it shorter." },
});
`,
  "src/permissions.ts": `import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "NAME.write": { vi: "Viết ghi chú cho cơ quan", en: "Write notes for the agency" },
} as const satisfies Record<string, Text>;
`,
  "src/module.ts": `import { defineModule, faultTable } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "NAME",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  routes,
});
`,
};
