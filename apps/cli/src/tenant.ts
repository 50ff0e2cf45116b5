import { parseArgs } from "node:util";
import { type Agency, findAgencyByCode, listAgencies, loadAgencies } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { findUnitByCode } from "@motlan/places";
import { openTenant } from "@motlan/tenants";

const HELP = `motlan tenant add --unit "phường Láng" --administrator 001… --name "Họ và tên" [--phone 09… --password …] [--province 01]

  --unit           tên hoặc mã cơ quan              name or code of the authority
  --province       mã tỉnh, nạp cơ quan của tỉnh    code of a province whose authorities are entered first
  --administrator  số định danh của người quản trị  personal number of the administrator
  --name           họ tên như trong dân cư          name as the population registry has it
  --phone, --password  khi người đó chưa có tài khoản   where they have no account
`;

/** `motlan tenant add`: an authority comes to work on this node, beside a running node or before its start. */
export async function tenant([command, ...args]: readonly string[]): Promise<void> {
  const { values: given } = parseArgs({
    args: [...args],
    options: {
      unit: { type: "string" },
      province: { type: "string" },
      administrator: { type: "string" },
      name: { type: "string" },
      phone: { type: "string" },
      password: { type: "string" },
    },
  });
  const { unit, administrator: personalNumber, name } = given;
  if (command !== "add" || unit === undefined || personalNumber === undefined || name === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const work = systemWork(database.pool, "cli.tenant");
    if (given.province !== undefined) await enterProvince(work, given.province);
    const agency = await theAgency(work, unit);
    const { phone, password } = given;
    const account = { ...(phone !== undefined && { phone }), ...(password !== undefined && { password }) };
    await openTenant(work, { agencyId: agency.id, administrator: { personalNumber, name, ...account } });
    process.stdout.write(
      `✓ ${agency.name.vi} (${agency.code})\n  ${config.publicUrl}/co-quan/${agency.id}\n  ${config.publicUrl}/ban-lam-viec\n`,
    );
  } finally {
    await database.close();
  }
}

async function enterProvince(work: Work, code: string): Promise<void> {
  const province = await findUnitByCode(work.db, "province", code, localDateOf(work.clock.now()));
  if (province === undefined) throw new Error(`Không có tỉnh, thành phố mang mã ${code}. / No province has the code ${code}.`);
  await loadAgencies(work, { provinceIds: [province.id] });
}

/** The one authority of that code or name. @throws Error that lists those meant where there are several */
async function theAgency(work: Work, unit: string): Promise<Agency> {
  const byCode = await findAgencyByCode(work.db, unit.toUpperCase());
  if (byCode !== undefined) return byCode;
  const found = await listAgencies(work.db, { q: unit, on: localDateOf(work.clock.now()) });
  const [only, ...others] = found;
  if (only === undefined) throw new Error(`Không tìm thấy cơ quan “${unit}”. / No authority is called “${unit}”.`);
  if (others.length === 0) return only;
  const lines = found.map(({ code, name, parentName }) => `  ${code}  ${name.vi}${parentName === undefined ? "" : `, ${parentName.vi}`}`);
  throw new Error(`Có nhiều cơ quan như vậy; hãy ghi mã: / Several match; give the code:\n${lines.join("\n")}`);
}
