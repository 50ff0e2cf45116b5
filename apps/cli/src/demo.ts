import { parseArgs } from "node:util";
import { inventPeople, MOST_INVENTED } from "@motlan/demo";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { runImport } from "@motlan/registries";
import { sayProgress } from "./registry.ts";

const HELP = `motlan demo --people 100000

  thêm dân cư giả định vào cơ sở dữ liệu dân cư; chạy lại thì đi tiếp    invented people for the population registry; run again it goes on
`;

/** `motlan demo --people N`: people beside the demo country's own, streamed in. */
export async function demoCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { people: { type: "string" } } });
  const count = Number(values.people);
  if (!Number.isInteger(count) || count < 1 || count > MOST_INVENTED) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    await runImport(() => systemWork(database.pool, "cli.demo"), {
      ...{ registry: "population", name: `${count} people`, digest: `invented/${count}` },
      defaults: { reason: "Dữ liệu giả định của bản trình diễn" },
      lines: (after) => inventPeople(count, after),
      onMove: sayProgress(),
    });
    process.stdout.write("\n✓\n");
  } finally {
    await database.close();
  }
}
