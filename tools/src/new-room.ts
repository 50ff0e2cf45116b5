import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeRoom } from "./generate/write-room.ts";

/** `npm run new:room -- platform/<name>`: a room of the house's shape that runs, with its tests. */
const [folder = ""] = process.argv.slice(2);
const root = join(import.meta.dirname, "..", "..");
if (!/^platform\/[a-z]+(-[a-z]+)*$/.test(folder)) {
  console.error("Say the floor and a name in small letters: npm run new:room -- platform/consent");
  process.exitCode = 1;
} else if (existsSync(join(root, folder))) {
  console.error(`There is a room ${folder} already.`);
  process.exitCode = 1;
} else {
  for (const file of writeRoom(root, folder)) console.log(file);
  spawnSync(join(root, "node_modules", ".bin", "biome"), ["check", "--write", folder], { cwd: root });
  console.log(`
Then: npm install (links the room), npx vitest run ${folder}, npm run schema:dump, npm run docs:write;
name it in apps/node/package.json and wire it in apps/node/src/rooms.ts; give its rights to posts in platform/agencies/src/domain/post.ts.`);
}
