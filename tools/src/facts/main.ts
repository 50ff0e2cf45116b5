import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeDetails } from "./details.ts";
import { writeBanks, writeProvincesOfNumbers } from "./formats.ts";
import { writePlaces } from "./places.ts";
import { writeProcedures } from "./procedures.ts";

/** `node tools/src/facts/main.ts --from <folder of raw facts>`: carries facts into the compact files that the rooms read. The same raw facts give the same files. */
const { values } = parseArgs({ options: { from: { type: "string" } } });
if (values.from === undefined) {
  console.error("Say where the raw facts lie: node tools/src/facts/main.ts --from <folder>");
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
console.log(writePlaces(values.from, join(root, "platform/places/data")));
console.log(writeProcedures(values.from, join(root, "platform/catalogue/data")));
console.log(writeDetails(values.from, join(root, "platform/catalogue/data")));
console.log(writeProvincesOfNumbers(values.from, join(root, "formats/src/data/provinces-of-numbers.ts")));
console.log(writeBanks(values.from, join(root, "formats/src/data/banks.ts")));
