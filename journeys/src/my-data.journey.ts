import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { logVerifierKey, readVerifierKey, verifyReceipt } from "@motlan/kernel/log";
import { arriveAt, choose, fill, follow, press, see, seeInTime, until } from "./hands.ts";
import { withOwner } from "./owner.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";

const MOTHER = "Trần Thị Thu Hà";
export const READS = "/du-lieu-cua-toi?xem=truy-cap";
const REGISTRY = "/ban-lam-viec/co-so-du-lieu/so/population";
const QUESTIONS = "/ban-lam-viec/hoi-ve-du-lieu";
/** What the page promises, with room for a machine that is busy. */
const LIVE_MS = 60_000;

export const myData: Journey = {
  id: "one-stop-my-data",
  name: "An official's idle look-up stands on its person's page within seconds; she objects, the office finds no reason, she reads so; its receipt proves it offline, and a row deleted by hand in the database is missed by its number",
  play: async (stage) => {
    const mother = await arrive(stage, myData, { width: 360 });
    await signIn(mother, citizen(MOTHER), { to: READS });
    await stage.eyes.look(mother, "who-read");
    await idlyLookedUp(stage, mother, myData, citizen(MOTHER).personalNumber);
    await contested(stage, mother, myData);
    await proven(stage, mother);
    await deletedByHand(stage, mother);
  },
};

/** She stands before the list of readings, and sees this one come. */
export async function idlyLookedUp(stage: Stage, mother: Visitor, journey: Pick<Journey, "id">, personalNumber: string): Promise<void> {
  const clerk = await arrive(stage, journey);
  await signInAtDesk(clerk, officialAt("công chức tư pháp"), REGISTRY);
  await choose(clerk, "purpose", "identify");
  await fill(clerk, { value: personalNumber });
  await press(clerk, "Tra cứu, ghi lượt xem");
  await arriveAt(clerk, /\/tra-cuu\//);
  await mother.page.getByText("Không gắn với hồ sơ nào").first().waitFor({ timeout: LIVE_MS });
  await stage.eyes.look(mother, "seen-at-once");
}

export async function contested(stage: Stage, mother: Visitor, journey: Pick<Journey, "id">): Promise<void> {
  await visit(mother, READS);
  await follow(mother, "Vì sao xem? Phản đối");
  await stage.eyes.look(mother, "one-reading");
  await choose(mother, "viec", "object");
  await fill(mother, { loi: "Tôi không nộp hồ sơ nào ở phường." });
  await press(mother, "Gửi cơ quan đã xem");
  await see(mother, "Cơ quan phải trả lời trước");
  await stage.eyes.look(mother, "clock-runs");
  const chair = await arrive(stage, journey);
  await signInAtDesk(chair, officialAt("chủ tịch"), QUESTIONS);
  await stage.eyes.look(chair, "questions");
  await follow(chair, "Phản đối việc xem");
  await arriveAt(chair, /\/hoi-ve-du-lieu\/[0-9a-f-]{36}/);
  await stage.eyes.look(chair, "question");
  await choose(chair, "viec", "none");
  await fill(chair, { loi: "Cán bộ tra cứu ngoài nhiệm vụ, đã nhắc nhở." });
  await press(chair, "Gửi");
  await see(chair, "chờ cấp trên kết luận");
  await mother.page.reload();
  await see(mother, "Cán bộ tra cứu ngoài nhiệm vụ");
  await stage.eyes.look(mother, "no-reason");
}

/** The receipt is judged by the page, on the device, without a network. */
async function proven(stage: Stage, mother: Visitor): Promise<void> {
  const file = join(stage.demo.folder, "receipt.tlog-proof");
  const bytes = await until("the receipt", async () => {
    const answer = await mother.page.request.get(`${mother.page.url()}/bien-nhan`);
    return answer.ok() ? answer.body() : undefined;
  });
  await writeFile(file, bytes);
  const key = await readVerifierKey(await withOwner(stage.demo.folder, logVerifierKey));
  const { verdict } = await verifyReceipt(await readFile(file, "utf8"), key === undefined ? [] : [key]);
  if (verdict !== "good") throw new Error(`the receipt is ${verdict}`);
  await visit(mother, "/kiem-tra/nhat-ky");
  await stage.eyes.look(mother, "public-log");
  await mother.context.setOffline(true);
  await mother.page.locator('[name="bien-nhan"]').setInputFiles(file);
  await press(mother, "Kiểm tra");
  await see(mother, "Đúng: việc này có trong sổ công khai");
  await stage.eyes.look(mother, "judged-offline");
  await mother.context.setOffline(false);
}

export async function deletedByHand(stage: Stage, mother: Visitor): Promise<void> {
  await withOwner(stage.demo.folder, (owner) =>
    owner.query(
      "delete from registries.access_entry where id = (select max(id) from registries.access_entry where reader_kind = 'official')",
    ),
  );
  await visit(mother, READS);
  await see(mother, "đã bị xóa khỏi hệ thống");
  await stage.eyes.look(mother, "deleted");
  await visit(mother, "/kiem-tra/nhat-ky");
  await seeInTime(mother, "Cơ sở dữ liệu KHÔNG khớp với sổ đã ký");
  await stage.eyes.look(mother, "log-says-so");
}
