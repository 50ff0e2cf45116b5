import fc from "fast-check";
import { expect, test } from "vitest";
import { fits, normalisePath, readTarget } from "./path.ts";

const read = (raw: string) => {
  const target = readTarget(raw);
  return target.ok ? `${target.value.service.service}|${target.value.path}|${target.value.query}` : target.why;
};

test.each([
  ["VN/GOV/1/a/s", "s||"],
  ["VN/GOV/1/a/s/", "s|/|"],
  ["VN/GOV/1/a/s/x/y?b=1&a=%20?", "s|/x/y|b=1&a=%20?"],
  ["VN/GOV/1/a/b%C3%A1n/x", "bán|/x|"],
  // One spelling: plain characters plain, hexadecimal in capitals, what is not ASCII encoded.
  ["VN/GOV/1/a/s/%61%2d%7E", "s|/a-~|"],
  ["VN/GOV/1/a/s/%c3%a1", "s|/%C3%A1|"],
  ["VN/GOV/1/a/s/á", "s|/%C3%A1|"],
  ["VN/GOV/1/a/s/a:b@c=d", "s|/a:b@c=d|"],
  ["VN/GOV/1/a", "bad-address"],
  ["VN/GOV//a/s", "bad-address"],
  ["VN/GOV/../a/s", "bad-address"],
  ["VN/GOV/1/a%2Fb/s", "bad-address"],
  ["VN/GOV/1/a/s/..", "bad-path"],
  ["VN/GOV/1/a/s/.%2e/x", "bad-path"],
  ["VN/GOV/1/a/s/%2E%2E/x", "bad-path"],
  ["VN/GOV/1/a/s/%20../x", "bad-path"],
  ["VN/GOV/1/a/s//x", "bad-path"],
  ["VN/GOV/1/a/s/x//", "bad-path"],
  ["VN/GOV/1/a/s/x;y", "bad-path"],
  ["VN/GOV/1/a/s/x%3By", "bad-path"],
  ["VN/GOV/1/a/s/%252e", "bad-path"],
  ["VN/GOV/1/a/s/%25%32%65", "bad-path"],
  ["VN/GOV/1/a/s/%2f", "bad-path"],
  ["VN/GOV/1/a/s/%5c", "bad-path"],
  ["VN/GOV/1/a/s/a\\b", "bad-path"],
  ["VN/GOV/1/a/s/%", "bad-path"],
  ["VN/GOV/1/a/s/%c0%ae", "bad-path"],
  ["VN/GOV/1/a/s/%0d%0a", "bad-path"],
])("%s is read as %s", (raw, said) => {
  expect(read(raw)).toBe(said);
});

test("whatever is let through has one spelling, no way up and nothing that a second reading would change", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom("..", ".", "/", "%2e", "%2F", "%25", ";", "\\", "%", "a", "%41", "á", " ", "?", "#", "\u0000"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const once = normalisePath(parts.join("").split("/"));
      if (!once.ok) return;
      const again = normalisePath(once.value.split("/").slice(1));
      expect(again.ok && again.value).toBe(once.value);
      // What the strictest and the laxest reader behind us make of it is the same.
      const decoded = decodeURIComponent(once.value);
      expect(decodeURIComponent(new URL(`http://x${once.value}`).pathname)).toBe(once.value === "" ? "/" : decoded);
      expect(decoded).not.toMatch(/\/\/|\\|;|\/\.{1,2}(\/|$)/);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[string, string, string, string, boolean]>([
  ["*", "/**", "GET", "", true],
  ["*", "/**", "GET", "/a/b", true],
  ["GET", "/a/*", "GET", "/a/b", true],
  ["get", "/a/*", "GET", "/a/b", true],
  ["GET", "/a/*", "GET", "/a/b/c", false],
  ["GET", "/a/*", "GET", "/a", false],
  ["GET", "/a/*", "POST", "/a/b", false],
  ["GET", "/a/**", "GET", "/a/b/c", true],
  ["GET", "/a/**", "GET", "/b/a", false],
  ["GET", "/a", "GET", "/a/", false],
  ["GET", "/a.b", "GET", "/axb", false],
])("%s %s fits %s %s: %s", (method, path, asked, at, said) => {
  expect(fits({ method, path }, asked, at)).toBe(said);
});
