import { ALL, type Choice, listMyChoices, optIn, optOut } from "@motlan/proactive";
import { BackLink, Button, Card, Form, Notice, PageTitle, Tag } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { CHOICES, LEVELS } from "../texts/coming-up.ts";

const HERE = "/viec-sap-toi/tuy-chon";

/** GET /viec-sap-toi/tuy-chon */
export function choicesPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /viec-sap-toi/tuy-chon: switches one kind, or all, off (tat) or on (bat). */
export async function keepChoice(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  try {
    if (form.has("tat")) await optOut(work, { code: form.get("tat") });
    else await optIn(work, { code: form.get("bat") });
    return { redirect: `${HERE}?xong=1` };
  } catch (error) {
    return draw(visit, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, query } = visit;
  const { all, services } = await listMyChoices(work);
  const children = (
    <>
      <BackLink lang={lang} href="/viec-sap-toi" />
      <PageTitle title={CHOICES.title[lang]} lead={CHOICES.lead[lang]} />
      {query.has("xong") ? (
        <Notice lang={lang} tone="success" live>
          <p>{CHOICES.kept[lang]}</p>
        </Notice>
      ) : null}
      {all ? null : services.map((choice) => <Kind key={choice.code} lang={lang} choice={choice} />)}
      <Card level={2} title={CHOICES.everything[lang]}>
        {all ? <p>{CHOICES.allOff[lang]}</p> : null}
        <Form lang={lang} action={HERE}>
          <Button kind={all ? "main" : "danger"} name={all ? "bat" : "tat"} value={ALL}>
            {(all ? CHOICES.onAll : CHOICES.offAll)[lang]}
          </Button>
        </Form>
      </Card>
    </>
  );
  return formPage({ lang, title: CHOICES.title[lang], errors, children });
}

function Kind({ lang, choice: { code, title, level, out } }: { readonly lang: Visit["lang"]; readonly choice: Choice }) {
  const state = out ? CHOICES.isOff : CHOICES.isOn;
  return (
    <Card level={2} title={title[lang]}>
      <p>
        <Tag tone={out ? "neutral" : "success"}>{state[lang]}</Tag> {LEVELS[level][lang]}
      </p>
      <Form lang={lang} action={HERE}>
        <Button small kind="secondary" name={out ? "bat" : "tat"} value={code}>
          {(out ? CHOICES.on : CHOICES.off)[lang]}
          <span class="visually-hidden">: {title[lang]}</span>
        </Button>
      </Form>
    </Card>
  );
}
