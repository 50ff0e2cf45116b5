import { see } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";

/** Pages that anyone may open. */
const PUBLIC = {
  home: "/",
  search: "/tim?q=khai+sinh",
  "search-none": "/tim?q=zzzzqqqq",
  "procedure-copy": "/thu-tuc/2.000635",
  "procedure-birth": "/thu-tuc/1.001193",
  "procedure-card": "/thu-tuc/1.004873",
  "procedure-replaced": "/thu-tuc/2.000986",
  check: "/kiem-tra",
  figures: "/so-lieu",
  api: "/api",
  about: "/gioi-thieu",
  demo: "/trinh-dien",
  "new-family": "/trinh-dien/gia-dinh-moi",
  register: "/dang-ky",
  missing: "/khong-co-trang-nay",
} as const;

const PERSONAL = {
  "home-mine": "/",
  "my-dossiers": "/ho-so",
  notices: "/thong-bao",
  "my-data": "/du-lieu-cua-toi",
  account: "/tai-khoan",
} as const;
const DESK = {
  queue: "/ban-lam-viec",
  agency: "/ban-lam-viec?muc=co-quan",
  waiting: "/ban-lam-viec?muc=cho-nguoi-dan",
  held: "/ban-lam-viec/thanh-toan",
} as const;

export const publicPages: Journey = {
  id: "6-two-languages",
  name: "Every page speaks one language at a time, Vietnamese or English at the switch, with and without scripts, and shows nothing meant for programs",
  play: async (stage) => {
    const reader = await arrive(stage, publicPages, { width: 360 });
    for (const lang of ["en", "vi"]) await readAll(stage, reader, PUBLIC, lang);
    const plain = await arrive(stage, publicPages, { width: 360, script: false });
    await readAll(stage, plain, PUBLIC, "vi");
    const person = await arrive(stage, publicPages, { width: 360 });
    await signIn(person, citizen("Phạm Quang Huy"));
    for (const lang of ["vi", "en"]) await readAll(stage, person, PERSONAL, lang);
    const official = await arrive(stage, publicPages);
    await signIn(official, officialAt("công chức tư pháp"), { app: "desk", to: "/ban-lam-viec" });
    for (const lang of ["vi", "en"]) await readAll(stage, official, DESK, lang);
    await firstLifeEvent(stage);
  },
};

async function readAll(stage: Stage, reader: Visitor, pages: Readonly<Record<string, string>>, lang: string): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    await visit(reader, `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
    const said = await reader.page.locator("html").getAttribute("lang");
    if (said !== lang) throw new Error(`${path} says it is in "${said}" where "${lang}" was asked`);
    await stage.eyes.look(reader, `${lang}-${name}`);
  }
}

async function firstLifeEvent(stage: Stage): Promise<void> {
  const reader = await arrive(stage, publicPages, { width: 360, script: false });
  await visit(reader, "/");
  await reader.page.locator('main a[href^="/su-kien/"]').first().click();
  await see(reader, "Các việc thường phải làm, theo thứ tự");
  await stage.eyes.look(reader, "life-event");
}
