import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const register = new URL("./register.mjs", import.meta.url).href;
const fixture = new URL("./greeting.fixture.tsx", import.meta.url).href;
const plainTypeScript = new URL("../text.ts", import.meta.url).href;

/** Runs a module in a fresh Node, as `npm start` does. */
function run(source: string): string {
  return execFileSync(process.execPath, ["--import", register, "--input-type=module", "-e", source], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    encoding: "utf8",
  });
}

test("a .tsx file is imported, with JSX compiled for Preact", () => {
  const out = run(
    `import { Greeting } from ${JSON.stringify(fixture)}; const v = Greeting({ name: "Lan" }); process.stdout.write(v.type + " " + v.props.children.join(""));`,
  );
  expect(out).toBe("p Xin chào Lan");
});

test("a .ts file is still left to Node", () => {
  expect(run(`await import(${JSON.stringify(plainTypeScript)}); process.stdout.write("ok");`)).toBe("ok");
});
