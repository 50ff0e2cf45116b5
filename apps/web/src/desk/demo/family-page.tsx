import { randomBytes } from "node:crypto";
import { formatDate } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { ButtonRow, ConfirmationPanel, LinkButton, Notice, PageTitle, SummaryList, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { FamilyForm } from "./family-form.tsx";
import { type FamilyMade, type Made, makeFamily } from "./make-family.ts";
import { countOne, madeHere } from "./rate.ts";
import { type FamilyError, type FamilyRead, readFamily } from "./read-family.ts";
import { FAMILY } from "./texts.ts";

const KEPT_MS = 30 * 60_000;

/** Families just made, for the page that says their numbers once: no number ever stands in an address. */
const kept = new Map<string, { readonly family: FamilyMade; readonly until: number }>();

/** Only a demo node has this page. @throws kernel/no-such-page */
function refuseOutsideDemo({ options }: Visit): string {
  if (options.stubsUrl === undefined) throw httpFaults["no-such-page"]();
  return options.stubsUrl;
}

export async function newFamilyPage(visit: Visit): Promise<Answer> {
  refuseOutsideDemo(visit);
  return show(visit, { family: undefined, errors: [], places: [] });
}

/** Makes the family, so that a stranger can play both procedures with people of their own. */
export async function makeFamilyAct(visit: Visit): Promise<Answer> {
  refuseOutsideDemo(visit);
  const { work, form, lang, request } = visit;
  const read = await readFamily(work, form, lang);
  if (read.family === undefined) return show(visit, read);
  const now = work.clock.now();
  if (!countOne(madeHere, request.ip, now))
    return show(visit, withError(read, { name: "mother.name", message: FAMILY.tooMany[lang] }), 429);
  try {
    const family = await makeFamily(work, read.family);
    for (const [token, { until }] of kept) if (until < now.getTime()) kept.delete(token);
    const token = randomBytes(16).toString("base64url");
    kept.set(token, { family, until: now.getTime() + KEPT_MS });
    return { redirect: `/trinh-dien/gia-dinh-moi/${token}` };
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    const name = error.code.startsWith("identity/") ? "password" : "mother.name";
    return show(visit, withError(read, { name, message: error.text[lang] }));
  }
}

function withError(read: FamilyRead, error: FamilyError): FamilyRead {
  return { ...read, errors: [error] };
}

async function show(visit: Visit, read: FamilyRead, status = 422): Promise<Answer> {
  const { lang } = visit;
  const wrong = read.errors.length > 0;
  return {
    title: FAMILY.title[lang],
    body: <FamilyForm visit={visit} read={read} />,
    personal: true,
    ...(wrong && { status, hasErrors: true }),
  };
}

/** The family that was made, with what they sign in with; half an hour later the page has forgotten it. */
export async function familyMadePage(visit: Visit): Promise<Answer> {
  const stubs = refuseOutsideDemo(visit);
  const { lang, params, work } = visit;
  const found = kept.get(params.token ?? "");
  const family = found !== undefined && found.until > work.clock.now().getTime() ? found.family : undefined;
  const body = family === undefined ? <Gone visit={visit} /> : <FamilyDone family={family} stubs={stubs} visit={visit} />;
  return { title: FAMILY.made[lang], body, personal: true, status: family === undefined ? 410 : 200 };
}

function Gone({ visit: { lang } }: { readonly visit: Visit }) {
  return (
    <>
      <PageTitle title={FAMILY.title[lang]} />
      <Notice lang={lang} tone="warning" title={FAMILY.gone[lang]} />
      <LinkButton href="/trinh-dien/gia-dinh-moi">{FAMILY.another[lang]}</LinkButton>
    </>
  );
}

function FamilyDone({ family, stubs, visit: { lang } }: { readonly family: FamilyMade; readonly stubs: string; readonly visit: Visit }) {
  const rowsOf = ({ fullName, dateOfBirth, personalNumber, phone }: Made) => [
    { label: FAMILY.name[lang], value: fullName },
    { label: FAMILY.dob[lang], value: formatDate(dateOfBirth) },
    { label: FAMILY.number[lang], value: personalNumber },
    { label: FAMILY.phone[lang], value: phone },
    { label: FAMILY.lives[lang], value: family.residence },
  ];
  return (
    <>
      <ConfirmationPanel lang={lang} title={FAMILY.made[lang]}>
        <p>{FAMILY.madeLead[lang]}</p>
      </ConfirmationPanel>
      <p>
        <Tag tone="warning">{FAMILY.invented[lang]}</Tag>
      </p>
      <SummaryList lang={lang} title={FAMILY.mother[lang]} rows={rowsOf(family.mother)} />
      <SummaryList lang={lang} title={FAMILY.father[lang]} rows={rowsOf(family.father)} />
      <ButtonRow>
        <LinkButton href="/dang-nhap?ung-dung=portal&cho=/thu-tuc/1.001193" kind="main">
          {FAMILY.birth[lang]}
        </LinkButton>
        <LinkButton href="/dang-nhap?ung-dung=portal&cho=/">{FAMILY.signIn[lang]}</LinkButton>
        <LinkButton href={`${stubs}/sms/`}>{FAMILY.inbox[lang]}</LinkButton>
      </ButtonRow>
    </>
  );
}
