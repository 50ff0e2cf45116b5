import { STRATEGIES, setAssignmentRule, undoAssignmentRule } from "@motlan/dossiers";
import { isFault } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, CheckboxGroup, ErrorSummary, Form, PageTitle, RadioGroup, SelectField, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { postTitle } from "../post-title.ts";
import { HOW, RULES } from "../texts/assignment.ts";
import { chosenIn, dayOf, previewOf, type RuleChosen, type RuleFile, readRule, type ShareRow } from "./read-rule.ts";
import { namesOfPast, RulePast, RulePreview } from "./rule-parts.tsx";
import { RULES_PATH } from "./rules-page.tsx";

/** GET /ban-lam-viec/phan-cong/quy-tac/:post: how one post shares out its work; with `xem`, what that would do today. */
export async function rulePage(visit: Visit): Promise<Answer> {
  const file = await readRule(visit);
  const chosen = chosenIn(visit.query, file);
  const missing = visit.query.has("xem") && chosen.strategy === undefined;
  return show(visit, file, chosen, missing ? [{ name: "cach", message: RULES.chooseHow[visit.lang] }] : []);
}

async function show(visit: Visit, file: RuleFile, chosen: RuleChosen, errors: readonly FormError[], status = 422): Promise<Answer> {
  const { lang } = visit;
  const title = say(RULES.one, lang, { post: postTitle(file.post, lang) });
  const preview = visit.query.has("xem") && errors.length === 0 ? await previewOf(visit, file, chosen) : undefined;
  const names = await namesOfPast(visit, file);
  const body = (
    <>
      <BackLink lang={lang} href={RULES_PATH} label={RULES.back[lang]} />
      <PageTitle title={title} lead={say(RULES.oneLead, lang, { n: file.lines.length, people: file.holders.length })} />
      <ErrorSummary lang={lang} errors={errors} />
      <RuleForm visit={visit} file={file} chosen={chosen} errors={errors} />
      {preview === undefined ? null : <RulePreview lang={lang} file={file} preview={preview} />}
      <RulePast visit={visit} file={file} names={names} />
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

interface RuleFormProps {
  readonly visit: Visit;
  readonly file: RuleFile;
  readonly chosen: RuleChosen;
  readonly errors: readonly FormError[];
}

function RuleForm({ visit: { lang }, file, chosen, errors }: RuleFormProps) {
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  const revealed = {
    "by-procedure": <Shares lang={lang} file={file} chosen={chosen} rows={file.procedures} none={RULES.noProcedures[lang]} />,
    "by-area": <Shares lang={lang} file={file} chosen={chosen} rows={file.areas} none={RULES.noAreas[lang]} />,
  };
  const choices = STRATEGIES.map((value) => ({
    ...{ value, label: HOW[value].name[lang], hint: HOW[value].hint[lang] },
    ...((value === "by-procedure" || value === "by-area") && { reveal: revealed[value] }),
  }));
  return (
    <Form lang={lang} action={`${RULES_PATH}/${file.post}`}>
      <input type="hidden" name="ban" value={file.revision} />
      <RadioGroup lang={lang} name="cach" label={RULES.how[lang]} choices={choices} value={chosen.strategy} error={errorOf("cach")} />
      <CheckboxGroup
        lang={lang}
        name="giu"
        label={RULES.keeps[lang]}
        choices={[{ value: "1", label: RULES.keepsOne[lang] }]}
        values={chosen.keeps ? ["1"] : []}
      />
      <TextField lang={lang} name="tu" label={RULES.from[lang]} hint={RULES.fromHint[lang]} value={chosen.from} error={errorOf("tu")} />
      <ButtonRow>
        <Button kind="main">{RULES.save[lang]}</Button>
        <Button formMethod="get" name="xem" value="1">
          {RULES.try[lang]}
        </Button>
      </ButtonRow>
    </Form>
  );
}

interface SharesProps extends Pick<RuleFormProps, "file" | "chosen"> {
  readonly lang: Visit["lang"];
  readonly rows: readonly ShareRow[];
  readonly none: string;
}

function Shares({ lang, file, chosen, rows, none }: SharesProps) {
  const options = file.holders.map(({ officialId, name }) => ({ value: officialId, label: name }));
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      {rows.map(({ key, label, count }) => (
        <SelectField
          key={key}
          lang={lang}
          name={`chia-${key}`}
          label={say(RULES.share, lang, { what: label, n: count })}
          options={options}
          value={chosen.shares[key]}
          empty={RULES.anybody[lang]}
        />
      ))}
    </>
  );
}

/** POST /ban-lam-viec/phan-cong/quy-tac/:post */
export async function saveRuleAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readRule(visit);
  const chosen = chosenIn(form, file);
  const { strategy, keeps, shares } = chosen;
  const from = dayOf(chosen.from);
  const errors: FormError[] = [];
  if (strategy === undefined) errors.push({ name: "cach", message: RULES.chooseHow[lang] });
  if (from === undefined) errors.push({ name: "tu", message: RULES.dayWrong[lang] });
  if (strategy === undefined || from === undefined) return show(visit, file, chosen, errors);
  try {
    await setAssignmentRule(work, { post: file.post, strategy, keeps, shares, from, revision: seenRevision(visit) });
    return { redirect: `${RULES_PATH}/${file.post}?xong=rule-set` };
  } catch (error) {
    if (!isFault(error) || error.status === 403) throw error;
    const name = error.code === "dossiers/rule-day-gone" ? "tu" : "cach";
    return show(visit, file, chosen, [{ name, message: error.text[lang] }], error.status);
  }
}

/** POST /ban-lam-viec/phan-cong/quy-tac/:post/bo */
export async function undoRuleAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readRule(visit);
  try {
    await undoAssignmentRule(work, { post: file.post, id: form.get("lan"), revision: seenRevision(visit) });
    return { redirect: `${RULES_PATH}/${file.post}?xong=rule-undone` };
  } catch (error) {
    if (!isFault(error) || error.status === 403) throw error;
    return show(visit, file, chosenIn(visit.query, file), [{ name: "cach", message: error.text[lang] }], error.status);
  }
}

/** The revision the page was made from; what is no number was never seen. */
function seenRevision({ form }: Visit): number {
  const seen = Number(form.get("ban") || Number.NaN);
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : -1;
}
