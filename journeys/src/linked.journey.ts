import { arriveAt, choose, fill, follow, press, see, seeInTime } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { begin, chooseWhere, daysAgo, fillBirthPage, goOn } from "./steps/apply.ts";
import { complete, openByCode, refuse } from "./steps/desk.ts";
import {
  AT_POLICE,
  attachNotice,
  COMMITTEE,
  COUNTER,
  codeOfPart,
  type Desks,
  DRAFTED,
  INSURANCE,
  type Look,
  openDesks,
  PASSED,
  PLACE,
  POLICE,
  partCard,
  partStands,
  RECORDED,
  SIGNED,
  sendIn,
  TAKEN,
  takeTheSet,
  walkPart,
} from "./steps/linked.ts";

const BIRTH_GROUP = "3.000722";
export const linked: Journey = {
  id: "one-stop-linked",
  name: "One application for a newborn, without scripts: four parts go over the desks of three agencies, one is refused and tried again alone, and all results come together",
  play: async (stage) => {
    const mother = await arrive(stage, linked, { width: 360, script: false });
    const desks = openDesks(stage, linked);
    await signIn(mother, citizen("Lê Thị Ngọc Mai"));
    await bornAndRegistered(stage, mother, desks);
  },
};

async function bornAndRegistered(stage: Stage, mother: Visitor, desks: Desks): Promise<void> {
  const look: Look = (name) => stage.eyes.look(mother, name);
  await findGroup(mother, look);
  await fillBirthGroup(mother, look);
  await look("birth-check");
  await sendIn(mother, look, "birth");
  await registerBirth(stage, mother, desks, look);
  await refuseResidence(stage, mother, desks);
  await makeCards(mother, desks);
  await seeInTime(mother, "Bé chưa được đăng ký thường trú. Khai sinh và hai thẻ không bị ảnh hưởng; bạn nộp lại riêng phần này được.");
  await look("birth-part-refused");
  await partCard(mother, "Đăng ký thường trú").getByRole("button", { name: "Nộp lại riêng phần này" }).click();
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
  await partStands(mother, "Đăng ký thường trú", "Đang giải quyết");
  await look("birth-part-again");
  await walkPart(desks, POLICE, await codeOfPart(mother, "Đăng ký thường trú"), AT_POLICE);
  await takeTheSet(mother, ["Đăng ký khai sinh", "Đăng ký thường trú", "Cấp thẻ bảo hiểm y tế", "Cấp thẻ căn cước"]);
  await look("birth-results");
}

/** By the words one says at home; the page says what comes of it. */
async function findGroup(mother: Visitor, look: Look): Promise<void> {
  await visit(mother, "/");
  await mother.page.locator("main input[type=search]").fill("moi sinh con lam giay to gi");
  await mother.page.locator("main input[type=search]").press("Enter");
  await arriveAt(mother, /^\/tim\?q=/);
  await look("birth-search");
  await mother.page.locator(`main a[href="/thu-tuc/${BIRTH_GROUP}"]`).first().click();
  await arriveAt(mother, /^\/thu-tuc\//);
  await look("birth-group");
}

async function fillBirthGroup(mother: Visitor, look: Look): Promise<void> {
  const bornOn = daysAgo(12);
  await begin(mother, BIRTH_GROUP, "own-child");
  await choose(mother, "parents.kind", "mother-only");
  await goOn(mother, "mother");
  await goOn(mother, "birth");
  await fillBirthPage(mother, { bornOn, sex: "female", givenNames: "Ánh Dương", facility: "Bệnh viện Phụ sản – Nhi Đà Nẵng" });
  await goOn(mother, "name");
  await fill(mother, { "child.givenNames": "Ánh Dương" });
  await goOn(mother, "origin");
  await goOn(mother, "notice");
  await attachNotice(mother, "giay-chung-sinh.pdf");
  await goOn(mother, "home");
  await choose(mother, "home.headIs", "me");
  await look("birth-home");
  if (await mother.page.locator('[name="home.relation"]').isVisible()) await fill(mother, { "home.relation": "Con" });
  await press(mother, "Tiếp tục");
  await arriveAt(mother, /^\/nop\/[^/]+\/(?:home\?|cards)/);
  if (mother.page.url().includes("/home")) await goOn(mother, "cards");
  await fill(mother, { "card.clinic": `Trạm Y tế phường ${PLACE}` });
  await choose(mother, "handover", "counter");
  await look("birth-cards");
  await goOn(mother, "noi-nhan");
  await chooseWhere(mother, "Hai Chau", "online");
  await goOn(mother, "kiem-tra");
}

/** The first part: with the mother's word on the draft, asked for on the page of the whole. */
async function registerBirth(stage: Stage, mother: Visitor, desks: Desks, look: Look): Promise<void> {
  const whole = mother.page.url();
  const code = await codeOfPart(mother, "Đăng ký khai sinh");
  const clerk = await desks("nhân viên một cửa", COMMITTEE);
  await openByCode(clerk, code);
  await stage.eyes.look(clerk, "desk-birth-part");
  await complete(clerk, ...TAKEN);
  await walkPart(desks, COMMITTEE, code, [
    ["công chức tư pháp", ...PASSED],
    ["công chức tư pháp", ...DRAFTED],
  ]);
  await mother.page.reload();
  await look("birth-draft-asked");
  await follow(mother, "Xem bản dự thảo");
  await choose(mother, "dung", "co");
  await press(mother, "Gửi trả lời");
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
  await walkPart(desks, COMMITTEE, code, [
    ["công chức tư pháp", ...RECORDED],
    ["phó chủ tịch", ...SIGNED],
  ]);
  await mother.page.goto(whole);
  await partStands(mother, "Đăng ký khai sinh", "Đã trả kết quả");
  await partStands(mother, "Đăng ký thường trú", "Đang giải quyết");
  await look("birth-parts-side-by-side");
}

async function refuseResidence(stage: Stage, mother: Visitor, desks: Desks): Promise<void> {
  const code = await codeOfPart(mother, "Đăng ký thường trú");
  await walkPart(desks, POLICE, code, AT_POLICE.slice(0, 1));
  const officer = await desks("cán bộ công an", POLICE);
  await openByCode(officer, code);
  await see(officer, "Liên thông: phần 2/4");
  await stage.eyes.look(officer, "desk-residence-part");
  await visit(officer, `${new URL(officer.page.url()).pathname}/tu-choi`);
  await refuse(officer, "Chỗ ở này đang có tranh chấp, phường chưa xác nhận xong.");
  await officer.page.locator(".notice", { hasText: "Đã từ chối hồ sơ" }).first().waitFor();
}

async function makeCards(mother: Visitor, desks: Desks): Promise<void> {
  await walkPart(
    desks,
    POLICE,
    await codeOfPart(mother, "Cấp thẻ căn cước"),
    AT_POLICE.filter(([, button]) => button !== RECORDED[0]),
  );
  const card = await codeOfPart(mother, "Cấp thẻ bảo hiểm y tế");
  await walkPart(desks, INSURANCE, card, [[COUNTER, ...TAKEN]]);
  const specialist = await desks("công chức chuyên môn", INSURANCE);
  await openByCode(specialist, card);
  await specialist.page.locator('main [name$="issued.number"]').fill("4826001234");
  await complete(specialist, ...PASSED);
  await walkPart(desks, INSURANCE, card, [
    ["trưởng phòng", ...PASSED],
    ["phó giám đốc", ...SIGNED],
  ]);
}
