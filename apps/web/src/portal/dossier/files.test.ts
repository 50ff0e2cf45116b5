import { expect, test } from "vitest";
import { hasFile } from "./files.ts";

const id = "01932b7e-0000-7000-8000-000000000001";

test.each([
  ["a file answer, however deep", { notice: { kind: "upload", file: { fileId: id, sha256: "x", name: "a.pdf" } } }, true],
  [
    "one of several",
    {
      papers: [
        { fileId: "other", sha256: "y" },
        { fileId: id, sha256: "x" },
      ],
    },
    true,
  ],
  ["a text that spells the id", { note: id, more: `"${id}"` }, false],
  ["an object that only says so", { child: { fileId: id } }, false],
  ["nothing", {}, false],
])("%s", (_, answers, opens) => {
  expect(hasFile(answers, id)).toBe(opens);
});
