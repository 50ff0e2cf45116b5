import { arriveAt, choose, fill, follow, press, see, seeInTime } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { chooseWhere, codeOn, followDossier, submit } from "./steps/apply.ts";
import { complete, openByCode, tickAll } from "./steps/desk.ts";
import { type InventedService, inventService } from "./steps/invent-table.ts";
import { download, mustBeSealed } from "./steps/result.ts";
import { beginFromTable, fillTheRest, openPart, tryOut } from "./steps/studio.ts";

const TEN_MINUTES_MS = 600_000;
const PROVINCE = "Hà Nội";

export const services: Journey = {
  id: "services-studio",
  name: "A designer makes a live service of a table nobody has seen before, in under ten minutes; a second person approves it for today, a citizen uses it, officials decide, the sealed result is there",
  play: async (stage) => {
    const service = inventService();
    await design(stage, service);
    await approve(stage, service);
    const { person, code } = await apply(stage, service);
    await decide(stage, code);
    await seeInTime(person, "Tải kết quả (PDF)");
    await stage.eyes.look(person, "service-result");
    await mustBeSealed(stage, await download(person, "Tải kết quả (PDF)"), 1);
  },
};

async function design(stage: Stage, service: InventedService): Promise<void> {
  const designer = await arrive(stage, services);
  const look = (name: string) => stage.eyes.look(designer, name);
  await signIn(designer, officialAt("người thiết kế dịch vụ", PROVINCE), { app: "desk", to: "/studio" });
  await look("studio-list");
  const began = Date.now();
  const path = await beginFromTable(designer, service, look);
  await fillTheRest(designer, service, look);
  await openPart(designer, "Quy trình nội bộ", "quy-trinh");
  await look("studio-process");
  await openPart(designer, "Kiểm tra", "kiem-tra");
  await see(designer, "Không còn chỗ nào phải sửa");
  await look("studio-check");
  await tryOut(designer, path, look);
  await visit(designer, `${path}/trinh`);
  await press(designer, "Trình người khác duyệt");
  await see(designer, "Đã trình duyệt");
  const took = Date.now() - began;
  console.log(`  ${service.title.vi} (${service.code}): from the table to submission in ${(took / 60_000).toFixed(1)} minutes`);
  if (took > TEN_MINUTES_MS) throw new Error("the service took longer than ten minutes to make");
  for (const page of ["lich-su", "tep"]) {
    await visit(designer, `${path}/${page}`);
    await look(`studio-${page}`);
  }
  await designer.context.close();
}

async function approve(stage: Stage, { title }: InventedService): Promise<void> {
  const approver = await arrive(stage, services);
  await signIn(approver, officialAt("người duyệt dịch vụ", PROVINCE), { app: "desk", to: "/studio" });
  await see(approver, "Chờ bạn duyệt");
  await follow(approver, title.vi);
  await arriveAt(approver, /\/trinh$/);
  await stage.eyes.look(approver, "studio-approve");
  await press(approver, "Duyệt và công bố");
  await see(approver, /^Đang áp dụng từ/);
  await stage.eyes.look(approver, "studio-published");
  await approver.context.close();
}

async function apply(stage: Stage, service: InventedService): Promise<{ readonly person: Visitor; readonly code: string }> {
  const person = await arrive(stage, services, { width: 360 });
  const look = (name: string) => stage.eyes.look(person, name);
  await visit(person, `/thu-tuc/${service.code}`);
  await see(person, service.title.vi);
  await look("service-page");
  await signIn(person, citizen("Ngô Khánh Linh"));
  await visit(person, `/thu-tuc/${service.code}/bat-dau`);
  await press(person, "Bắt đầu khai");
  await arriveAt(person, /^\/nop\/[^/]+\/[a-z]+/);
  // A page on which all is known already may be passed over.
  if (person.page.url().includes("/person")) await press(person, "Tiếp tục");
  await arriveAt(person, /\/request/);
  await fill(person, { "request.text": "Xin làm vào các buổi sáng, trước cổng số 3." });
  await choose(person, "request.term", service.options[1]?.value ?? "");
  await look("service-form");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/attachments/);
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/noi-nhan/);
  await chooseWhere(person, "Cau Giay", "online");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/kiem-tra/);
  await look("service-check");
  await submit(person);
  await followDossier(person);
  const code = await codeOn(person);
  return { person, code };
}

async function decide(stage: Stage, code: string): Promise<void> {
  const at = async (post: string): Promise<Visitor> => {
    const official = await arrive(stage, services);
    await signInAtDesk(official, officialAt(post));
    await openByCode(official, code);
    return official;
  };
  const clerk = await at("nhân viên một cửa");
  await stage.eyes.look(clerk, "service-desk");
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  const specialist = await at("công chức chuyên môn");
  await specialist.page.locator('main [name$="answer.text"]').first().fill("Chấp thuận đề nghị; giữ gìn vệ sinh chung.");
  await tickAll(specialist);
  await stage.eyes.look(specialist, "service-desk-draft");
  await specialist.page
    .getByRole("button", { name: /^(Gửi dự thảo|Chuyển bước sau)/ })
    .first()
    .click();
  await specialist.page.locator(".notice--success").first().waitFor();
  // What was asked for online is handed over by itself once it is signed and sealed.
  const leader = await at("phó chủ tịch");
  await complete(leader, "Ký", "Đã ký");
}
