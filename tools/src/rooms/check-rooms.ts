import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, normalize } from "node:path";
import { readImports } from "./read-imports.ts";
import { FLOORS, type Room, readRooms } from "./read-rooms.ts";

const NEVER_IN_PACKS = /^@motlan\/(kernel|formats|[a-z-]+\/declare)(\/rules)?$/;
const PURE_DOORS = new Set(["@motlan/kernel", "@motlan/formats", "@motlan/kernel/rules"]);
const SQL_PACKAGES = new Set(["pg", "kysely", "graphile-worker"]);

/**
 * The dependency rule of ARCHITECTURE.md, as a check. Returns a sentence a violation:
 * a floor uses only floors below it (and its own, by named edges without a loop); a room is entered by its doors; packs are strangers and declarations;
 * `domain/` is pure; SQL stands only in `store/`; the testing door is for tests; an import resolves and its package is named.
 */
export function checkRooms(root: string): readonly string[] {
  const rooms = readRooms(root);
  const byName = new Map(rooms.map((room) => [room.name, room]));
  return [
    ...rooms.flatMap((room) => checkEdges(room, byName)),
    ...findLoops(rooms, byName),
    ...rooms.flatMap((room) => checkFiles(root, room, byName)),
  ];
}

function checkEdges(room: Room, byName: ReadonlyMap<string, Room>): string[] {
  return room.needs.flatMap((need) => {
    const other = byName.get(need);
    if (other === undefined) return need.startsWith("@motlan/") ? [`${room.folder}: names ${need}, which is no room`] : [];
    if (FLOORS.indexOf(other.floor) > FLOORS.indexOf(room.floor))
      return [`${room.folder}: may not depend on ${other.folder}, which is on a higher floor`];
    if (room.floor === "packs" && other.floor === "packs")
      return [`${room.folder}: packs are strangers, it may not depend on ${other.folder}`];
    if (other.folder === "ui" && room.floor !== "apps") return [`${room.folder}: only apps use ui`];
    return [];
  });
}

function findLoops(rooms: readonly Room[], byName: ReadonlyMap<string, Room>): string[] {
  const done = new Set<string>();
  const loops: string[] = [];
  const visit = (room: Room, path: readonly string[]): void => {
    if (path.includes(room.name)) {
      loops.push(`loop: ${[...path.slice(path.indexOf(room.name)), room.name].join(" → ")}`);
      return;
    }
    if (done.has(room.name)) return;
    for (const need of room.needs) {
      const other = byName.get(need);
      if (other !== undefined) visit(other, [...path, room.name]);
    }
    done.add(room.name);
  };
  for (const room of rooms) visit(room, []);
  return loops;
}

function checkFiles(root: string, room: Room, byName: ReadonlyMap<string, Room>): string[] {
  const graph = new Map<string, readonly string[]>();
  const faults = room.files.flatMap((file) => {
    const imports = readImports(file, readFileSync(join(root, file), "utf8"));
    graph.set(
      file,
      imports.filter((name) => name.startsWith(".")).map((name) => normalize(join(dirname(file), name))),
    );
    return imports.flatMap((name) => (name.startsWith(".") ? checkInside(root, room, file, name) : checkOutside(room, file, name, byName)));
  });
  return [...faults, ...findFileLoops(graph)];
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes("/testing/");

function checkInside(root: string, room: Room, file: string, name: string): string[] {
  const target = normalize(join(dirname(file), name));
  // The shared cases of vectors/ belong to no room; the test server is set up from inside the kernel, so that no door of it carries vitest.
  if (target.startsWith("vectors/") || file === "tools/src/test-server.ts")
    return existsSync(join(root, target)) ? [] : [`${file}: ${name} does not resolve`];
  if (!target.startsWith(`${room.folder}/`)) return [`${file}: reaches outside its room by ${name}; use the other room's door`];
  if (!existsSync(join(root, target))) return [`${file}: ${name} does not resolve`];
  if (!isTest(file) && target.includes("/src/testing/")) return [`${file}: only tests use testing/`];
  if (isTest(file) || !file.includes("/src/domain/")) return [];
  return target.includes("/src/domain/") || target.endsWith(".json") ? [] : [`${file}: domain is pure, it may not import ${name}`];
}

function checkOutside(room: Room, file: string, name: string, byName: ReadonlyMap<string, Room>): string[] {
  if (isBuiltin(name)) return checkPurity(room, file, name);
  const pack = name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
  const other = byName.get(pack);
  const faults: string[] = [];
  if (other !== undefined && !other.doors.has(name)) faults.push(`${file}: ${name} is no door of ${other.folder}`);
  if (pack !== room.name && !room.needs.includes(pack) && !(isTest(file) && (other === undefined || room.testNeeds.includes(pack)))) {
    faults.push(`${file}: imports ${pack}, which ${room.folder}/package.json does not name`);
  }
  if (!isTest(file) && room.folder !== "tools" && name.endsWith("/testing")) faults.push(`${file}: only tests use the testing door`);
  const isKernel = room.folder === "kernel";
  if (!isKernel && !isTest(file) && SQL_PACKAGES.has(pack)) faults.push(`${file}: SQL goes through @motlan/kernel/db, not ${pack}`);
  return [...faults, ...checkPurity(room, file, name)];
}

function checkPurity(room: Room, file: string, name: string): string[] {
  if (isTest(file)) return [];
  if (room.floor === "packs" && !NEVER_IN_PACKS.test(name)) return [`${file}: a pack is a declaration, it may not import ${name}`];
  if (room.floor === "platform" && file.includes("/src/domain/") && !PURE_DOORS.has(name) && !ALSO_PURE.has(`${room.name} ${name}`)) {
    return [`${file}: domain is pure, it may not import ${name}`];
  }
  return [];
}

/** Libraries without I/O that a room's pure rules are written in. Each has its reason in that room's README. */
const ALSO_PURE = new Set([
  "@motlan/catalogue typebox",
  "@motlan/catalogue @motlan/agencies/declare",
  "@motlan/catalogue @motlan/kernel/rules/parse",
  "@motlan/catalogue minisearch",
  "@motlan/registries typebox",
  "@motlan/forms @motlan/catalogue",
  "@motlan/forms @motlan/catalogue/declare",
  "@motlan/proactive @motlan/catalogue/declare",
  "@motlan/proactive @motlan/kernel/rules/parse",
  "@motlan/studio @motlan/catalogue/declare",
  "@motlan/studio @motlan/agencies/declare",
  "@motlan/tenants @motlan/agencies/declare",
]);

function findFileLoops(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const loops: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "open") loops.push(`loop of files: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
    if (state.has(file)) return;
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return loops;
}
