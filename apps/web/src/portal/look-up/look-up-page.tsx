import { isOpen, type LookedUp, lookUpDossier } from "@motlan/dossiers";
import { isFault } from "@motlan/kernel";
import { Button, ButtonRow, Form, LinkButton, PageTitle, SummaryList, Tag, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { sayAppointment, sayDay } from "../show/say.ts";
import { LOOK_UP, LOOK_UP_NEXT } from "../texts/look-up.ts";
import { STATUS, STATUS_TONES } from "../texts/status.ts";

/** GET /tra-cuu */
export async function showLookUpPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST /tra-cuu: what is found answers the post itself, so that neither code nor digits stand in an address. */
export async function takeLookUpPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, request } = visit;
  const [code, phone] = [form.get("ma").trim(), form.get("so-cuoi")];
  if (code === "") return draw(visit, [{ name: "ma", message: LOOK_UP.codeMissing[lang] }]);
  try {
    return found(visit, await lookUpDossier(work, { code, phone, address: request.ip }));
  } catch (error) {
    const name = isFault(error, "dossiers/look-up-digits") ? { name: "so-cuoi" } : {};
    const errors = errorsOf(error, lang).map(({ message }) => ({ ...name, message }));
    return { ...draw(visit, errors), status: isFault(error) ? error.status : 422 };
  }
}

function draw({ lang, form }: Visit, errors: readonly ShownError[]): PageAnswer {
  const children = (
    <>
      <PageTitle title={LOOK_UP.title[lang]} lead={LOOK_UP.lead[lang]} />
      <Form lang={lang} action="/tra-cuu" turbo={false}>
        <TextField
          lang={lang}
          name="ma"
          label={LOOK_UP.code[lang]}
          hint={LOOK_UP.codeHint[lang]}
          value={form.get("ma")}
          error={errorAt(errors, "ma")}
          autocomplete="off"
          spellcheck={false}
          width="half"
        />
        <TextField
          lang={lang}
          name="so-cuoi"
          label={LOOK_UP.phone[lang]}
          hint={LOOK_UP.phoneHint[lang]}
          error={errorAt(errors, "so-cuoi")}
          autocomplete="off"
          inputMode="numeric"
          width="half"
        />
        <ButtonRow>
          <Button kind="main">{LOOK_UP.look[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: LOOK_UP.title[lang], errors, children });
}

function found({ lang }: Visit, { code, status, submittedAt, dueAt, agency }: LookedUp): PageAnswer {
  const phone =
    agency.phone === undefined ? [] : [{ label: LOOK_UP.phoneOf[lang], value: <a href={`tel:${agency.phone}`}>{agency.phone}</a> }];
  const due = dueAt === undefined || !isOpen(status) ? [] : [{ label: LOOK_UP.due[lang], value: sayAppointment(dueAt, lang) }];
  return {
    title: LOOK_UP.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={LOOK_UP.title[lang]} over={code} />
        <SummaryList
          lang={lang}
          rows={[
            { label: LOOK_UP.state[lang], value: <Tag tone={STATUS_TONES[status]}>{STATUS[status][lang]}</Tag> },
            { label: LOOK_UP.submitted[lang], value: sayDay(submittedAt) },
            ...due,
            { label: LOOK_UP.agency[lang], value: <a href={`/co-quan/${agency.id}`}>{agency.name[lang]}</a> },
            ...phone,
            { label: LOOK_UP.next[lang], value: LOOK_UP_NEXT[status][lang] },
          ]}
        />
        <ButtonRow>
          <LinkButton href="/ho-so" kind="main">
            {LOOK_UP.signIn[lang]}
          </LinkButton>
          <LinkButton href="/tra-cuu" kind="secondary">
            {LOOK_UP.another[lang]}
          </LinkButton>
        </ButtonRow>
      </>
    ),
  };
}
