import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { fill, follow, press, see, seeInTime, until } from "./hands.ts";
import type { RunningDemo } from "./node.ts";
import { withOwner } from "./owner.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { fillCopyRequest, submit } from "./steps/apply.ts";

const PAGE = "/ban-lam-viec/viec-tu-chay";
const ROOT = join(import.meta.dirname, "..", "..");

export const upkeepJourney: Journey = {
  id: "upkeep",
  name: "A listener that cannot hear an event stands still while the rest goes on; the province's administrator sees it, passes it over with a reason, and lets it be heard after all",
  play: async (stage) => {
    const { folder } = stage.demo;
    const admin = await arrive(stage, upkeepJourney, { width: 360 });
    await signInAtDesk(admin, officialAt("quản trị hệ thống", "Ủy ban nhân dân thành phố Hà Nội"), PAGE);
    await see(admin, "Các phần việc nghe sự kiện");
    await stage.eyes.look(admin, "before");
    await withOwner(folder, (owner) => owner.query("revoke insert, update on insight.dossier_fact from motlan_app"));
    try {
      await somethingHappens(stage);
      await standsStill(stage, admin);
      await passOver(stage, admin);
    } finally {
      await withOwner(folder, (owner) => owner.query("grant insert, update on insight.dossier_fact to motlan_app"));
    }
    await goOn(stage, admin);
    await keepOthersOut(stage);
  },
};

async function somethingHappens(stage: Stage): Promise<void> {
  const owner = await arrive(stage, upkeepJourney, { width: 360 });
  await signIn(owner, citizen("Đặng Thị Hồng Vân"));
  await fillCopyRequest(owner, { copies: 1 });
  await submit(owner);
}

async function standsStill(stage: Stage, admin: Visitor): Promise<void> {
  await seeInTime(admin, "Đang dừng");
  for (const words of ["insight.facts", "Cơ sở dữ liệu từ chối", "Mã lỗi: 42501"]) await see(admin, words);
  await stage.eyes.look(admin, "stands-still");
  const ready: { readonly standingStill?: number } = await (await fetch(`${stage.demo.url}/readyz`)).json();
  if (!((ready.standingStill ?? 0) >= 1)) throw new Error(`/readyz says ${JSON.stringify(ready)}`);
  if (!(await jobs(stage.demo, "list")).includes("! insight.facts")) throw new Error("motlan jobs does not list it");
}

async function passOver(stage: Stage, admin: Visitor): Promise<void> {
  await press(admin, "Thử lại ngay");
  await see(admin, "Đang thử lại. Nếu vẫn lỗi");
  await follow(admin, "Bỏ qua");
  await press(admin, "Bỏ qua");
  await see(admin, "Hãy ghi lý do bỏ qua");
  await stage.eyes.look(admin, "reason");
  await fill(admin, { "ly-do": "Chờ đơn vị phát triển sửa, sẽ nghe lại" });
  await press(admin, "Bỏ qua");
  await see(admin, "lý do đã được lưu");
}

/** The cause is mended: what stands still since goes on by itself, and what was passed over is heard when asked. */
async function goOn(stage: Stage, admin: Visitor): Promise<void> {
  await visit(admin, PAGE);
  await stage.eyes.look(admin, "passed");
  await press(admin, "Nghe lại");
  await see(admin, "Sự kiện sẽ được nghe lại ngay");
  await seeInTime(admin, "Đã nghe lại lúc");
  await until("insight.facts hears again", async () => !(await jobs(stage.demo, "list")).includes("! insight.facts") || undefined);
}

async function keepOthersOut(stage: Stage): Promise<void> {
  const below = await arrive(stage, upkeepJourney);
  await signInAtDesk(below, officialAt("quản trị"), "/ban-lam-viec/co-quan");
  const status = await visit(below, PAGE);
  if (status !== 403) throw new Error(`${PAGE} answers ${status} to the administrator of a commune`);
  await stage.eyes.look(below, "not-theirs");
}

async function jobs({ env }: RunningDemo, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, ["apps/cli/src/main.ts", "jobs", ...args], { cwd: ROOT, env })).stdout;
}
