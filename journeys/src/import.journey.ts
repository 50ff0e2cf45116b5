import { arriveAt, fill, follow, press, see, seeInTime, sendEmpty } from "./hands.ts";
import { aNewcomer, officialAt } from "./people.ts";
import { signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { complete, sitDown } from "./steps/desk.ts";
import { type Exported, exportOf, type Promised, promisedIn, staffList } from "./steps/old-software.ts";
import { download, mustBeSealed } from "./steps/result.ts";

const PAGE = "/ban-lam-viec/chuyen-du-lieu";
const STAFF = "/ban-lam-viec/can-bo-hang-loat";
const PROVINCE = { code: "H26", committee: "Ủy ban nhân dân thành phố Hà Nội" };
/** Whose dossiers they are: the committee of Cầu Giấy. */
const COMMUNE = "H26.X00166";
const SYSTEM = "Một cửa điện tử cũ";

export const importJourney: Journey = {
  id: "one-stop-import",
  name: "A province's engineer sends what today's software exported, reads what is wrong and takes the rest; a second person confirms the sealed balance sheet, a dossier is found by its old code and worked on; officials come by a list",
  play: async (stage) => {
    const exported = await exportOf(stage.demo, { agency: COMMUNE, open: 100, closed: 30 });
    const engineer = await arrive(stage, importJourney);
    await signInAtDesk(engineer, officialAt("quản trị hệ thống", PROVINCE.committee));
    const path = await send(engineer, exported);
    const faults = await readFaults(engineer);
    await take(engineer);
    await confirm(stage, path);
    await work(stage, promisedIn(exported, { unit: COMMUNE, faults }));
    await officials(engineer);
  },
};

async function send(engineer: Visitor, { files }: Exported): Promise<string> {
  const { page, stage } = engineer;
  await visit(engineer, PAGE);
  await see(engineer, "Chưa có đợt chuyển nào.");
  await stage.eyes.look(engineer, "imports-none");
  await sendEmpty(engineer, "Gửi và chạy thử");
  await stage.eyes.look(engineer, "imports-empty");
  await fill(engineer, { system: SYSTEM });
  await page.locator('main input[name="files"]').setInputFiles([...files]);
  await press(engineer, "Gửi và chạy thử");
  await arriveAt(engineer, /\/chuyen-du-lieu\/[0-9a-f-]{36}/);
  await stage.eyes.look(engineer, "import-sent");
  return new URL(page.url()).pathname;
}

async function readFaults(engineer: Visitor): Promise<string> {
  await seeInTime(engineer, "Đã chạy thử");
  await see(engineer, /^Cân đối:/);
  await engineer.stage.eyes.look(engineer, "import-examined");
  const faults = Buffer.from(await download(engineer, "Tải tệp dòng lỗi")).toString("utf8");
  if (!faults.includes("_CachSua") || faults.trim().split("\r\n").length < 2) throw new Error("the file of faults says nothing");
  return faults;
}

async function take(engineer: Visitor): Promise<void> {
  await press(engineer, /^Chuyển thật \d+ hồ sơ$/);
  await see(engineer, "Đang chuyển; trang này cho biết đến đâu");
  await engineer.stage.eyes.look(engineer, "import-taking");
  await seeInTime(engineer, "Chờ người thứ hai xác nhận.");
  await engineer.stage.eyes.look(engineer, "import-taken");
}

async function confirm(stage: Stage, path: string): Promise<void> {
  const second = await arrive(stage, importJourney);
  await signInAtDesk(second, officialAt("phó chủ tịch", PROVINCE.committee));
  await visit(second, PAGE);
  await stage.eyes.look(second, "imports-to-confirm");
  await follow(second, new RegExp(`^${SYSTEM}`));
  await arriveAt(second, new RegExp(`^${path}`));
  await stage.eyes.look(second, "import-to-confirm");
  await press(second, "Xác nhận bảng cân đối");
  await seeInTime(second, "Bảng cân đối có dấu (PDF)");
  await stage.eyes.look(second, "import-confirmed");
  const sheet = await second.page.request.get(`${stage.demo.url}${path}/bang-can-doi`);
  await mustBeSealed(stage, await sheet.body(), 1);
}

/** The clerk of the commune finds it as the applicant's paper names it, and takes it in. */
async function work(stage: Stage, { oldCode, applicant }: Promised): Promise<void> {
  const clerk = await sitDown(stage, importJourney, "nhân viên một cửa");
  await visit(clerk, "/ban-lam-viec/tim");
  await fill(clerk, { words: oldCode });
  await press(clerk, "Tìm hồ sơ");
  await arriveAt(clerk, /^\/ban-lam-viec\/tim\/[0-9a-f-]{36}/);
  await see(clerk, `Mã cũ: ${oldCode}`);
  await see(clerk, applicant);
  await stage.eyes.look(clerk, "search-found");
  await clerk.page.locator("main table a").first().click();
  await arriveAt(clerk, /^\/ban-lam-viec\/[0-9a-f-]{36}/);
  await see(clerk, new RegExp(`Mã cũ: ${oldCode} `));
  await stage.eyes.look(clerk, "dossier-taken-over");
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  await stage.eyes.look(clerk, "dossier-worked");
}

/** One comes, one is named wrongly: tried dry first, then done, then sent again by mistake. */
async function officials(engineer: Visitor): Promise<void> {
  const { page, stage } = engineer;
  const list = staffList(aNewcomer(), PROVINCE.code);
  await visit(engineer, STAFF);
  await stage.eyes.look(engineer, "officials");
  await sendEmpty(engineer, "Xem thử");
  await stage.eyes.look(engineer, "officials-empty");
  for (const [button, outcome, name] of [
    ["Xem thử", "Sẽ làm", "officials-tried"],
    ["Thực hiện", "Đã làm", "officials-done"],
    ["Thực hiện", "Đã đúng như vậy", "officials-again"],
  ] as const) {
    await page.locator('main input[name="file"]').setInputFiles({ name: "can-bo.csv", mimeType: "text/csv", buffer: list });
    await press(engineer, button);
    await page.locator("main .tag", { hasText: outcome }).waitFor();
    await stage.eyes.look(engineer, name);
  }
}
