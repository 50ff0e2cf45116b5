import { expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

test("comments and indentation go, what only looks like a comment stays", () => {
  const source = 'const a = "// no comment"; // gone\n\n  /* gone\n  too */\n  const b = `/* kept */`;\n\tconst c = /\\/\\*x\\*\\//;\n';
  expect(stripComments("a.js", source)).toBe('const a = "// no comment"; \nconst b = `/* kept */`;\nconst c = /\\/\\*x\\*\\//;\n');
});
