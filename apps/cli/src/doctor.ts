import { join } from "node:path";
import { doctorEmbedded } from "@motlan/kernel/embedded";
import { readConfig } from "@motlan/node";

/** `motlan doctor`: looks at the machine and the data folder and says what is not well; changes nothing. */
export async function doctor(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl !== undefined) {
    process.stdout.write("DATABASE_URL: PostgreSQL ngoài / an external PostgreSQL. Chạy: curl /readyz\n");
    return;
  }
  const { advice, ...facts } = await doctorEmbedded(join(config.dataDir, "postgres"));
  for (const [name, value] of Object.entries(facts)) process.stdout.write(`${name}: ${String(value)}\n`);
  for (const text of advice) process.stdout.write(`! ${text.vi}\n  ${text.en}\n`);
  if (!config.demo)
    process.stdout.write(
      "! PostgreSQL nhúng chỉ dành cho thử nghiệm; dữ liệu thật cần DATABASE_URL.\n  The embedded PostgreSQL is for pilots; real tenants need DATABASE_URL.\n",
    );
}
