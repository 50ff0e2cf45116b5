import { listAgencies } from "@motlan/agencies";
import { type Denouncer, type Denunciation, OUTCOMES } from "@motlan/denunciations";
import { localDateOf } from "@motlan/kernel";
import { Button, ButtonRow, CheckboxGroup, Form, Notice, RadioGroup, SearchBox, SummaryList, TextArea } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import { DENOUNCE } from "../../portal/texts/denounce.ts";
import type { Refusal } from "../refusal.tsx";
import { DENUNCIATIONS as T } from "../texts/denunciations.ts";

interface PartProps {
  readonly visit: Visit;
  readonly path: string;
  readonly refusal: Refusal | undefined;
}

const errorAt = (refusal: Refusal | undefined, name: string) => refusal?.errors.find((one) => one.name === name)?.message;

const ACTS = {
  received: ["take-up", "decline", "lengthen"],
  "taken-up": ["conclude", "lengthen"],
  withdrawn: ["go-on"],
  concluded: [],
  declined: [],
} as const;
const LABELS = { "take-up": T.takeUp, decline: T.decline, lengthen: T.lengthen, conclude: T.conclude, "go-on": T.goOn } as const;

/** What may be done in this state. */
export function ActForm({ visit, path, denunciation, refusal }: PartProps & { readonly denunciation: Denunciation }) {
  const { lang, form } = visit;
  const acts = ACTS[denunciation.state];
  if (acts.length === 0) return null;
  return (
    <Form lang={lang} action={path}>
      <input type="hidden" name="ban" value={String(denunciation.revision)} />
      <RadioGroup
        lang={lang}
        name="viec"
        label={T.what[lang]}
        value={form.get("viec")}
        error={errorAt(refusal, "viec")}
        choices={acts.map((value) => ({ value, label: LABELS[value][lang] }))}
      />
      {denunciation.state === "taken-up" ? <Hearing visit={visit} refusal={refusal} /> : null}
      <TextArea
        lang={lang}
        name="loi"
        label={T.words[lang]}
        hint={T.wordsHint[lang]}
        value={form.get("loi")}
        error={errorAt(refusal, "loi")}
      />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

function Hearing({ visit: { lang, form }, refusal }: Pick<PartProps, "visit" | "refusal">) {
  return (
    <>
      <RadioGroup
        lang={lang}
        name="ket-luan"
        label={T.outcome[lang]}
        value={form.get("ket-luan")}
        error={errorAt(refusal, "ket-luan")}
        choices={Object.entries(OUTCOMES).map(([value, text]) => ({ value, label: text[lang] }))}
      />
      <CheckboxGroup
        lang={lang}
        name="dai"
        label={T.longer[lang]}
        values={form.all("dai")}
        choices={[{ value: "complex", label: T.complex[lang] }]}
      />
    </>
  );
}

/** Closed until somebody says why; then shown in that answer alone. */
export function IdentityPart({
  visit: { lang, form },
  path,
  denouncer,
  refusal,
}: PartProps & { readonly denouncer: Denouncer | undefined }) {
  return (
    <section>
      <h2>{T.identity[lang]}</h2>
      {denouncer === undefined ? (
        <Form lang={lang} action={`${path}/danh-tinh`} turbo={false}>
          <TextArea
            lang={lang}
            name="vi-sao"
            label={T.reason[lang]}
            hint={T.identityHint[lang]}
            value={form.get("vi-sao")}
            error={errorAt(refusal, "vi-sao")}
          />
          <ButtonRow>
            <Button kind="secondary">{T.openIt[lang]}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice lang={lang} tone="warning" title={T.shownOnce[lang]}>
          <SummaryList
            lang={lang}
            rows={[
              { label: T.name[lang], value: denouncer.fullName },
              { label: T.number[lang], value: denouncer.personalNumber },
              { label: T.phone[lang], value: denouncer.phone },
              { label: T.address[lang], value: denouncer.address },
            ]}
          />
        </Notice>
      )}
    </section>
  );
}

const SHOWN = 8;

/** The agency is looked for first; without scripts that is a page of its own state. */
export async function TransferPart({ visit, path, denunciation, refusal }: PartProps & { readonly denunciation: Denunciation }) {
  const { lang, form, query, work } = visit;
  const q = query.get("q").trim() || form.get("tim");
  const found = q === "" ? [] : await listAgencies(work.db, { q, on: localDateOf(work.clock.now()), limit: SHOWN });
  return (
    <section>
      <h2>{T.transfer[lang]}</h2>
      <SearchBox lang={lang} action={path} label={T.search[lang]} placeholder={T.search[lang]} value={q} id="tim-noi-nhan" />
      {q !== "" && found.length === 0 ? <p>{fillText(DENOUNCE.noAgency, { q })[lang]}</p> : null}
      {found.length === 0 ? null : (
        <Form lang={lang} action={`${path}/chuyen`}>
          <input type="hidden" name="ban" value={String(denunciation.revision)} />
          <input type="hidden" name="tim" value={q} />
          <RadioGroup
            lang={lang}
            name="den"
            label={T.to[lang]}
            value={form.get("den")}
            error={errorAt(refusal, "den")}
            choices={found.map(({ id, name }) => ({ value: id, label: name[lang] }))}
          />
          <TextArea lang={lang} name="ly-do" label={T.why[lang]} value={form.get("ly-do")} error={errorAt(refusal, "ly-do")} />
          <ButtonRow>
            <Button kind="secondary">{T.pass[lang]}</Button>
          </ButtonRow>
        </Form>
      )}
    </section>
  );
}
