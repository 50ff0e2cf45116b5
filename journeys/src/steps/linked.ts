import { arriveAt, choose, press, seeInTime, until } from "../hands.ts";
import { officialAt } from "../people.ts";
import { signInAtDesk } from "../sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor } from "../stage.ts";
import { followDossier, submit } from "./apply.ts";
import { complete, openByCode } from "./desk.ts";
import { aScannedPaper } from "./papers.ts";
import { download, mustBeSealed } from "./result.ts";

/** Officials of several agencies, each at a device of their own; who has sat down stays. */
export type Desks = (post: string, place: string) => Promise<Visitor>;

export function openDesks(stage: Stage, journey: Journey): Desks {
  const seated = new Map<string, Promise<Visitor>>();
  const seat = async (post: string, place: string) => {
    const official = await arrive(stage, journey);
    await signInAtDesk(official, officialAt(post, place));
    return official;
  };
  return (post, place) => {
    const key = `${place}/${post}`;
    const there = seated.get(key) ?? seat(post, place);
    seated.set(key, there);
    return there;
  };
}

/** Who does which step with which button, and the word that it is done. */
export type StepDone = readonly [post: string, button: string, done: string];

export const PLACE = "Hải Châu";
export const COMMITTEE = `Ủy ban nhân dân phường ${PLACE}`;
export const POLICE = `Công an phường ${PLACE}`;
export const INSURANCE = "Bảo hiểm xã hội thành phố Đà Nẵng";
export const COUNTER = "nhân viên trung tâm phục vụ hành chính công";

export const TAKEN = ["Tiếp nhận", "Đã tiếp nhận hồ sơ"] as const;
export const PASSED = ["Chuyển bước sau", "Đã chuyển hồ sơ"] as const;
export const DRAFTED = ["Gửi dự thảo", "Đã lập dự thảo"] as const;
export const RECORDED = ["Ghi sổ", "Đã ghi sổ"] as const;
export const SIGNED = ["Ký", "Đã ký"] as const;
export const AT_POLICE: readonly StepDone[] = [
  [COUNTER, ...TAKEN],
  ["cán bộ công an", ...PASSED],
  ["cán bộ công an", ...RECORDED],
  ["trưởng công an", ...SIGNED],
];

/** Walks a part over the desks of its agency. */
export async function walkPart(desks: Desks, place: string, code: string, steps: readonly StepDone[]): Promise<void> {
  for (const [post, button, done] of steps) {
    const official = await desks(post, place);
    await openWhen(official, code, button);
    await complete(official, button, done);
  }
}

/** Opens the dossier once its step has come: what another registry answers may be waited for. */
async function openWhen(official: Visitor, code: string, button: string): Promise<void> {
  await until(`${button}: ${code}`, async () => {
    await openByCode(official, code);
    const there = official.page.getByRole("button", { name: new RegExp(`^${button}`) }).first();
    return (await there.isVisible()) || undefined;
  });
}

/** A card of the list of parts, by how its title begins. */
export function partCard({ page }: Pick<Visitor, "page">, title: string) {
  return page.locator(".card-list > li").filter({ has: page.getByRole("heading", { name: title }) });
}

/** Looks again and again until the part stands so. */
export async function partStands(person: Visitor, title: string, state: string): Promise<void> {
  await until(`${title}: ${state}`, async () => {
    await person.page.reload();
    return (await partCard(person, title).getByText(state, { exact: true }).isVisible()) || undefined;
  });
}

/** The code of the dossier that is a part, as the page of the whole says it. */
export async function codeOfPart(person: Visitor, title: string): Promise<string> {
  const code = /[\w.]+-\d{6}-\d{4,}/.exec(await partCard(person, title).innerText())?.[0];
  if (code === undefined) throw new Error(`${title} has no code`);
  return code;
}

export type Look = (name: string) => Promise<void>;

export async function attachNotice(person: Visitor, name: string): Promise<void> {
  await choose(person, "notice.kind", "paper");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/notice\?them=1/);
  await person.page.locator('input[type=file][name="notice.file"]').setInputFiles(aScannedPaper(name));
}

export async function sendIn(person: Visitor, look: Look, what: string): Promise<void> {
  await submit(person);
  await look(`${what}-submitted`);
  await followDossier(person);
  await look(`${what}-tracking`);
}

/** The whole is over, and the paper of each part is on its page, sealed. */
export async function takeTheSet(person: Visitor, titles: readonly string[]): Promise<void> {
  for (const title of titles) await partStands(person, title, "Đã trả kết quả");
  await seeInTime(person, "Tải kết quả (PDF)");
  for (const title of titles) await mustBeSealed(person.stage, await download(person, new RegExp(`^Tải kết quả: ${title}`)), 1);
}
