import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Floors, lowest first; a floor uses those below it, never those above. */
export const FLOORS = ["base", "platform", "packs", "apps"] as const;
export type Floor = (typeof FLOORS)[number];

export interface Room {
  /** Folder from the root, e.g. "platform/dossiers". */
  readonly folder: string;
  readonly name: string;
  readonly floor: Floor;
  readonly needs: readonly string[];
  /** What only its tests need: the stubs and test libraries. These are no edges of the house. */
  readonly testNeeds: readonly string[];
  readonly doors: ReadonlySet<string>;
  readonly files: readonly string[];
}

const SINGLE: Readonly<Record<string, Floor>> = {
  kernel: "base",
  formats: "base",
  ui: "base",
  stubs: "apps",
  demo: "apps",
  journeys: "apps",
  bench: "apps",
  tools: "apps",
};
const ROWS: Readonly<Record<string, Floor>> = { platform: "platform", packs: "packs", apps: "apps" };

/** Every room of a checkout: a folder with a package.json on one of the floors. */
export function readRooms(root: string): readonly Room[] {
  const single = Object.entries(SINGLE).map(([folder, floor]) => ({ folder, floor }));
  const rows = Object.entries(ROWS).flatMap(([top, floor]) =>
    existsSync(join(root, top)) ? readdirSync(join(root, top)).map((name) => ({ folder: `${top}/${name}`, floor })) : [],
  );
  return [...single, ...rows]
    .filter(({ folder }) => existsSync(join(root, folder, "package.json")))
    .map(({ folder, floor }) => readRoom(root, folder, floor));
}

function readRoom(root: string, folder: string, floor: Floor): Room {
  const manifest: { name?: string; dependencies?: object; devDependencies?: object; exports?: object } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  );
  return {
    folder,
    floor,
    name: manifest.name ?? folder,
    needs: Object.keys(manifest.dependencies ?? {}),
    testNeeds: Object.keys(manifest.devDependencies ?? {}),
    doors: new Set(Object.keys(manifest.exports ?? {}).map((door) => (manifest.name ?? folder) + door.slice(1))),
    files: sourceFiles(join(root, folder, "src")).map((file) => relative(root, file)),
  };
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}
