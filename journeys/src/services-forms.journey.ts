import { arriveAt, choose, fill, follow, press, see } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { withSourceDown } from "./source-down.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { begin, COPY, chooseWhere, fillCopyRequest, goOn, submit } from "./steps/apply.ts";

export const servicesForms: Journey = {
  id: "services-forms",
  name: "Forms that fail nobody: a change in another tab stops the submission and is shown, a form begun without an account is finished on another device, and a source that is down stops nothing",
  play: async (stage) => {
    await changedInAnotherTab(stage);
    await begunOnOneDevice(stage);
    await sourceDown(stage);
  },
};

/** What is submitted is what was on the screen. */
async function changedInAnotherTab(stage: Stage): Promise<void> {
  const daughter = await arrive(stage, servicesForms);
  await signIn(daughter, citizen("Ngô Khánh Linh"));
  await fillCopyRequest(daughter, { copies: 2 });
  const checkPage = daughter.page.url();
  const other: Visitor = { ...daughter, page: await daughter.context.newPage() };
  await other.page.goto(checkPage.replace(/kiem-tra.*$/, "copies"));
  await fill(other, { copies: "5" });
  await goOn(other, "noi-nhan");
  await press(daughter, /^Nộp hồ sơ/);
  await see(daughter, "Những chỗ khác với lúc bạn xem");
  await see(daughter, "5");
  await stage.eyes.look(daughter, "seen-changed");
  await submit(daughter);
  await see(daughter, "40.000");
}

/** Without an account on a computer in a library, then at home on a phone, then on another phone. */
async function begunOnOneDevice(stage: Stage): Promise<void> {
  const library = await arrive(stage, servicesForms);
  await visit(library, `/thu-tuc/${COPY}`);
  await follow(library, "Điền trước, đăng nhập sau");
  await arriveAt(library, /\/dien-thu$/);
  await choose(library, "event.kind", "birth");
  await press(library, "Cập nhật câu hỏi và lệ phí");
  await library.page.locator('[name="copies"]').fill("3");
  await press(library, "Cập nhật câu hỏi và lệ phí");
  await see(library, "24.000");
  await stage.eyes.look(library, "try-form");
  await library.page.reload();
  await visit(library, `/thu-tuc/${COPY}/dien-thu`);
  if ((await library.page.locator('[name="event.kind"][value="birth"]').isChecked()) !== true) throw new Error("the device kept nothing");

  const huy = citizen("Huỳnh Tấn Phước");
  await signIn(library, huy);
  await begin(library, COPY, "self");
  await see(library, "Đưa phần đã điền trước vào bản khai");
  await press(library, "Đưa phần đã điền trước vào bản khai");
  await see(library, "câu trả lời vào bản khai");
  await stage.eyes.look(library, "brought-in");
  await library.context.close();

  const phone = await arrive(stage, servicesForms, { width: 360 });
  await signIn(phone, huy);
  await stage.eyes.look(phone, "home-with-draft");
  await phone.page.locator('main a[href^="/nop/"]').first().click();
  await arriveAt(phone, /^\/nop\/[^/]+\/[a-z-]+/);
  await visit(phone, `${new URL(phone.page.url()).pathname.split("/").slice(0, 3).join("/")}/event`);
  if ((await phone.page.locator('[name="event.kind"][value="birth"]').isChecked()) !== true) throw new Error("the draft lost an answer");
  await goOn(phone, "whose");
  await goOn(phone, "copies");
  if ((await phone.page.locator('[name="copies"]').inputValue()) !== "3") throw new Error("the draft lost the copies");
  await goOn(phone, "noi-nhan");
  await chooseWhere(phone, "Cau Giay", "online");
  await goOn(phone, "kiem-tra");
  await submit(phone);
  await see(phone, "24.000");
}

/** The population registry does not answer: the person types, and the application goes in all the same. */
async function sourceDown(stage: Stage): Promise<void> {
  const mai = await arrive(stage, servicesForms, { width: 360 });
  const persona = citizen("Đặng Thị Hồng Vân");
  await signIn(mai, persona);
  await withSourceDown(stage.demo, async () => {
    await begin(mai, COPY, "self");
    await arriveAt(mai, /^\/nop\/[^/]+\/event/);
    await choose(mai, "event.kind", "birth");
    await goOn(mai, "whose");
    await see(mai, /đang không trả lời/);
    if (await mai.page.getByText("Từ Cơ sở dữ liệu quốc gia").first().isVisible()) throw new Error("the source answered");
    await stage.eyes.look(mai, "source-down");
    await typeWhatIsMissing(mai, persona.personalNumber);
    await goOn(mai, "copies");
    await fill(mai, { copies: "1" });
    await goOn(mai, "noi-nhan");
    await chooseWhere(mai, "Cau Giay", "online");
    await goOn(mai, "kiem-tra");
    await stage.eyes.look(mai, "source-down-check");
    await submit(mai);
    await see(mai, "8.000");
  });
}

/** Whatever the State would have filled in and now asks for. */
async function typeWhatIsMissing({ page }: Visitor, personalNumber: string): Promise<void> {
  const typed = { "subject.personalNumber": personalNumber, "subject.fullName": "Đặng Thị Hồng Vân" };
  for (const [name, value] of Object.entries(typed)) {
    const box = page.locator(`main [name="${name}"]`);
    if ((await box.count()) > 0) await box.fill(value);
  }
  for (const [part, value] of Object.entries({ day: "5", month: "6", year: "1990" })) {
    const box = page.locator(`main [name="subject.dateOfBirth.${part}"]`);
    if ((await box.count()) > 0) await box.fill(value);
  }
}
