import { type AddressKind, assignAddress, getAddress, listAssignable } from "@motlan/addresses";
import { newId } from "@motlan/kernel";
import { formatPlace, type Place } from "@motlan/places";
import { Button, ButtonRow, ErrorSummary, Form, LinkButton, Notice, PageTitle, RadioGroup, TextField } from "@motlan/ui";
import type { Answer, PageRow, Visit } from "../../frame/types.ts";
import { addressPath } from "../../portal/address/address-page.tsx";
import { ADDRESS } from "../../portal/texts/address.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { ASSIGN as T } from "../texts/address.ts";

const PATH = "/ban-lam-viec/cap-ma-dia-chi";

/** GET /ban-lam-viec/cap-ma-dia-chi?ma= */
async function assignPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, form, query } = visit;
  const communes = await listAssignable(work, form.get("text"));
  const given = query.get("ma") === "" ? undefined : await getAddress(work, query.get("ma"));
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const text = (name: "text" | "partOf" | "lat" | "lon", hint?: string) => (
    <TextField
      lang={lang}
      name={name}
      label={T[name][lang]}
      hint={hint}
      value={form.get(name)}
      error={errorAt(name)}
      optional={name !== "text"}
      width={name === "text" ? undefined : "half"}
      autocomplete="off"
      spellcheck={false}
    />
  );
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      {given === undefined ? null : (
        <Notice lang={lang} tone="success" title={say(T.given, lang, { code: given.code })} live>
          <p>
            <LinkButton href={addressPath(given.code)}>{T.see[lang]}</LinkButton>
          </p>
        </Notice>
      )}
      <PageTitle title={T.title[lang]} lead={`${T.lead[lang]} ${ADDRESS.ours[lang]}`} />
      <Form lang={lang} action={PATH}>
        <input type="hidden" name="key" value={form.get("key") || newId()} />
        {text("text", T.textHint[lang])}
        <Which visit={visit} communes={communes} />
        <RadioGroup
          lang={lang}
          name="kind"
          label={T.kind[lang]}
          value={kindOf(visit)}
          choices={(["building", "dwelling"] as const).map((kind) => ({ value: kind, label: ADDRESS[kind][lang] }))}
        />
        {text("partOf")}
        {text("lat", T.pointHint[lang])}
        {text("lon", T.pointHint[lang])}
        <ButtonRow>
          <Button kind="main">{T.give[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** Asked where what was written may mean several communes of today. */
function Which({ visit: { lang, form }, communes }: { readonly visit: Visit; readonly communes: readonly Place[] }) {
  if (communes.length < 2) return null;
  return (
    <RadioGroup
      lang={lang}
      name="commune"
      label={T.which[lang]}
      hint={T.whichHint[lang]}
      value={form.get("commune")}
      choices={communes.map((place) => ({ value: place.id, label: formatPlace(place) }))}
    />
  );
}

function kindOf({ form }: Visit): AddressKind {
  return form.get("kind") === "dwelling" ? "dwelling" : "building";
}

/** POST /ban-lam-viec/cap-ma-dia-chi */
async function assignAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const [lat, lon] = [degrees(form.get("lat")), degrees(form.get("lon"))];
  const wrong = Object.entries({ lat, lon }).filter(([, value]) => value === undefined);
  if (wrong.length > 0) return assignPage(visit, { status: 422, errors: wrong.map(([name]) => ({ name, message: T.notNumber[lang] })) });
  const measured = form.get("lat").trim() !== "" || form.get("lon").trim() !== "";
  try {
    const code = await assignAddress(work, {
      ...{ text: form.get("text"), kind: kindOf(visit), partOf: form.get("partOf"), requestKey: form.get("key") || newId() },
      ...(form.get("commune") !== "" && { communeId: form.get("commune") }),
      ...(measured && { point: { lat: lat ?? 0, lon: lon ?? 0 } }),
    });
    return { redirect: `${PATH}?ma=${code}` };
  } catch (error) {
    return assignPage(visit, refusalOf(error, lang, ""));
  }
}

/** A number, with a comma or a point; nothing typed is nought, which is nowhere in Vietnam. */
function degrees(text: string): number | undefined {
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}

export const assignPages: readonly PageRow[] = [
  { method: "GET", path: PATH, who: "official", run: (visit) => assignPage(visit) },
  { method: "POST", path: PATH, who: "official", run: assignAct },
];
