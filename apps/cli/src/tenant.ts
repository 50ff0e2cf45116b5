import { parseArgs } from "node:util";
import { type Agency, findAgencyByCode, listAgencies, loadAgencies } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import { findUnitByCode, loadPlaces } from "@motlan/places";
import { openTenant } from "@motlan/tenants";

const HELP = `motlan tenant add --unit "Ủy ban nhân dân phường Láng" --administrator 001… --name "Họ và tên" [--phone 09… --password …] [--province 01]
motlan tenant add --province 01

  --unit           tên hoặc mã cơ quan              name or code of the authority
  --province       mã tỉnh, nạp cơ quan của tỉnh    code of a province whose authorities are entered first; alone: no more than that
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
  if (command !== "add" || (wishIn(given) === undefined && given.province === undefined)) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    await addTenant(systemWork(database.pool, "cli.tenant"), given, (line) => process.stdout.write(`${line}\n`), config.publicUrl);
  } finally {
    await database.close();
  }
}

/** The same, where the database is open already. */
export async function addTenant(work: Work, given: Given, say: (line: string) => void, publicUrl: string): Promise<void> {
  if (given.province !== undefined) say(await enterProvince(work, given.province));
  const wish = wishIn(given);
  if (wish === undefined) return;
  const agency = await theAgency(work, wish.unit);
  await openTenant(work, { agencyId: agency.id, administrator: wish.administrator });
  say(`✓ ${agency.name.vi} (${agency.code})\n  ${publicUrl}/co-quan/${agency.id}\n  ${publicUrl}/ban-lam-viec`);
}

interface Given {
  readonly province?: string | undefined;
  readonly unit?: string | undefined;
  readonly administrator?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly password?: string | undefined;
}

/** Which authority is to be opened for whom; nothing where that was not said. */
function wishIn({ unit, administrator: personalNumber, name, phone, password }: Given) {
  if (unit === undefined || personalNumber === undefined || name === undefined) return undefined;
  const account = { ...(phone !== undefined && { phone }), ...(password !== undefined && { password }) };
  return { unit, administrator: { personalNumber, name, ...account } };
}

/** A node that began empty learns the country's places with its first province. */
async function enterProvince(work: Work, code: string): Promise<string> {
  await loadPlaces(work);
  const province = await findUnitByCode(work.db, "province", code, localDateOf(work.clock.now()));
  if (province === undefined)
    throw new Error(
      `Không có tỉnh, thành phố mang mã ${code}; mã có hai chữ số, như 01 (Hà Nội). / No province has the code ${code}: two digits, such as 01 (Hà Nội).`,
    );
  const { added } = await loadAgencies(work, { provinceIds: [province.id] });
  return `✓ ${province.name}: ${added} cơ quan mới / new authorities`;
}

/** The one authority of that code or name. @throws Error that lists those meant where there are several */
async function theAgency(work: Work, unit: string): Promise<Agency> {
  const byCode = await findAgencyByCode(work.db, unit.toUpperCase());
  if (byCode !== undefined) return byCode;
  const found = await listAgencies(work.db, { q: unit, on: localDateOf(work.clock.now()) });
  const [only, ...others] = found;
  if (only === undefined)
    throw new Error(
      `Không tìm thấy cơ quan “${unit}”. Kiểm tra tên hoặc mã; nút còn trống thì thêm --province và mã tỉnh, như --province 01.\nNo authority is called “${unit}”. Check the name or code; where the node is empty, add --province and the province's code, such as --province 01.`,
    );
  if (others.length === 0) return only;
  const lines = found.map(({ code, name, parentName }) => `  ${code}  ${name.vi}${parentName === undefined ? "" : `, ${parentName.vi}`}`);
  throw new Error(`Có nhiều cơ quan như vậy; hãy ghi mã: / Several match; give the code:\n${lines.join("\n")}`);
}
