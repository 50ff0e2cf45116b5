import { deadlinesOf, feesOf, guideOf, type ProcedureVersion } from "@motlan/catalogue/declare";
import { formatTerm } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { ButtonRow, LinkButton, SummaryList } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { WhereToFile } from "../national/where-to-file.tsx";
import { fillText, sayLaw } from "../show/say.ts";
import { CHANNELS, COMMON } from "../texts/common.ts";
import { DEVICE } from "../texts/device.ts";
import { PROCEDURE } from "../texts/procedure.ts";
import { MORE } from "../texts/procedure-more.ts";

export interface DeclaredDetailsProps {
  readonly lang: Language;
  readonly version: ProcedureVersion;
  /** Where one applies; here, unless said otherwise. */
  readonly filing?: WhereToFile;
  /** What a linked group is made of. */
  readonly parts?: ComponentChildren;
  readonly agencies: ComponentChildren;
  readonly fees: ComponentChildren;
  readonly versions: ComponentChildren;
}

/** A procedure that is run here, told from its own declaration. */
export function DeclaredDetails({ lang, version, filing, parts, agencies, fees, versions }: DeclaredDetailsProps) {
  return (
    <>
      {filing?.told}
      {filing?.closed === true ? null : (
        <ButtonRow>
          <LinkButton href={`/thu-tuc/${version.code}/bat-dau`} kind="main">
            {PROCEDURE.apply[lang]}
          </LinkButton>
          <LinkButton href={`/thu-tuc/${version.code}/dien-thu`}>{DEVICE.start[lang]}</LinkButton>
        </ButtonRow>
      )}
      <Brief lang={lang} version={version} />
      {parts}
      <Conditions lang={lang} version={version} />
      <h2>{PROCEDURE.how[lang]}</h2>
      <ol>
        {version.guide.map((text) => (
          <li key={text.vi}>{text[lang]}</li>
        ))}
      </ol>
      <Papers lang={lang} version={version} />
      {fees}
      <h2>{PROCEDURE.agencies[lang]}</h2>
      {agencies}
      <Automatic lang={lang} version={version} />
      <h2>{PROCEDURE.refusals[lang]}</h2>
      <WithLaws lang={lang} rows={version.refusals} />
      <h2>{PROCEDURE.complaint[lang]}</h2>
      <p>{complaintOf(version, lang)}</p>
      <Linked lang={lang} version={version} />
      <h2>{PROCEDURE.law[lang]}</h2>
      <ul>
        {version.law.map((law) => (
          <li key={sayLaw(law)}>
            {sayLaw(law)}
            {law.note === undefined ? null : `. ${law.note[lang]}`}
          </li>
        ))}
      </ul>
      {versions}
    </>
  );
}

interface Props {
  readonly lang: Language;
  readonly version: ProcedureVersion;
}

function Brief({ lang, version }: Props) {
  const lines = (texts: readonly string[]) => texts.map((text) => <p key={text}>{text}</p>);
  const deadlines = deadlinesOf(version).map(({ for: whom, term, note, law }) => {
    const by = law === undefined ? "" : ` (${sayLaw(law)})`;
    return `${whom[lang]}: ${term[lang]}${by}${note === undefined ? "" : `. ${note[lang]}`}`;
  });
  if (version.extension !== undefined) deadlines.push(extensionText(version.extension, lang));
  const fees = feesOf(version).map(({ title, amount }) => `${title[lang]}: ${amount?.[lang] ?? MORE.byTable[lang]}`);
  const rows = [
    {
      label: PROCEDURE.who[lang],
      value: lines([version.applicant.who[lang], fillText(PROCEDURE.level, { n: version.applicant.assurance })[lang]]),
    },
    { label: PROCEDURE.deadline[lang], value: lines(deadlines) },
    { label: PROCEDURE.fee[lang], value: fees.length === 0 ? COMMON.free[lang] : lines(fees) },
    {
      label: PROCEDURE.result[lang],
      value: lines([version.result.title[lang], version.result.delivery.map((way) => CHANNELS[way][lang]).join("; ")]),
    },
  ];
  return <SummaryList lang={lang} title={PROCEDURE.brief[lang]} rows={rows} />;
}

function extensionText({ term, law }: NonNullable<ProcedureVersion["extension"]>, lang: Language): string {
  return fillText(MORE.extension, { term: formatTerm(term)[lang], law: sayLaw(law) })[lang];
}

/** Each sentence with the article it rests on, which is named in Vietnamese. */
function WithLaws({ lang, rows }: { readonly lang: Language; readonly rows: ProcedureVersion["refusals"] }) {
  return (
    <ul>
      {rows.map(({ id, text, law }) => (
        <li key={id}>
          {text[lang]}{" "}
          <span class="field__hint" lang="vi">
            ({sayLaw(law)})
          </span>
        </li>
      ))}
    </ul>
  );
}

function Conditions({ lang, version }: Props) {
  const { eligibility = [] } = version;
  if (eligibility.length === 0) return null;
  return (
    <>
      <h2>{MORE.conditions[lang]}</h2>
      <WithLaws lang={lang} rows={eligibility} />
    </>
  );
}

function Linked({ lang, version }: Props) {
  const { linked = [] } = version;
  if (linked.length === 0) return null;
  return (
    <>
      <h2>{MORE.linked[lang]}</h2>
      <ul>
        {linked.map(({ code, text }) => (
          <li key={code}>
            <a href={`/thu-tuc/${code}`}>{text[lang]}</a> <span class="field__hint">({code})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Papers({ lang, version }: Props) {
  return (
    <>
      <h2>{PROCEDURE.papers[lang]}</h2>
      {version.papers.length === 0 ? <p>{PROCEDURE.papersNone[lang]}</p> : null}
      <ul>
        {guideOf(version).papers.map(({ id, title, count, conditional, instead }) => (
          <li key={id}>
            {title[lang]}{" "}
            <span class="field__hint">
              ({count[lang]}
              {conditional ? `, ${PROCEDURE.paperIf[lang]}` : ""})
            </span>
            {instead.length === 0 ? null : (
              <p class="field__hint">{fillText(MORE.accepted, { ways: instead.map((text) => text[lang]).join("; ") })[lang]}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "1 bản chính, tùy trường hợp" */
export function numbersOf(originals: number, copies: number, conditional: boolean, lang: Language): string {
  const parts = [
    ...(originals > 0 ? [fillText(PROCEDURE.originals, { n: originals })[lang]] : []),
    ...(copies > 0 ? [fillText(PROCEDURE.copies, { n: copies })[lang]] : []),
    ...(conditional ? [PROCEDURE.paperIf[lang]] : []),
  ];
  return parts.join(", ");
}

function Automatic({ lang, version }: Props) {
  if (version.automatic === undefined) return null;
  return (
    <>
      <h2>{PROCEDURE.automatic[lang]}</h2>
      <p>{PROCEDURE.automaticLead[lang]}</p>
      <ul>
        {version.automatic.conditions.map(({ id, text }) => (
          <li key={id}>{text[lang]}</li>
        ))}
      </ul>
    </>
  );
}

function complaintOf({ complaint }: ProcedureVersion, lang: Language): string {
  const { hears, term, law } = complaint;
  const values = { hears: hears[lang], term: formatTerm(term)[lang], law: sayLaw(law) };
  return fillText(PROCEDURE.complaintText, values)[lang];
}
