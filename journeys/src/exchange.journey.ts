import type { RunningFederation } from "./federation.ts";
import { arriveAt, choose, fill, follow, press, see, seeInTime, until } from "./hands.ts";
import { contested, deletedByHand, idlyLookedUp, READS } from "./my-data.journey.ts";
import { withOwner } from "./owner.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { BIRTH, begin, chooseWhere, codeOn, followDossier, goOn, submit } from "./steps/apply.ts";
import { complete, openByCode, sitDown } from "./steps/desk.ts";

const MOTHER = "Lê Thị Ngọc Mai";
const HOSPITAL = "Bệnh viện Phụ sản Hà Nội";
/** What the page promises, with room for a machine that is busy. */
const LIVE_MS = 60_000;

export const exchange: Journey = {
  id: "exchange",
  name: "A birth at a ward is filled in from the hospital's notice at the ministry's node and written at the national one; the mother sees each step, objects to an idle look, and a deleted row is missed",
  nodes: "federation",
  play: async (stage) => {
    const { federation } = stage;
    if (federation === undefined) throw new Error("it needs the other nodes");
    await played(stage, federation);
  },
};

async function played(stage: Stage, federation: RunningFederation): Promise<void> {
  const mother = await arrive(stage, exchange, { width: 360 });
  await signIn(mother, citizen(MOTHER), { to: READS });
  const timeline = await arrive(stage, exchange, { width: 1280 });
  await signIn(timeline, citizen(MOTHER), { to: READS });
  await filledInFromTheNotice(stage, mother, timeline);
  const code = await sendIn(mother);
  await overTheDesk(stage, mother, code);
  await writtenAtTheNationalNode(stage, timeline, federation);
  await seenByTheOffice(stage);
  await idlyLookedUp(stage, timeline, exchange, citizen(MOTHER).personalNumber);
  await contested(stage, timeline, exchange);
  await deletedByHand(stage, timeline);
}

async function filledInFromTheNotice(stage: Stage, mother: Visitor, timeline: Visitor): Promise<void> {
  await begin(mother, BIRTH, "own-child");
  await choose(mother, "parents.kind", "mother-only");
  await goOn(mother, "mother");
  await goOn(mother, "birth");
  await see(mother, HOSPITAL).catch(() => undefined);
  const facility = await mother.page.locator('[name="birthPlace.facility"]').inputValue();
  if (facility !== HOSPITAL) throw new Error(`the notice filled nothing in: "${facility}"`);
  await stage.eyes.look(mother, "birth-from-the-notice");
  await timeline.page.getByText("Đăng ký khai sinh: giấy chứng sinh").filter({ visible: true }).first().waitFor({ timeout: LIVE_MS });
  await see(timeline, "Bộ Y tế");
  await stage.eyes.look(timeline, "seen-from-the-ministry");
}

async function sendIn(mother: Visitor): Promise<string> {
  await chooseCommune(mother);
  await goOn(mother, "name");
  await fill(mother, { "child.givenNames": "Ngọc Ánh Dương" });
  await goOn(mother, "origin");
  // No page asks for the notice: it is there.
  await goOn(mother, "noi-nhan");
  await chooseWhere(mother, "Cau Giay", "online");
  await goOn(mother, "kiem-tra");
  await mother.stage.eyes.look(mother, "check-answers");
  await submit(mother);
  const code = await codeOn(mother);
  await followDossier(mother);
  return code;
}

async function chooseCommune({ page }: Visitor): Promise<void> {
  await page.locator('[name="birthPlace.commune.province"]').selectOption({ label: "Thành phố Hà Nội" });
  const commune = page.locator('[name="birthPlace.commune.commune"]');
  const option = commune.locator("option", { hasText: "Cầu Giấy" }).first();
  await option.waitFor({ state: "attached" });
  await commune.selectOption(await option.getAttribute("value"));
}

async function overTheDesk(stage: Stage, mother: Visitor, code: string): Promise<void> {
  const clerk = await sitDown(stage, exchange, "nhân viên một cửa");
  await openByCode(clerk, code);
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  const officer = await sitDown(stage, exchange, "công chức tư pháp");
  await openByCode(officer, code);
  await stage.eyes.look(officer, "desk-notice-found");
  await complete(officer, "Chuyển bước sau", "Đã chuyển hồ sơ");
  await openByCode(officer, code);
  await complete(officer, "Gửi dự thảo", "Đã lập dự thảo");
  await mother.page.reload();
  await follow(mother, "Xem bản dự thảo");
  await choose(mother, "dung", "co");
  await press(mother, "Gửi trả lời");
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
  await openByCode(officer, code);
  await complete(officer, "Ghi sổ", "Đã ghi sổ");
  await signed(stage, code);
  await seeInTime(mother, "Tải kết quả (PDF)");
}

/** The personal number has come by the time the chair's deputy can sign. */
async function signed(stage: Stage, code: string): Promise<void> {
  const leader = await sitDown(stage, exchange, "phó chủ tịch");
  await until("the step to sign", async () => {
    await openByCode(leader, code);
    return (await leader.page.getByRole("button", { name: /^Ký/ }).first().isVisible()) ? true : undefined;
  });
  await complete(leader, "Ký", "Đã ký");
}

async function writtenAtTheNationalNode(stage: Stage, timeline: Visitor, federation: RunningFederation): Promise<void> {
  await visit(timeline, READS);
  await seeInTime(timeline, "Ghi việc khai sinh từ nơi đăng ký");
  await see(timeline, "Nút quốc gia (trung tâm)");
  await stage.eyes.look(timeline, "written-at-the-national-node");
  const written = await withOwner(federation.node("quoc-gia", 0).folder, (owner) =>
    owner.query<{ n: number }>(
      "select count(*)::int as n from registries.record_version where values -> 'child' ->> 'fullName' ilike '%Ánh Dương' and recorded_to = 'infinity'",
    ),
  );
  if ((written.rows[0]?.n ?? 0) !== 1) throw new Error(`the national node holds ${written.rows[0]?.n} such births`);
}

/** What the ward's system asked stands on the page of whoever runs it. */
async function seenByTheOffice(stage: Stage): Promise<void> {
  const administrator = await arrive(stage, exchange);
  await signInAtDesk(administrator, officialAt("quản trị"), "/ban-lam-viec/ket-noi");
  await see(administrator, /birth-notices|giấy chứng sinh/);
  await stage.eyes.look(administrator, "operations");
}
