import { arriveAt, see } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { giveCredentials, signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { fillCopyRequest, submit } from "./steps/apply.ts";

export const nobodyElse: Journey = {
  id: "4-nobody-else",
  name: "Somebody else's dossier, papers and payment are not found; a citizen stays out of the desk; who is signed out signs in and comes back",
  play: async (stage) => {
    const owner = await arrive(stage, nobodyElse, { width: 360 });
    await signIn(owner, citizen("Đặng Thị Hồng Vân"));
    await fillCopyRequest(owner, { copies: 1 });
    const payment = await submit(owner);
    await visit(owner, "/ho-so");
    const dossier = await hrefOn(owner, 'main a[href^="/ho-so/"], main a[href^="/thanh-toan/"]');
    await visit(owner, dossier);
    await signOutComeBack(stage, payment);
    await stayOut(stage, [payment, ...(await pathsOfDossier(owner))]);
    await keepOffTheDesk(stage, owner);
    await keepOtherAgenciesOut(stage, await pathsOfDossier(owner));
  },
};

async function hrefOn({ page }: Visitor, selector: string): Promise<string> {
  return (await page.locator(selector).first().getAttribute("href")) ?? "";
}

/** The dossier's own pages: its story, and what is done with it. */
async function pathsOfDossier(owner: Visitor): Promise<readonly string[]> {
  await visit(owner, "/ho-so");
  const links = await owner.page.locator("main a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const id = links.map((href) => /^\/ho-so\/([0-9a-f-]{36})/.exec(href)?.[1]).find((one) => one !== undefined);
  if (id === undefined) throw new Error("the list of dossiers names none");
  return [
    `/ho-so/${id}`,
    `/ho-so/${id}/da-nop`,
    `/ho-so/${id}/rut`,
    `/ho-so/${id}/bo-sung`,
    `/ho-so/${id}/du-thao`,
    `/ho-so/${id}/danh-gia`,
  ];
}

/** Another person guesses the addresses: each is as if it were not there. */
async function stayOut(stage: Stage, paths: readonly string[]): Promise<void> {
  const other = await arrive(stage, nobodyElse, { width: 360 });
  await signIn(other, citizen("Bùi Thị Lan Anh"));
  for (const path of [...paths, "/tai-lieu/01890000-0000-7000-8000-000000000000"]) {
    const status = await visit(other, path);
    if (status !== 404) throw new Error(`${path} answers ${status} to somebody else`);
    await see(other, "Không tìm thấy");
  }
  await stage.eyes.look(other, "not-found");
}

/** A stranger at the payment signs in and stands where they wanted to go. */
async function signOutComeBack(stage: Stage, path: string): Promise<void> {
  const stranger = await arrive(stage, nobodyElse, { width: 360 });
  await visit(stranger, path);
  await see(stranger, "Đăng nhập");
  await giveCredentials(stranger, citizen("Đặng Thị Hồng Vân"));
  await arriveAt(stranger, new RegExp(`^${path}`));
  await stranger.context.close();
}

async function keepOffTheDesk(stage: Stage, owner: Visitor): Promise<void> {
  for (const path of ["/ban-lam-viec", "/ban-lam-viec/thanh-toan", "/ban-lam-viec/co-quan"]) {
    const status = await visit(owner, path);
    if (status < 400 || status >= 500) throw new Error(`${path} answers ${status} to a citizen`);
  }
  await stage.eyes.look(owner, "citizen-at-the-desk");
}

/** An official of another commune is no nearer to it than anybody. */
async function keepOtherAgenciesOut(stage: Stage, [story = ""]: readonly string[]): Promise<void> {
  const official = await arrive(stage, nobodyElse);
  await signIn(official, officialAt("nhân viên một cửa", "Hải Châu"), { app: "desk", to: "/ban-lam-viec" });
  const path = story.replace("/ho-so/", "/ban-lam-viec/");
  const status = await visit(official, path);
  if (status !== 404 && status !== 403) throw new Error(`${path} answers ${status} to another agency's official`);
  await stage.eyes.look(official, "desk-not-found");
}
