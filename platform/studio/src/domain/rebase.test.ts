import type { Json, JsonObject } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, Done } from "./change.ts";
import { inverseOf, rebase, takeBack } from "./rebase.ts";

const BASE: JsonObject = {
  title: { vi: "Tên", en: "Name" },
  steps: [
    { id: "take-in", hours: 1, task: { vi: "Nhận", en: "Take in" } },
    { id: "examine", hours: 2, task: { vi: "Xét", en: "Examine" } },
    { id: "sign", hours: 3, task: { vi: "Ký", en: "Sign" } },
  ],
  guide: [
    { vi: "Một", en: "One" },
    { vi: "Hai", en: "Two" },
  ],
};

function done(document: JsonObject, ...changes: readonly Change[]): { readonly document: JsonObject; readonly done: readonly Done[] } {
  const made = rebase(document, [], changes);
  if (!made.ok) throw new Error(made.why);
  return made.value;
}
const theirs = (...changes: readonly Change[]) => done(BASE, ...changes);

describe("what two change at once", () => {
  const joined: readonly (readonly [string, Change, Change, string, Json | undefined])[] = [
    [
      "two members of one entry",
      set("steps.1.hours", 9),
      set("steps.1.task.vi", "Thẩm"),
      "steps.1",
      { id: "examine", hours: 9, task: { vi: "Thẩm", en: "Examine" } },
    ],
    ["an entry put in before", insert("steps.0", { id: "new" }), set("steps.2.hours", 7), "steps.3.hours", 7],
    ["an entry taken away before", remove("steps.0"), set("steps.2.hours", 7), "steps.1.hours", 7],
    ["an entry moved, found by its id", move("steps.2", 0), set("steps.sign.hours", 7), "steps.0.hours", 7],
    ["an entry without an id moved", move("guide.1", 0), set("guide.1.vi", "Hai rưỡi"), "guide.0.vi", "Hai rưỡi"],
    ["both put one in", insert("steps.1", { id: "a" }), insert("steps.3", { id: "b" }), "steps.4", { id: "b" }],
    ["both move, different entries", move("steps.0", 2), move("steps.2", 1), "steps.2.id", "sign"],
    ["both write the same", set("title.vi", "Mới"), set("title.vi", "Mới"), "title.vi", "Mới"],
    ["both take it away", remove("steps.1"), remove("steps.1"), "steps.1.id", "sign"],
    [
      "an entry replaced whole, another member changed",
      set("steps.1.hours", 9),
      set("steps.1", { id: "examine", hours: 2, task: { vi: "Thẩm", en: "E" } }),
      "steps.1.hours",
      9,
    ],
    [
      "both open a part that was not there",
      set("extension.law.act", "Luật"),
      set("extension.term", { count: 5, unit: "day" }),
      "extension",
      { law: { act: "Luật" }, term: { count: 5, unit: "day" } },
    ],
    [
      "a list replaced whole with the same entries",
      set("steps.0.hours", 9),
      set("steps", [
        { id: "take-in", hours: 1, task: { vi: "Nhận", en: "Take in" } },
        { id: "examine", hours: 5, task: { vi: "Xét", en: "Examine" } },
        { id: "sign", hours: 3, task: { vi: "Ký", en: "Sign" } },
      ]),
      "steps.0.hours",
      9,
    ],
  ];
  test.each(joined)("join: %s", (_, first, second, place, value) => {
    const before = theirs(first);
    const merged = rebase(before.document, before.done, [second]);
    expect(merged.ok && at(merged.value.document, place)).toEqual(value);
  });

  const conflicts: readonly (readonly [string, Change, Change, object])[] = [
    ["one text", set("title.vi", "A"), set("title.vi", "B"), { path: "title.vi", mine: "B", theirs: "A", before: "Tên" }],
    [
      "changed and taken away",
      set("steps.1.hours", 9),
      remove("steps.1"),
      { path: "steps.1", theirs: { id: "examine", hours: 9, task: { vi: "Xét", en: "Examine" } } },
    ],
    ["taken away and changed", remove("steps.1"), set("steps.1.hours", 9), { path: "steps.1.hours", mine: 9, before: 2 }],
    [
      "two lists replaced",
      set("guide", []),
      set("guide", [{ vi: "Ba", en: "Three" }]),
      { path: "guide", theirs: [], mine: [{ vi: "Ba", en: "Three" }] },
    ],
  ];
  test.each(conflicts)("conflict: %s", (_, first, second, conflict) => {
    const before = theirs(first);
    const merged = rebase(before.document, before.done, [set("title.en", "Kept out too"), second]);
    expect(merged).toMatchObject({ ok: false, why: "changed-elsewhere", about: { conflicts: [conflict] } });
  });

  test("a place that is not there", () => {
    for (const change of [
      set("steps.9.hours", 1),
      remove("nothing"),
      move("steps.0", 7),
      move("title.vi", 0),
      insert("title.0", 1),
      set("", 1),
    ])
      expect(rebase(BASE, [], [change])).toMatchObject({ ok: false, why: "no-such-place" });
  });

  test("a member called as a prototype's is an ordinary member", () => {
    const made = done(BASE, set("steps.0.source", JSON.parse('{"__proto__": "x"}')), set("steps.0.constructor", "y"));
    expect(JSON.stringify(at(made.document, "steps.0"))).toContain('"__proto__":"x"');
    expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  });
});

const index = fc.nat(3);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant("set" as const), path: index.map((at) => `steps.${at}.hours`), value: fc.nat(99) }),
  fc.record({ op: fc.constant("set" as const), path: fc.constantFrom("title.vi", "guide.0.vi", "guide.1.en"), value: fc.string() }),
  fc.record({
    op: fc.constant("insert" as const),
    path: index.map((at) => `steps.${at}`),
    value: fc.nat(99).map((id) => ({ id: `s${id}` })),
  }),
  fc.record({ op: fc.constant("remove" as const), path: index.map((at) => `steps.${at}`) }),
  fc.record({ op: fc.constant("move" as const), path: index.map((at) => `steps.${at}`), to: index }),
  fc.record({ op: fc.constant("insert" as const), path: fc.constant("guide.-"), value: fc.string().map((vi) => ({ vi, en: vi })) }),
);
const changes = fc.array(change, { maxLength: 6 });

/** As many of the changes as find their place, one after another. */
function apply(document: JsonObject, list: readonly Change[]) {
  return list.reduce<{ readonly document: JsonObject; readonly done: readonly Done[] }>(
    (before, one) => {
      const made = rebase(before.document, [], [one]);
      return made.ok ? { document: made.value.document, done: [...before.done, ...made.value.done] } : before;
    },
    { document, done: [] },
  );
}

describe("always", () => {
  test("what was done can be taken back, to the letter", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const made = apply(BASE, list);
        expect(takeBack(made.document, made.done)).toEqual(BASE);
        const undone = rebase(made.document, [], made.done.toReversed().map(inverseOf));
        expect(undone).toMatchObject({ ok: true, value: { document: BASE } });
      }),
    );
  });

  test("carried over or refused as a whole; what another did is never lost, and what is carried over stands", () => {
    fc.assert(
      fc.property(changes, change, (list, mine) => {
        const head = apply(BASE, list);
        const alone = rebase(BASE, [], [mine]);
        const merged = rebase(head.document, head.done, [mine]);
        if (!alone.ok) {
          expect(merged.ok).toBe(false);
        } else if (merged.ok) {
          expect(takeBack(merged.value.document, merged.value.done)).toEqual(head.document);
        } else {
          expect(merged.why).toBe("changed-elsewhere");
        }
      }),
    );
  });

  test("changes of two at different places come to the same in either order", () => {
    const first = fc.record({
      op: fc.constant("set" as const),
      path: index.filter((at) => at < 3).map((at) => `steps.${at}.hours`),
      value: fc.nat(99),
    });
    const second = fc.record({
      op: fc.constant("set" as const),
      path: fc.constantFrom("title.vi", "guide.0.vi", "steps.0.task.vi"),
      value: fc.string(),
    });
    fc.assert(
      fc.property(first, second, (a, b) => {
        const [ab, ba] = [[a, b] as const, [b, a] as const].map(([one, other]) => {
          const head = done(BASE, one);
          return rebase(head.document, head.done, [other]);
        });
        expect(ab?.ok && ab.value.document).toEqual(ba?.ok && ba.value.document);
      }),
    );
  });
});

function set(path: string, value: Json): Change {
  return { op: "set", path, value };
}
function remove(path: string): Change {
  return { op: "remove", path };
}
function insert(path: string, value: Json): Change {
  return { op: "insert", path, value };
}
function move(path: string, to: number): Change {
  return { op: "move", path, to };
}
function at(document: Json | undefined, path: string): Json | undefined {
  return path
    .split(".")
    .reduce<Json | undefined>((value, name) => (value as { readonly [key: string]: Json | undefined } | undefined)?.[name], document);
}
