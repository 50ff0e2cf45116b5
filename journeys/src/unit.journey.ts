import { arriveAt, choose, fill, press, see } from "./hands.ts";
import { officialAt } from "./people.ts";
import type { Journey, Stage, Visitor } from "./stage.ts";
import { visit } from "./stage.ts";
import { sitDown } from "./steps/desk.ts";

const OFFICER = "công chức tư pháp";
const AWAY = "/ban-lam-viec/phan-cong/vang-mat";

export const unitJourney: Journey = {
  id: "one-stop-unit",
  name: "On a phone a leader finds the unit in the menu, tries a way of sharing out work, saves and undoes it; says who is away and who stands in, who is told; lets somebody sign and takes it back",
  play: async (stage) => {
    const chair = await sitDown(stage, unitJourney, "chủ tịch", { width: 360 });
    await openRules(stage, chair);
    const today = await shareInTurn(stage, chair);
    await someoneAway(stage, chair, today);
    await delegate(stage, chair, today);
  },
};

async function openRules(stage: Stage, chair: Visitor): Promise<void> {
  const { page } = chair;
  await openDrawer(chair);
  await stage.eyes.look(chair, "menu-drawer");
  // Looked at as wide as a desk it was no drawer any more, and how that leaves it is the browser's affair.
  await openDrawer(chair);
  await page.locator("#desk-menu a", { hasText: "Cách chia việc" }).click();
  await arriveAt(chair, /^\/ban-lam-viec\/phan-cong\/quy-tac$/);
  await stage.eyes.look(chair, "assignment-rules");
  await page.locator('main a[href$="/civil-status-officer"]').click();
  await arriveAt(chair, /civil-status-officer$/);
}

async function openDrawer(chair: Visitor): Promise<void> {
  await visit(chair, "/ban-lam-viec/hom-nay");
  await press(chair, "Hôm nay");
  await chair.page.locator("#desk-menu summary", { hasText: "Điều hành" }).click();
}

/** @returns the node's today, as the form has it. */
async function shareInTurn(stage: Stage, chair: Visitor): Promise<string> {
  const today = await chair.page.locator('main input[name="tu"]').inputValue();
  await choose(chair, "cach", "in-turn");
  await press(chair, "Xem thử");
  await see(chair, "không hồ sơ nào bị chuyển");
  await stage.eyes.look(chair, "assignment-tried");
  await press(chair, "Lưu cách chia");
  await see(chair, "Đã lưu cách chia việc");
  await stage.eyes.look(chair, "assignment-saved");
  await press(chair, "Bỏ lần đặt này");
  await see(chair, "Đã bỏ, cách chia trước đó áp dụng lại");
  return today;
}

async function someoneAway(stage: Stage, chair: Visitor, today: string): Promise<void> {
  const { page } = chair;
  const [standIn = ""] = officialAt(OFFICER).who.vi.split(",");
  await visit(chair, AWAY);
  await press(chair, "Lưu lịch vắng");
  await page.locator(".error-summary").waitFor();
  await stage.eyes.look(chair, "absence-refused");
  const people = await page.locator('main select[name="who"] option').allInnerTexts();
  const absent = people.find((one) => one.includes("tư pháp") && !one.startsWith(standIn)) ?? "";
  const [taker = ""] = people.filter((one) => one.startsWith(standIn));
  await page.locator('main select[name="who"]').selectOption({ label: absent });
  await page.locator('main select[name="standIn"]').selectOption({ label: taker });
  await choose(chair, "scope", "act");
  await page.locator('main select[name="reason"]').selectOption("leave");
  await fill(chair, { from: today, until: today });
  await press(chair, "Lưu lịch vắng");
  await see(chair, "Đang vắng");
  await stage.eyes.look(chair, "absence-entered");
  const officer = await sitDown(stage, unitJourney, OFFICER);
  await visit(officer, "/ban-lam-viec/hom-nay");
  await see(officer, /^Bạn làm thay/);
  await stage.eyes.look(officer, "stands-in");
  await visit(officer, AWAY);
  await see(officer, "Xử lý thay, không ký");
  await stage.eyes.look(officer, "absence-own");
  await press(chair, "Đã đi làm lại");
  await see(chair, /^Đã kết thúc lúc/);
}

async function delegate(stage: Stage, chair: Visitor, today: string): Promise<void> {
  const { page } = chair;
  const to = page.locator('main select[name="d-to"]');
  const people = await to.locator("option").allInnerTexts();
  await to.selectOption({ label: people.find((one) => one.includes("tư pháp")) ?? "" });
  await fill(chair, { "d-number": "15/QĐ-UBND", "d-on": today, "d-from": today, "d-until": today });
  await press(chair, "Ủy quyền");
  await see(chair, /TUQ\. CHỦ TỊCH/);
  await stage.eyes.look(chair, "delegated");
  await press(chair, "Thu hồi");
  await see(chair, /^Đã thu hồi lúc/);
}
