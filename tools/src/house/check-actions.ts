import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Allowed, beyond } from "./allowed.ts";
import { lineOf, type Source, textOf } from "./syntax.ts";

/** An action refuses by a catalogued fault: a plain Error would reach a person as "something unforeseen went wrong". */
export function checkThrows(sources: readonly Source[], allowed: Allowed): readonly string[] {
  const found = sources
    .filter(({ file, isTest }) => file.includes("/src/actions/") && !isTest)
    .flatMap((source) =>
      source.nodes
        .filter((node) => node.type === "ThrowStatement" && /^throw new /.test(textOf(source, node)))
        .map((node) => ({ key: source.file, says: `${source.file}:${lineOf(source, node)}: an action throws faults only` })),
    );
  return beyond(found, allowed);
}

/** Every action that leaves its room has a test of who may not: beside it, or naming it in another `*.access.test.ts` of the room. */
export function checkAccess(root: string, sources: readonly Source[], allowed: Allowed): readonly string[] {
  const doors = sources.filter(({ file, room }) => room.startsWith("platform/") && file === `${room}/src/index.ts`);
  const found = doors.flatMap(({ room, text }) => {
    const tests = sources.filter((one) => one.room === room && one.file.endsWith(".access.test.ts"));
    return actionsOf(text)
      .filter(({ from, names }) => !tests.some((one) => isAbout(one, `${room}/src/actions/${from}`, names)))
      .filter(({ from }) => actsFor(readFileSync(join(root, room, "src", "actions", `${from}.ts`), "utf8")))
      .map(({ from }) => {
        const key = `${room}/src/actions/${from}.ts`;
        return { key, says: `${key}: no *.access.test.ts says who may not` };
      });
  });
  return beyond(found, allowed);
}

interface Exported {
  readonly from: string;
  readonly names: readonly string[];
}

/** What a door lets out of `actions/`, types aside. */
function actionsOf(door: string): readonly Exported[] {
  return [...door.matchAll(/export (type )?\{([^}]*)\} from "\.\/actions\/([^"]+)\.ts"/g)]
    .filter((match) => match[1] === undefined)
    .map((match) => ({ from: match[3] ?? "", names: valuesIn(match[2] ?? "") }))
    .filter(({ names }) => names.length > 0);
}

function valuesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => name.split(" as ")[0] ?? name);
}

/** Only what acts as somebody can be refused to somebody: it takes a Work. */
function actsFor(action: string): boolean {
  return /\bwork: Work\b/.test(action);
}

function isAbout(test: Source, action: string, names: readonly string[]): boolean {
  return test.file === `${action}.access.test.ts` || names.some((name) => new RegExp(`\\b${name}\\b`).test(test.text));
}
