import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRooms } from "../rooms/read-rooms.ts";

const HEADINGS = ["What it is for", "Words", "A walk", "Tables", "Events", "Depends on", "What it does not do"] as const;

/** A room's one page says the same seven things in the same order. Apps are processes, not rooms: they say what they are for. */
export function checkReadmes(root: string): readonly string[] {
  return readRooms(root).flatMap(({ folder, floor, files }) => {
    if (files.length === 0) return [];
    const path = join(root, folder, "README.md");
    if (!existsSync(path)) return floor === "apps" ? [] : [`${folder}: has no README.md`];
    const headings = [...readFileSync(path, "utf8").matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? "");
    const wanted = floor === "apps" ? [] : HEADINGS;
    return wanted
      .filter((name, place) => !(headings[place] ?? "").startsWith(name))
      .map((name) => `${folder}/README.md: "## ${name}" is missing or out of order`);
  });
}
