import { CheckboxGroup, FieldGroup, SelectField, TextArea, TextField, WordsField } from "@motlan/ui";
import { textAt, wordsAt } from "../document/json-paths.ts";
import { BOXES } from "../texts/boxes.ts";
import type { Box } from "./box.ts";
import { anchorOf, type Drawing, saidOf } from "./context.ts";
import { PairsField } from "./draw-pairs.tsx";
import { FeelHelp } from "./feel-help.tsx";
import { leavesOf } from "./leaves.ts";

export interface BoxProps {
  readonly drawing: Drawing;
  readonly box: Box;
}

/** One box with its label, hint and what the examiner says of it. */
export function BoxField({ drawing, box }: BoxProps) {
  return (
    <div class="box" id={anchorOf(box.path)}>
      <Control drawing={drawing} box={box} />
      {drawing.writes && box.as === "feel" && box.gives !== "value" ? <FeelHelp drawing={drawing} box={box} /> : null}
    </div>
  );
}

/** The text that stands in a leaf: what was typed and could not be read, else the document's. */
export function shownIn({ typed }: Drawing, name: string, value = ""): string {
  return typed.get(name) ?? value;
}

function Control({ drawing, box }: BoxProps) {
  const { lang, document, errors } = drawing;
  const leaves = leavesOf(document, box);
  const [first] = leaves;
  const name = first?.name ?? "";
  const error = leaves.map((leaf) => errors.get(leaf.name)).find((one) => one !== undefined) ?? saidOf(drawing, box.path);
  const common = { lang, name, label: box.label[lang], hint: box.hint?.[lang], error, optional: box.optional };
  const value = shownIn(drawing, name, first?.values[0]);
  switch (box.as) {
    case "words":
    case "long-words":
      return (
        <WordsField
          {...common}
          names={{ vi: name, en: leaves[1]?.name ?? "" }}
          values={wordsAt(document, box.path)}
          long={box.as === "long-words"}
        />
      );
    case "law":
    case "term":
      return <Pair drawing={drawing} box={box} error={error} />;
    case "choice":
      return <SelectField {...common} value={value} empty={box.optional ? BOXES.none[lang] : undefined} options={optionsOf(box, lang)} />;
    case "ticks":
    case "flag":
      return <Ticks drawing={drawing} box={box} error={error} />;
    case "json":
      return <TextArea {...common} value={value} rows={8} />;
    case "lines":
      return <TextArea {...common} value={value} rows={Math.max(2, value.split("\n").length)} />;
    case "pairs":
      return <PairsField drawing={drawing} box={box} error={error} />;
    case "number":
    case "money":
      return (
        <TextField
          {...common}
          value={value}
          width="short"
          inputMode="decimal"
          autocomplete="off"
          unit={box.as === "money" ? "đ" : undefined}
        />
      );
    case "date":
      return <TextField {...common} value={value} width="half" autocomplete="off" hint={box.hint?.[lang] ?? "2026-07-01"} />;
    default:
      if (box.long) return <TextArea {...common} value={value} rows={3} />;
      return <TextField {...common} value={value} autocomplete="off" spellcheck={box.as !== "feel"} />;
  }
}

export function optionsOf({ options = [] }: Box, lang: Drawing["lang"]) {
  return options.map(({ value, label }) => ({ value, label: label[lang] || value }));
}

/** Act and article, or count and unit: two small boxes under one question. */
function Pair({ drawing, box, error }: BoxProps & { readonly error: string | undefined }) {
  const { lang, document } = drawing;
  const [first, second] = leavesOf(document, box);
  const isLaw = box.as === "law";
  return (
    <FieldGroup field={{ lang, name: box.path, label: box.label[lang], hint: box.hint?.[lang], error, optional: box.optional }}>
      <div class={isLaw ? "words" : "words words--term"}>
        <TextField
          {...{ lang, name: first?.name ?? "", label: (isLaw ? BOXES.act : BOXES.count)[lang], autocomplete: "off" }}
          value={shownIn(drawing, first?.name ?? "", first?.values[0])}
          inputMode={isLaw ? undefined : "numeric"}
        />
        {isLaw ? (
          <TextField {...{ lang, name: second?.name ?? "", label: BOXES.article[lang], autocomplete: "off" }} value={second?.values[0]} />
        ) : (
          <SelectField
            {...{ lang, name: second?.name ?? "", label: BOXES.unit[lang], empty: false }}
            value={textAt(document, `${box.path}.unit`)}
            options={optionsOf(box, lang)}
          />
        )}
      </div>
    </FieldGroup>
  );
}

/** Ticks come with an empty value, so that "none" is told apart from "not on this page". */
function Ticks({ drawing, box, error }: BoxProps & { readonly error: string | undefined }) {
  const { lang, document } = drawing;
  const [leaf] = leavesOf(document, box);
  const name = leaf?.name ?? "";
  const choices = box.as === "flag" ? [{ value: "1", label: BOXES.yes[lang] }] : optionsOf(box, lang);
  return (
    <>
      <input type="hidden" name={name} value="" />
      <CheckboxGroup
        {...{ lang, name, error, choices }}
        label={box.label[lang]}
        hint={box.hint?.[lang]}
        optional={box.optional}
        values={[...(leaf?.values ?? [])]}
      />
    </>
  );
}
