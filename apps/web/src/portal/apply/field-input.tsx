import type { FieldView } from "@motlan/forms";
import type { Json, JsonObject, Language } from "@motlan/kernel";
import {
  AddressField,
  CheckboxGroup,
  DateField,
  FileField,
  fieldId,
  fileSize,
  MoneyField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "@motlan/ui";
import { sayInstant } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";
import { SIGN } from "../texts/sign.ts";
import { AddressFinder } from "./address-finder.tsx";
import { CommuneField } from "./commune-field.tsx";
import { isObject, listValue, partOf, textValue } from "./field-values.ts";
import type { PlaceOptions } from "./place-options.ts";
import type { ReceiptProps } from "./receipt-of.ts";

export interface FieldInputProps {
  readonly lang: Language;
  readonly field: FieldView;
  readonly error?: string | undefined;
  readonly receipt?: ReceiptProps | undefined;
  /** The lists of a place; needed for `commune` and `address`. */
  readonly places?: PlaceOptions | undefined;
  /** Where a script may send a file at once. */
  readonly uploadTo?: string | undefined;
  /** Where a file taken in before can be looked at. */
  readonly fileHref?: ((fileId: string) => string) | undefined;
}

const NO_PLACES: PlaceOptions = { provinces: [], communes: [], province: "" };
const MOST_RADIOS = 7;
const LARGEST = 10 * 1024 * 1024;
const COMMUNES_FROM = "/dia-gioi/xa";

/** One question of a declared form, drawn by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { lang, field, places = NO_PLACES } = props;
  const common = commonOf(props);
  const { kind, value, options = [] } = field;
  const choices = options.map((option) => ({ value: option.value, label: option.label[lang], hint: option.hint?.[lang] }));
  switch (kind) {
    case "long-text":
      return <TextArea {...common} value={textValue(value)} maxLength={field.maxLength} />;
    case "number":
      return <NumberField {...common} value={textValue(value)} decimals />;
    case "money":
      return <MoneyField {...common} value={textValue(value)} />;
    case "date":
      return <DateField {...common} value={dateOf(value)} birthday={false} />;
    case "choice":
      return choices.length <= MOST_RADIOS ? (
        <RadioGroup {...common} choices={choices} value={textValue(value)} />
      ) : (
        <SelectField {...common} options={choices} value={textValue(value)} />
      );
    case "choices":
      return <CheckboxGroup {...common} choices={choices} values={listValue(value)} />;
    case "yes-no":
      return <RadioGroup {...common} choices={yesNo(lang)} value={textValue(value)} inline />;
    case "commune":
      return <CommuneField field={common} places={places} commune={textValue(value)} communesFrom={COMMUNES_FROM} />;
    case "address":
      return (
        <AddressField
          {...common}
          provinces={places.provinces}
          communes={places.communes}
          communesFrom={COMMUNES_FROM}
          value={{ province: places.province, commune: partOf(value, "communeId"), line: partOf(value, "line") }}
          before={places.finder ? <AddressFinder lang={lang} name={field.name} value={value} places={places} /> : undefined}
        />
      );
    case "file":
      return <PaperInput {...props} />;
    case "signatures":
      return <SignersLink {...props} />;
    default:
      return <TextField {...common} {...TEXT_KINDS[kind]} value={textValue(value)} maxLength={field.maxLength} />;
  }
}

const TEXT_KINDS = {
  text: {},
  code: { autocomplete: "off", spellcheck: false, width: "half" },
  group: {},
  name: { autocomplete: "off", spellcheck: false },
  "personal-number": { inputMode: "numeric", width: "half", autocomplete: "off", spellcheck: false },
  phone: { type: "tel", width: "half", autocomplete: "tel" },
  email: { type: "email", autocomplete: "email", spellcheck: false },
} as const;

/** Others sign on a page of their own; here stands who has, and the way there (from any page of the draft). */
function SignersLink({ lang, field, error }: FieldInputProps) {
  const fault = error ?? field.faults[0]?.[lang];
  return (
    <div class="field" id={fieldId(field.name)}>
      <p class="field__label">{field.label[lang]}</p>
      {fault === undefined ? null : <p class="field__error">{fault}</p>}
      {field.shown === undefined ? null : <p>{field.shown[lang]}</p>}
      <a href="cung-ky">{SIGN.open[lang]}</a>
    </div>
  );
}

function commonOf({ lang, field, error, receipt }: FieldInputProps) {
  const hint = [field.hint?.[lang], field.note?.[lang]]
    .filter((one) => one !== undefined)
    .join(". ")
    .replaceAll("..", ".");
  return {
    lang,
    name: field.name,
    label: field.label[lang],
    hint: hint === "" ? undefined : hint,
    error: error ?? field.faults[0]?.[lang],
    optional: !field.required,
    receipt,
  };
}

function dateOf(value: FieldView["value"]) {
  if (typeof value === "string") return value;
  return { day: partOf(value, "day"), month: partOf(value, "month"), year: partOf(value, "year") };
}

function yesNo(lang: Language) {
  return [
    { value: "yes", label: APPLY.yes[lang] },
    { value: "no", label: APPLY.no[lang] },
  ];
}

function PaperInput(props: FieldInputProps) {
  const { lang, field, uploadTo, fileHref } = props;
  const { value, most = 1 } = field;
  const files = Array.isArray(value) ? value : [value];
  const taken = files.flatMap((file: Json) => (isObject(file) ? [takenFile(file, lang, fileHref)] : []));
  return (
    <FileField
      {...commonOf(props)}
      accept=".pdf,.jpg,.jpeg,.png,.heic"
      types="PDF, JPG, PNG, HEIC"
      multiple={most > 1}
      maxBytes={LARGEST}
      uploaded={taken}
      uploadTo={uploadTo}
      partsTo={uploadTo === undefined ? undefined : `${uploadTo}/phan`}
    />
  );
}

/** A file the node has taken: its receipt is the moment and the start of its hash. */
function takenFile(file: JsonObject, lang: Language, fileHref: FieldInputProps["fileHref"]) {
  const [id, hash, at] = [file.fileId, file.sha256, file.takenAt].map(textValue);
  return {
    id: id ?? "",
    name: textValue(file.name),
    size: fileSize(Number(file.size ?? 0), lang),
    hash: hash?.slice(0, 12),
    at: at === undefined || at === "" ? undefined : sayInstant(new Date(at)),
    href: fileHref?.(id ?? ""),
  };
}
