import { type AssignmentSetting, type SharingPreview, settingInForce } from "@motlan/dossiers";
import { formatDate, formatDateTime } from "@motlan/formats";
import { Button, Form, Table, Tag } from "@motlan/ui";
import { Fragment } from "preact";
import { namesOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { HOW, RULES } from "../texts/assignment.ts";
import type { RuleFile } from "./read-rule.ts";
import { RULES_PATH } from "./rules-page.tsx";

interface RulePreviewProps {
  readonly lang: Visit["lang"];
  readonly file: RuleFile;
  readonly preview: SharingPreview;
}

/** How many dossiers each holds at the post, and would get. */
export function RulePreview({ lang, file, preview: { lines, shared } }: RulePreviewProps) {
  const holding = (official: string | null) => lines.filter(({ officialId }) => officialId === official).length;
  const people = file.holders.map(({ officialId, name }) => ({
    key: officialId,
    cells: {
      official: file.away.has(officialId) ? say(RULES.away, lang, { name }) : name,
      holds: holding(officialId),
      would: shared.get(officialId) ?? 0,
    },
  }));
  const nobody = { key: "nobody", cells: { official: RULES.anybody[lang], holds: holding(null), would: shared.get(undefined) ?? 0 } };
  const columns = (["official", "holds", "would"] as const).map((key) => ({
    ...{ key, label: RULES[key][lang] },
    numeric: key !== "official",
  }));
  return (
    <>
      <h2>{RULES.preview[lang]}</h2>
      <p>{say(RULES.previewLead, lang, { n: lines.length })}</p>
      <Table lang={lang} caption={RULES.preview[lang]} captionHidden columns={columns} rows={[...people, nobody]} />
    </>
  );
}

interface RulePastProps {
  readonly visit: Visit;
  readonly file: RuleFile;
  readonly names: ReadonlyMap<string, string>;
}

/** The names of whoever set or undid something. */
export function namesOfPast(visit: Visit, { settings }: RuleFile): Promise<ReadonlyMap<string, string>> {
  return namesOf(
    visit,
    settings.flatMap(({ setBy, undoneBy }) => [setBy, undoneBy].filter((one) => one !== null)),
  );
}

/** Every setting of the post, the last one first; what holds or will can be undone. */
export function RulePast({ visit: { lang }, file, names }: RulePastProps) {
  if (file.settings.length === 0) return null;
  const columns = (["begins", "how", "who", "state"] as const).map((key) => ({ key, label: RULES[key === "how" ? "way" : key][lang] }));
  const rows = file.settings.map((one) => ({
    key: one.id,
    cells: {
      begins: formatDate(one.from),
      how: HOW[one.strategy].name[lang],
      who: say(RULES.setBy, lang, { name: names.get(one.setBy ?? "") ?? "…", at: formatDateTime(one.setAt) }),
      state: <State lang={lang} file={file} setting={one} names={names} />,
    },
  }));
  return (
    <>
      <h2>{RULES.past[lang]}</h2>
      <Table lang={lang} caption={RULES.past[lang]} captionHidden stacks columns={columns} rows={rows} />
    </>
  );
}

interface StateProps {
  readonly lang: Visit["lang"];
  readonly file: RuleFile;
  readonly setting: AssignmentSetting;
  readonly names: ReadonlyMap<string, string>;
}

function State({ lang, file, setting, names }: StateProps) {
  const { undoneAt, undoneBy } = setting;
  if (undoneAt !== null)
    return <Fragment>{say(RULES.undone, lang, { name: names.get(undoneBy ?? "") ?? "…", at: formatDateTime(undoneAt) })}</Fragment>;
  const holds = settingInForce(file.settings, file.post, file.today) === setting;
  const coming = setting.from > file.today;
  if (!holds && !coming) return <Fragment>{RULES.over[lang]}</Fragment>;
  return (
    <>
      <Tag tone={holds ? "success" : "info"}>{(holds ? RULES.inForce : RULES.toCome)[lang]}</Tag>
      <Form lang={lang} action={`${RULES_PATH}/${file.post}/bo`}>
        <input type="hidden" name="ban" value={file.revision} />
        <input type="hidden" name="lan" value={setting.id} />
        <Button kind="quiet" small>
          {RULES.undo[lang]}
        </Button>
      </Form>
    </>
  );
}
