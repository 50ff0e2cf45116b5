import { completeStep, type DossierFile, getDossierForDesk, stepOf } from "@motlan/dossiers";
import { confirmByCode, getConfirmationPhone } from "@motlan/identity";
import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, TextField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { readBatch } from "../batch-rows.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { SIGNING } from "../texts/signing.ts";
import { addressOf, matterOf, readTicked, SIGNING_PATH, type Ticked, writeTicked } from "./read-signing.ts";

/** GET /ban-lam-viec/ky-nhieu/xac-nhan: the code that signs the ticked ones. */
export function confirmPage(visit: Visit): Promise<Answer> {
  return showConfirm(visit, readTicked(visit.query.all("ho-so")));
}

interface Wrong {
  readonly message: string;
  readonly status: number;
}

async function showConfirm(visit: Visit, ticked: readonly Ticked[], wrong?: Wrong): Promise<Answer> {
  const { lang, work } = visit;
  if (ticked.length === 0) return { redirect: SIGNING_PATH };
  const { phoneEnd } = await getConfirmationPhone(work);
  const rows = await readBatch(
    visit,
    ticked.map(({ dossierId }) => dossierId),
  );
  const title = say(SIGNING.confirm, lang, { n: ticked.length });
  const body = (
    <>
      <BackLink lang={lang} href={addressOf(SIGNING_PATH, ticked)} label={SIGNING.back[lang]} />
      <ErrorSummary lang={lang} errors={wrong === undefined ? [] : [{ name: "code", message: wrong.message }]} />
      <PageTitle title={title} lead={say(SIGNING.sent, lang, { end: phoneEnd })} />
      <ol>
        {rows.map(({ file: { dossier, version } }) => (
          <li key={dossier.id}>
            {version.title[lang]} <span class="queue__detail">{dossier.code}</span>
          </li>
        ))}
      </ol>
      <CodeForm visit={visit} ticked={ticked} wrong={wrong} />
    </>
  );
  return deskPage(visit, { title, body, ...(wrong && { status: wrong.status, hasErrors: true }) });
}

function CodeForm({
  visit: { lang },
  ticked,
  wrong,
}: {
  readonly visit: Visit;
  readonly ticked: readonly Ticked[];
  readonly wrong: Wrong | undefined;
}) {
  const hidden = ticked.map((one) => <input key={one.dossierId} type="hidden" name="ho-so" value={writeTicked(one)} />);
  return (
    <>
      <Form lang={lang} action={`${SIGNING_PATH}/xac-nhan`}>
        {hidden}
        <TextField
          lang={lang}
          name="code"
          label={SIGNING.code[lang]}
          width="short"
          inputMode="numeric"
          autocomplete="one-time-code"
          error={wrong?.message}
        />
        <ButtonRow>
          <Button kind="main">{say(SIGNING.sign, lang, { n: ticked.length })}</Button>
        </ButtonRow>
      </Form>
      <Form lang={lang} action={SIGNING_PATH}>
        {hidden}
        <Button kind="quiet">{SIGNING.again[lang]}</Button>
      </Form>
    </>
  );
}

/** POST /ban-lam-viec/ky-nhieu/xac-nhan: after the code each is signed by itself; one that is refused stops none of the others. */
export async function signAllAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const ticked = readTicked(form.all("ho-so"));
  const code = form.get("code").replace(/\D/g, "");
  if (ticked.length === 0) return { redirect: SIGNING_PATH };
  if (code.length !== 6) return showConfirm(visit, ticked, { message: SIGNING.codeNeeded[lang], status: 422 });
  try {
    await confirmByCode(work, { matter: matterOf(ticked), code });
  } catch (error) {
    if (!isFault(error) || error.status === 401) throw error;
    return showConfirm(visit, ticked, { message: error.text[lang], status: error.status });
  }
  const outcomes: string[] = [];
  for (const one of ticked) outcomes.push(await signOne(work, one));
  return { redirect: `/ban-lam-viec/lo/ket-qua?${outcomes.join("&")}` };
}

/** `duoc=<id>`, or `loi=<id>_<fault code>`; what this official signed already is signed. */
async function signOne(work: Work, { dossierId, revision }: Ticked): Promise<string> {
  try {
    const file = await getDossierForDesk(work, dossierId);
    if (isSignedBy(file, officialOf({ work }).officialId, revision)) return `duoc=${dossierId}`;
    await completeStep(work, { dossierId, revision });
    return `duoc=${dossierId}`;
  } catch (error) {
    if (!isFault(error)) throw error;
    return `loi=${dossierId}_${encodeURIComponent(error.code)}`;
  }
}

/** True where the signature that stands on it is that official's, given since: the same act said again. */
function isSignedBy({ dossier }: DossierFile, officialId: string, revision: number): boolean {
  const { signature } = dossier.outcome;
  const theirs = typeof signature === "object" && signature !== null && "officialId" in signature && signature.officialId === officialId;
  return theirs && dossier.revision > revision && stepOf(dossier)?.does !== "sign";
}
