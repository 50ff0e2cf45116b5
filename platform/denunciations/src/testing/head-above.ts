import { randomBytes } from "node:crypto";
import type { Agency } from "@motlan/agencies";
import { anAgency } from "@motlan/agencies/testing";
import { aWorld, type Citizen, type Desk, type World } from "@motlan/dossiers/testing";
import { createAccount, hashPassword } from "@motlan/identity";
import { localDate, newId } from "@motlan/kernel";
import { aUnit } from "@motlan/places/testing";
import { type DenunciationInput, denounce } from "../actions/denounce.ts";
import type { Denunciation } from "../domain/denunciation.ts";
import { keyVault, type Vault } from "../vault/vault.ts";

/** A commune with a chair and a clerk under a province with a chair, and another province; people with accounts. */
export interface HeadAbove extends AsyncDisposable {
  readonly world: World;
  readonly vault: Vault;
  readonly commune: Agency;
  readonly province: Agency;
  readonly otherProvince: Agency;
  readonly clerk: Desk;
  readonly communeChair: Desk;
  readonly chair: Desk;
  readonly otherChair: Desk;
  aDenouncer(): Promise<Citizen>;
  inputOf(by: Citizen, parts?: Partial<DenunciationInput>): DenunciationInput;
  aDenunciation(by?: Citizen): Promise<Denunciation & { readonly by: Citizen }>;
}

const SAID = "Tôi thấy cán bộ này nhận tiền của người dân để giải quyết hồ sơ trước hạn.";

export async function aHeadAbove(at?: string): Promise<HeadAbove> {
  const world = await aWorld(at === undefined ? {} : { at });
  const key = randomBytes(32);
  const vault = keyVault(async () => key);
  const agencies = await agenciesOf(world);
  const { commune, province, otherProvince } = agencies;
  const password = await hashPassword("Mot-Lan-2026");
  const inputOf: HeadAbove["inputOf"] = ({ values }, parts = {}) => ({
    ...{ agencyId: commune.id, whom: "Ông Lê Văn Khoa, cán bộ địa chính", words: SAID, papers: [] },
    ...{ fullName: String(values.fullName), address: "17 ngách Bí Mật, Hà Nội", requestKey: newId(), ...parts },
  });
  const aDenouncer: HeadAbove["aDenouncer"] = async () => {
    const citizen = await world.aCitizen({ fullName: "Đặng Thị Kín Đáo", phone: "0987654321" });
    const { personId } = citizen.actor;
    const phone = `09${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
    await createAccount(world.node(), { personId, personalNumber: String(citizen.values.personalNumber), password, phone, level: 2 });
    return { ...citizen, values: { ...citizen.values, phone } };
  };
  return {
    ...{ world, vault, ...agencies, aDenouncer, inputOf },
    clerk: await world.anOfficialOf("one-stop-clerk", commune.id),
    communeChair: await world.anOfficialOf("chair", commune.id),
    chair: await world.anOfficialOf("chair", province.id),
    otherChair: await world.anOfficialOf("chair", otherProvince.id),
    aDenunciation: async (given) => {
      const by = given ?? (await aDenouncer());
      return { ...(await denounce(by.work(), vault, inputOf(by))), by };
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

async function agenciesOf(world: World): Promise<Pick<HeadAbove, "commune" | "province" | "otherProvince">> {
  const committee = { kind: "province-committee", level: "province" } as const;
  const province = await anAgency(world.node(), {
    ...committee,
    name: { vi: "Ủy ban nhân dân thành phố Hà Nội", en: "People's Committee of Hà Nội" },
  });
  const otherProvince = await anAgency(world.node(), {
    ...committee,
    name: { vi: "Thanh tra thành phố Hà Nội", en: "Inspectorate of Hà Nội" },
  });
  const placeId = await aUnit(world.node(), {
    level: "commune",
    code: "00007",
    type: "Phường",
    name: "Ô Chợ",
    parentId: world.provinceId,
  });
  const commune = await anAgency(world.node(), {
    name: { vi: "Ủy ban nhân dân phường Ô Chợ", en: "People's Committee of Ô Chợ Ward" },
    parentId: province.id,
    placeId,
    competentFor: ["library"],
    period: { from: localDate("2025-07-01") },
  });
  return { commune, province, otherProvince };
}
