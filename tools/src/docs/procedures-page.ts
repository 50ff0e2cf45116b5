import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKS } from "@motlan/demo";
import { formatTerm } from "@motlan/formats";

/** A declared procedure and the test that applies for it, decides it and hands its result over. */
export interface WalkedProcedure {
  readonly code: string;
  readonly title: string;
  readonly pack: string;
  readonly level: string;
  readonly term: string;
  readonly result: string;
  /** Tests that walk it, as "packs/land/src/walk.test.ts: 1.012783: …"; none is a fault of the pack. */
  readonly tests: readonly string[];
}

/** Every declared procedure with its walks, by the packs' own tests. */
export function walkedProcedures(root: string): readonly WalkedProcedure[] {
  // Linked procedures go through several packs, which are strangers to one another: their walks stand where the packs meet.
  const across = walksOf(root, "demo/src", /^linked.*\.test\.ts$/);
  return PACKS.flatMap(({ name, procedures }) => {
    const tests = [...walksOf(root, `packs/${name}/src`, /walk.*\.test\.ts$/), ...across];
    return procedures.map(({ code, title, competence, channels, result }) => ({
      ...{ code, pack: name, title: title.vi, level: competence.level, result: result.title.vi },
      term: channels[0] === undefined ? "" : formatTerm(channels[0].deadline).vi,
      tests: tests.filter((test) => test.walks.includes(code)).map((test) => `${test.file}: ${test.name}`),
    }));
  });
}

interface WalkTest {
  readonly file: string;
  readonly name: string;
  readonly walks: readonly string[];
}

/** The tests of a folder's walk files: what stands between one `test(` and the next, and the codes it walks. */
function walksOf(root: string, folder: string, named: RegExp): readonly WalkTest[] {
  const files = readdirSync(join(root, folder)).filter((name) => named.test(name));
  return files.flatMap((name) => {
    const file = `${folder}/${name}`;
    const parts = readFileSync(join(root, file), "utf8")
      .split(/^\s*test(?=[(.])/m)
      .slice(1);
    return parts.map((part) => ({
      file,
      name: /(["'`])((?:(?!\1).)+)\1/.exec(part)?.[2] ?? "",
      walks: [...part.matchAll(/(?:walk|apply\w*)\(\s*["']([0-9x][^"']*)["']/g)].map(([, code = ""]) => code),
    }));
  });
}

/** docs/procedures.md: what runs here, and the test that ran each. */
export function proceduresPage(note: string, procedures: readonly WalkedProcedure[]): string {
  const rows = procedures.map(
    ({ code, title, pack, level, term, result, tests }) =>
      `| ${code} | ${title} | ${pack} | ${level} | ${term} | ${result} | ${tests.map((test) => `\`${test.replaceAll("|", "/")}\``).join("<br>")} |`,
  );
  const lead = `${note} The ${procedures.length} procedures with a declaration of their own. Each was applied for, decided and returned, with its result document, by the tests named beside it. The other codes of the national catalogue run by a general form.`;
  const head = ["| mã | tên | pack | level | term | result | walked by |", "| --- | --- | --- | --- | --- | --- | --- |"];
  return `# Procedures\n\n${lead}\n\n${[...head, ...rows].join("\n")}\n`;
}
