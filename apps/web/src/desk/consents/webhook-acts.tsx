import { changeWebhook, declareWebhook, endWebhook, getWebhook, type ShownWebhook } from "@motlan/consents";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, LinkButton, Notice, PageTitle, SummaryList, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { WEBHOOKS as T } from "../texts/webhooks.ts";
import { refuseOthers } from "./agreement-acts.tsx";
import { WEBHOOKS_PATH, webhookPage } from "./webhooks-page.tsx";

const NEW = `${WEBHOOKS_PATH}/moi`;
const pathOf = (id: string) => `${WEBHOOKS_PATH}/${id}`;
const own = ({ work, params }: Visit) => getWebhook(work, params.webhookId ?? "");

/** GET …/dia-chi-nhan-tin/moi */
export async function newWebhookPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const texts = { title: T.declare[lang], lead: T.declareLead[lang], button: T.save[lang], back: T.back[lang] };
  return addressForm(visit, { ...texts, href: WEBHOOKS_PATH, action: NEW, before: "", turbo: false, refusal });
}

/** POST …/moi: the answer shows the secret, this once. */
export async function declareWebhookAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  try {
    return showSecret(visit, await declareWebhook(work, { url: form.get("dia-chi").trim(), disabled: false }));
  } catch (error) {
    return newWebhookPage(visit, refusalOf(error, lang, ""));
  }
}

/** GET …/:webhookId/sua */
export async function changeWebhookPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const { id, url } = await own(visit);
  const texts = { title: T.change[lang], lead: T.changeLead[lang], button: T.saveChange[lang], back: T.backOne[lang] };
  return addressForm(visit, { ...texts, href: pathOf(id), action: `${pathOf(id)}/sua`, before: url, refusal });
}

/** POST …/:webhookId/sua */
export async function changeWebhookAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const { id, disabled } = await own(visit);
  try {
    await changeWebhook(work, id, { url: form.get("dia-chi").trim(), disabled });
    return { redirect: `${pathOf(id)}?xong=da-sua` };
  } catch (error) {
    return changeWebhookPage(visit, refusalOf(error, lang, ""));
  }
}

interface AddressForm {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly back: string;
  readonly href: string;
  readonly action: string;
  readonly before: string;
  /** False where the answer is a page of its own, not a way on. */
  readonly turbo?: false;
  readonly refusal: Refusal | undefined;
}

function addressForm(visit: Visit, { title, lead, button, back, href, action, before, turbo, refusal }: AddressForm): Promise<Answer> {
  const { lang, form, request } = visit;
  const errors = refusal?.errors.map(({ message }) => ({ name: "dia-chi", message }));
  const body = (
    <>
      <BackLink lang={lang} href={href} label={back} />
      {errors === undefined ? null : <ErrorSummary lang={lang} errors={errors} />}
      <PageTitle title={title} lead={lead} />
      <Form lang={lang} action={action} turbo={turbo}>
        <TextField
          {...{ lang, name: "dia-chi", label: T.address[lang], hint: T.addressHint[lang], spellcheck: false }}
          value={request.method === "POST" ? form.get("dia-chi") : before}
          error={errors?.[0]?.message}
        />
        <ButtonRow>
          <Button kind="main">{button}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** POST …/:webhookId/tam-dung: `dung` filled pauses, empty goes on. Said twice it is done once. */
export async function pauseWebhookAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const { id, url } = await own(visit);
  const disabled = form.get("dung") !== "";
  try {
    await changeWebhook(work, id, { url, disabled });
    return { redirect: `${pathOf(id)}?xong=${disabled ? "tam-dung" : "gui-tiep"}` };
  } catch (error) {
    return webhookPage(visit, refusalOf(error, lang, ""));
  }
}

/** GET …/:webhookId/khoa-moi: what a new secret means. */
export async function newSecretPage(visit: Visit): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const { id } = await own(visit);
  return confirmPage(visit, { id, title: T.renew[lang], lead: T.renewLead[lang], action: "khoa-moi", kind: "main", turbo: false });
}

/** POST …/:webhookId/khoa-moi: the answer shows the secret, this once. */
export async function newSecretAct(visit: Visit): Promise<Answer> {
  const { work, lang } = visit;
  const { id, url, disabled } = await own(visit);
  try {
    return showSecret(visit, await changeWebhook(work, id, { url, disabled, renewSecret: true }));
  } catch (error) {
    return webhookPage(visit, refusalOf(error, lang, ""));
  }
}

/** Not by way of a redirect: a secret stands in no address. */
function showSecret(visit: Visit, { webhook: { id, url }, secret = "" }: ShownWebhook): Promise<Answer> {
  const { lang } = visit;
  const body = (
    <>
      <Notice lang={lang} tone="success" title={T.secretMade[lang]} live>
        <p>{T.secretOnce[lang]}</p>
      </Notice>
      <PageTitle title={T.secret[lang]} />
      <SummaryList
        lang={lang}
        rows={[
          { label: T.address[lang], value: <span class="break">{url}</span> },
          { label: T.secret[lang], value: <code class="break">{secret}</code> },
        ]}
      />
      <LinkButton href={pathOf(id)} kind="main">
        {T.toWebhook[lang]}
      </LinkButton>
    </>
  );
  return deskPage(visit, { title: T.secret[lang], body });
}

/** GET …/:webhookId/bo: what is lost with it. */
export async function endWebhookPage(visit: Visit): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const { id, waiting, dead } = await own(visit);
  const lost = waiting + dead;
  const lead = [T.endLead[lang], ...(lost === 0 ? [] : [say(T.endLost, lang, { n: lost })])].join(" ");
  return confirmPage(visit, { id, title: T.end[lang], lead, action: "bo", kind: "danger" });
}

/** POST …/:webhookId/bo */
export async function endWebhookAct({ work, params }: Visit): Promise<Answer> {
  await endWebhook(work, params.webhookId ?? "");
  return { redirect: `${WEBHOOKS_PATH}?da-bo=1` };
}

interface Confirmation {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly kind: "main" | "danger";
  readonly turbo?: false;
}

function confirmPage(visit: Visit, { id, title, lead, action, kind, turbo }: Confirmation): Promise<Answer> {
  const { lang } = visit;
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(id)} label={T.backOne[lang]} />
      <PageTitle title={title} lead={lead} />
      <Form lang={lang} action={`${pathOf(id)}/${action}`} turbo={turbo}>
        <ButtonRow>
          <Button kind={kind}>{title}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title, body });
}
