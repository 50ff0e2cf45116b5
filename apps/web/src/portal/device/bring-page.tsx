import { saveDraft, viewForm } from "@motlan/forms";
import { BackLink, Button, ButtonRow, FileField, Form, LinkButton, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { versionOf } from "../show/versions.ts";
import { DEVICE } from "../texts/device.ts";
import { answersOf, controlsIn } from "./answers-of.ts";
import { deviceKey } from "./try-page.tsx";

const bringPath = (draftId: string) => `/nop/${draftId}/mang-sang`;
const LARGEST = 1024 * 1024;

/** GET /nop/:draftId/mang-sang: where a downloaded file is brought in. */
export async function bringPage(visit: Visit): Promise<Answer> {
  await viewForm(visit.work, { draftId: visit.params.draftId ?? "" });
  return draw(visit, []);
}

/** POST /nop/:draftId/mang-sang: answers from the device or a file; what the draft answers already stays. */
export async function takeBringPage(visit: Visit): Promise<Answer> {
  const { work, form, files, lang, params } = visit;
  const draftId = params.draftId ?? "";
  const { draft } = await viewForm(work, { draftId });
  const [file] = files;
  const controls = controlsIn(file === undefined ? form.get("noi-dung") : file.bytes.toString("utf8"));
  if (controls === undefined) return draw(visit, [{ name: "tep", message: DEVICE.unreadable[lang] }]);
  const { version } = await versionOf(work, draft.versionId);
  const fields = version.pages
    .flatMap((page) => page.fields)
    .filter(({ prefill, computed }) => prefill === undefined && computed === undefined);
  const brought = Object.entries(answersOf(fields, controls)).filter(([path]) => (draft.answers[path] ?? "") === "");
  await saveDraft(work, { draftId, revision: draft.revision, answers: Object.fromEntries(brought) });
  return done(visit, draftId, brought.length);
}

function done({ lang }: Visit, draftId: string, count: number): PageAnswer {
  const body = (
    <>
      <PageTitle title={DEVICE.bring[lang]} />
      <Notice lang={lang} tone="success" live>
        <p>{fillText(DEVICE.brought, { n: count })[lang]}</p>
      </Notice>
      <ButtonRow>
        <LinkButton href={`/nop/${draftId}`} kind="main">
          {CONTINUE[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return { title: DEVICE.bring[lang], body, personal: true };
}

const CONTINUE = { vi: "Xem tiếp bản khai", en: "Go on with the form" } as const;

function draw({ lang, params }: Visit, errors: readonly ShownError[]): PageAnswer {
  const draftId = params.draftId ?? "";
  const children = (
    <>
      <BackLink lang={lang} href={`/nop/${draftId}`} />
      <PageTitle title={DEVICE.bring[lang]} />
      <Form lang={lang} action={bringPath(draftId)} files turbo={false}>
        <FileField
          lang={lang}
          name="tep"
          label={DEVICE.bringFile[lang]}
          hint={DEVICE.bringFileHint[lang]}
          error={errorAt(errors, "tep")}
          accept=".json"
          types="JSON"
          maxBytes={LARGEST}
        />
        <ButtonRow>
          <Button kind="main">{DEVICE.bringSend[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: DEVICE.bring[lang], errors, children });
}

/** On a draft's pages: hidden until the script finds answers of this procedure on the device. */
export function BringOffer({ lang, code, draftId }: { readonly lang: Visit["lang"]; readonly code: string; readonly draftId: string }) {
  return (
    <>
      <div class="kept" hidden data-keep-offer={deviceKey(code)}>
        <p>{DEVICE.bringLead[lang]}</p>
        <Form lang={lang} action={bringPath(draftId)} turbo={false} keepTaken={deviceKey(code)}>
          <textarea name="noi-dung" hidden />
          <ButtonRow>
            <Button>{DEVICE.bring[lang]}</Button>
          </ButtonRow>
        </Form>
      </div>
      <p class="field__hint">
        <a href={bringPath(draftId)}>{DEVICE.haveFile[lang]}</a>
      </p>
    </>
  );
}
