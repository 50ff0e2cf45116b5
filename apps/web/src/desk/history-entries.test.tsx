import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { historyEntries } from "./history-entries.tsx";
import { aDossier } from "./testing/a-dossier.ts";

const at = new Date("2026-11-20T03:00:00Z");
const official = { kind: "official", id: "o1" };
const row = (id: bigint, move: string, step: string | null, actor: object, note = {}) => ({
  ...{ id, at, move, from: "open", to: "open", step, note },
  actor: { kind: "person", ...actor },
});

const history = [
  row(1n, "submit", "take-in", { kind: "person" }),
  row(2n, "complete", "sign", official, { words: "Nhờ ký sớm" }),
  row(3n, "refuse", null, official, {
    reason: { vi: "Hết chỗ", en: "Full" },
    law: { act: "Nội quy", article: "Điều 3" },
    words: "Mời mùa sau",
  }),
];
const entries = historyEntries(aDossier({}, { history }), new Map([["o1", "Đỗ Quang Vinh"]]), "vi");

test("the latest comes first; a completed step is named by what it does, an act by who did it", () => {
  expect(entries.map(({ title, who }) => [title, who])).toEqual([
    ["Đã từ chối hồ sơ", "Đỗ Quang Vinh"],
    ["Đã tiếp nhận hồ sơ", "Đỗ Quang Vinh"],
    ["Đã nộp hồ sơ", "Người nộp hồ sơ"],
  ]);
  expect(entries[0]?.state).toBe("stopped");
});

test("the words, the ground and its article stand under the act", () => {
  const html = renderToString(<div>{entries[0]?.detail}</div>);
  for (const part of ["Hết chỗ", "Điều 3 Nội quy", "Mời mùa sau"]) expect(html).toContain(part);
  expect(entries[2]?.detail).toBeUndefined();
});

test("words that would be markup stay words", () => {
  const [nasty] = historyEntries(
    aDossier({}, { history: [row(1n, "send-back", "take-in", official, { words: "<b>x</b>" })] }),
    new Map(),
    "vi",
  );
  expect(renderToString(<div>{nasty?.detail}</div>)).toContain("&lt;b>x");
});
