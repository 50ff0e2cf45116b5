import { type Agency, findAgency, listAgencies } from "@motlan/agencies";
import { denounce, type WhoHears, whoHears } from "@motlan/denunciations";
import { isFault, isId, localDateOf, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, SearchBox, TextArea, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { whoIsHere } from "../../frame/who-is-here.ts";
import { errorAt, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayLaw } from "../show/say.ts";
import { DENOUNCE } from "../texts/denounce.ts";
import { PapersField, papersOf } from "./papers.tsx";
import { shownAt } from "./shown-at.ts";

const SHOWN = 10;

/** GET /to-cao/viet: first the agency, then the rest. */
export async function writePage(visit: Visit): Promise<PageAnswer> {
  const id = visit.query.get("co-quan");
  const agency = isId(id) ? await findAgency(visit.work.db, id) : undefined;
  return agency === undefined ? choosePage(visit, []) : draw(visit, agency, []);
}

/** POST /to-cao/viet */
export async function takeWritePage(visit: Visit): Promise<Answer> {
  const { form, work, options, lang } = visit;
  const agency = isId(form.get("co-quan")) ? await findAgency(work.db, form.get("co-quan")) : undefined;
  if (agency === undefined) return choosePage(visit, [{ message: DENOUNCE.choose[lang] }]);
  try {
    const { id } = await denounce(work, options.vault, {
      agencyId: agency.id,
      whom: form.get("ai"),
      words: form.get("loi"),
      papers: papersOf(visit),
      fullName: (await whoIsHere(visit)).name ?? "",
      address: form.get("dia-chi"),
      requestKey: isId(form.get("khoa")) ? form.get("khoa") : newId(),
    });
    return { redirect: `/to-cao/${id}` };
  } catch (error) {
    return draw(visit, agency, shownAt(error, lang));
  }
}

async function choosePage(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, query, work } = visit;
  const q = query.get("q").trim();
  const found = q === "" ? [] : await listAgencies(work.db, { q, on: localDateOf(work.clock.now()), limit: SHOWN });
  const children = (
    <>
      <BackLink lang={lang} href="/to-cao" />
      <PageTitle title={DENOUNCE.choose[lang]} over={DENOUNCE.title[lang]} />
      <SearchBox
        lang={lang}
        action="/to-cao/viet"
        label={DENOUNCE.search[lang]}
        placeholder={DENOUNCE.search[lang]}
        value={q}
        id="tim-noi"
      />
      {q !== "" && found.length === 0 ? <p>{fillText(DENOUNCE.noAgency, { q })[lang]}</p> : null}
      {found.length === 0 ? null : <h2>{DENOUNCE.found[lang]}</h2>}
      <ul>
        {found.map(({ id, name, parentName }) => (
          <li key={id}>
            <a href={`/to-cao/viet?co-quan=${id}`}>{name[lang]}</a>
            {parentName === undefined ? "" : ` · ${parentName[lang]}`}
          </li>
        ))}
      </ul>
    </>
  );
  return formPage({ lang, title: DENOUNCE.choose[lang], errors, children });
}

async function draw(visit: Visit, agency: Agency, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang } = visit;
  const who = await hearerOf(visit, agency.id);
  if (who === undefined) return choosePage(visit, errors.length > 0 ? errors : [{ message: DENOUNCE.noSuperior[lang] }]);
  const name = (await whoIsHere(visit)).name ?? "";
  const children = (
    <>
      <BackLink lang={lang} href="/to-cao/viet" label={DENOUNCE.change[lang]} />
      <PageTitle title={DENOUNCE.write[lang]} over={agency.name[lang]} />
      <HearerWords lang={lang} who={who} />
      <Fields visit={visit} agencyId={agency.id} name={name} errors={errors} />
    </>
  );
  return formPage({ lang, title: DENOUNCE.write[lang], errors, children });
}

async function hearerOf(visit: Visit, agencyId: string): Promise<WhoHears | undefined> {
  try {
    return await whoHears(visit.work, agencyId);
  } catch (error) {
    if (isFault(error, "denunciations/no-superior")) return undefined;
    throw error;
  }
}

function HearerWords({ lang, who: { agencyName, terms } }: { readonly lang: Visit["lang"]; readonly who: WhoHears }) {
  const { takeUp, conclude, longer, law } = terms;
  return (
    <Notice lang={lang} tone="info" title={DENOUNCE.sealedTitle[lang]}>
      <p>{fillText(DENOUNCE.hears, { who: agencyName[lang], takeUp, conclude, longer, law: sayLaw(law) })[lang]}</p>
      {terms.unconfirmed ? <p>{DENOUNCE.unconfirmed[lang]}</p> : null}
      <p>{DENOUNCE.opens[lang]}</p>
    </Notice>
  );
}

interface FieldsProps {
  readonly visit: Visit;
  readonly agencyId: string;
  readonly name: string;
  readonly errors: readonly ShownError[];
}

function Fields({ visit: { lang, form }, agencyId, name, errors }: FieldsProps) {
  const field = (key: string) => ({ lang, name: key, value: form.get(key), error: errorAt(errors, key) });
  return (
    <Form lang={lang} action="/to-cao/viet" files>
      <input type="hidden" name="co-quan" value={agencyId} />
      <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
      <TextField {...field("ai")} label={DENOUNCE.whom[lang]} hint={DENOUNCE.whomHint[lang]} autocomplete="off" />
      <TextArea {...field("loi")} label={DENOUNCE.words[lang]} hint={DENOUNCE.wordsHint[lang]} />
      <PapersField lang={lang} error={errorAt(errors, "giay")} />
      <TextField
        {...field("dia-chi")}
        label={DENOUNCE.address[lang]}
        hint={fillText(DENOUNCE.addressHint, { name })[lang]}
        autocomplete="street-address"
      />
      <ButtonRow>
        <Button kind="main">{DENOUNCE.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
