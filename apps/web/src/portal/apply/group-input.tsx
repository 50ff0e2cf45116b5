import type { FieldView, GroupView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { Button, Entry, EntryGroup } from "@motlan/ui";
import type { VNode } from "preact";
import { fillText } from "../show/say.ts";
import { ENTRIES } from "../texts/entries.ts";

export interface GroupInputProps {
  readonly lang: Language;
  readonly field: FieldView;
  readonly group: GroupView;
  readonly error?: string | undefined;
  /** The entry that was just added or opened, `<group>.<key>`. */
  readonly here?: string | undefined;
  /** Outside a draft entries are neither added nor moved by a button: an empty one stands at the end. */
  readonly plain?: boolean | undefined;
  readonly drawField: (field: FieldView) => VNode | null;
}

/** From here on a list folds: only entries that are new, faulty or opened show their boxes, so that 120 of them stay one light page. */
const FOLDS_FROM = 6;
const MOST_OPEN = 8;

/** A group of a declared form: its entries, each with what may be done with it. Every button is a plain submit button: it works without scripts. */
export function GroupInput(props: GroupInputProps) {
  const { lang, field, group, error, plain } = props;
  const { entries, most, title, nextKey } = group;
  const small = title[lang].toLocaleLowerCase(lang);
  const open = openEntries(props);
  const count = plain ? undefined : fillText(ENTRIES.count, { n: entries.length, most })[lang];
  const add =
    plain || entries.length >= most ? undefined : (
      <Button kind="secondary" name="nhom" value={`add:${field.name}:${nextKey}`}>
        {fillText(ENTRIES.add, { what: small })[lang]}
      </Button>
    );
  const hint = plain ? [field.hint?.[lang], ENTRIES.emptied[lang]].filter(Boolean).join(" ") : field.hint?.[lang];
  return (
    <EntryGroup
      lang={lang}
      name={field.name}
      label={field.label[lang]}
      hint={hint}
      error={error ?? field.faults[0]?.[lang]}
      optional={!field.required}
      count={count}
      actions={add}
    >
      {entries.map((entry, at) => (
        <OneEntry key={entry.key} {...props} entry={entry} at={at} open={open.has(entry.key)} />
      ))}
    </EntryGroup>
  );
}

type View = GroupView["entries"][number];

/** A short list stands open; of a long one those that need a look, the asked one first. */
function openEntries({ field, group: { entries }, here, plain }: GroupInputProps): ReadonlySet<string> {
  const all = entries.map(({ key }) => key);
  if (plain || entries.length < FOLDS_FROM) return new Set(all);
  const asked = all.filter((key) => `${field.name}.${key}` === here);
  const wanting = entries.filter(needsLook).map(({ key }) => key);
  return new Set([...asked, ...wanting].slice(0, MOST_OPEN));
}

function needsLook({ fields }: View): boolean {
  return fields.some(
    ({ faults, required, shown, waived }) => faults.length > 0 || (required && shown === undefined && waived === undefined),
  );
}

function OneEntry(props: GroupInputProps & { readonly entry: View; readonly at: number; readonly open: boolean }) {
  const { lang, field, group, entry, at, open, here, plain, drawField } = props;
  const name = `${field.name}.${entry.key}`;
  const title = `${group.title[lang]} ${at + 1}`;
  return (
    <Entry
      name={name}
      title={title}
      here={here === name}
      summary={open ? undefined : summaryOf(entry, lang)}
      actions={plain ? undefined : <EntryButtons {...props} title={title} />}
    >
      <input type="hidden" name="hoi" value={[name, ...entry.fields.map((one) => one.name.slice(name.length + 1))].join(" ")} />
      {entry.fields.map(drawField)}
    </Entry>
  );
}

function summaryOf({ fields }: View, lang: Language): string {
  const said = fields.flatMap(({ shown }) => shown?.[lang] ?? []);
  return said.length === 0 ? ENTRIES.nothing[lang] : said.join(" · ");
}

function EntryButtons({
  lang,
  field,
  group,
  entry,
  at,
  open,
  title,
}: GroupInputProps & { readonly entry: View; readonly at: number; readonly open: boolean; readonly title: string }) {
  const last = group.entries.length - 1;
  const acts = [
    ...(open ? [] : (["open"] as const)),
    ...(at > 0 ? (["up"] as const) : []),
    ...(at < last ? (["down"] as const) : []),
    ...(group.entries.length > group.least ? (["remove"] as const) : []),
  ];
  return (
    <>
      {acts.map((act) => (
        <Button key={act} kind="quiet" small name="nhom" value={`${act}:${field.name}:${entry.key}`}>
          {ENTRIES[act][lang]}
          <span class="visually-hidden"> {title}</span>
        </Button>
      ))}
    </>
  );
}
