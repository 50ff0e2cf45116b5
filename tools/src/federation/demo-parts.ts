import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CENTRE, INSTANCE, MEMBERS, type Member } from "./members.ts";

/** What a node of the demo federation opens, and where its registries' main copies are: the file `motlan exchange apply` reads. */
const [NATIONAL, MINISTRY, COMMUNE] = ["QUOC-GIA", "BO-Y-TE", "PHUONG-CAU-GIAY"].map((code) => `${INSTANCE}/GOV/${code}`);
const CIVIL_STATUS = `${NATIONAL}/ho-tich`;
const HEALTH = `${MINISTRY}/y-te`;
const DESK = `${COMMUNE}/mot-cua`;
/** The ward's committee: its administrator sees what the ward's system asks. */
const COMMITTEE = "H26.X00166";

/** How much of the demo country a node holds: the commune its people and officials, two the declared registries; the provinces stay empty. */
export const DEMO_PARTS: Readonly<Record<string, "first" | "registries">> = {
  [CENTRE.folder]: "registries",
  "bo-y-te": "registries",
  "phuong-cau-giay": "first",
};

/** Systems beside each node's own, as they are asked for when it joins. */
export const SYSTEMS: Readonly<Record<string, readonly string[]>> = { "bo-y-te": ["y-te"], "phuong-cau-giay": ["mot-cua"] };

function ownOf({ node }: Member): string {
  return `${node.split("/").slice(0, 3).join("/")}/ket-noi`;
}

/**
 * Births are registered at the commune; the ministry's node has the birth notices, the national one the civil-status database. Each tells people at the others who read
 * their data.
 */
function wishesOf(member: Member): object {
  const clients = [CENTRE, ...MEMBERS].filter((one) => one !== member).map(ownOf);
  const reads = [{ subsystem: ownOf(member), clients }];
  if (member === CENTRE)
    return {
      members: [{ name: NATIONAL, title: { vi: CENTRE.name, en: CENTRE.english } }],
      subsystems: [{ name: CIVIL_STATUS, title: { vi: "Cơ sở dữ liệu hộ tịch điện tử", en: "Civil-status database" }, node: CENTRE.node }],
      registries: [{ subsystem: CIVIL_STATUS, registry: "civil-status" }],
      rights: [{ subsystem: CIVIL_STATUS, service: "civil-status", client: DESK, purposes: ["birth-registration", "birth-record"] }],
      reads,
    };
  if (member.folder === "bo-y-te")
    return {
      registries: [{ subsystem: HEALTH, registry: "birth-notices" }],
      rights: [{ subsystem: HEALTH, service: "birth-notices", client: DESK, purposes: ["birth-registration"] }],
      reads,
    };
  if (member.folder === "phuong-cau-giay")
    return {
      homes: [{ subsystem: DESK, agency: COMMITTEE }],
      upstreams: [
        { registry: "birth-notices", client: DESK, service: `${HEALTH}/birth-notices` },
        {
          ...{ registry: "civil-status", client: DESK, service: `${CIVIL_STATUS}/civil-status` },
          writes: { purpose: "birth-record", kinds: ["birth"] },
        },
      ],
      reads,
    };
  return { reads };
}

/** Writes the file and gives where it lies. */
export function writeWishes(folder: string, member: Member): string {
  const file = join(folder, `${member.folder}.json`);
  writeFileSync(file, `${JSON.stringify(wishesOf(member), null, 2)}\n`);
  return file;
}
