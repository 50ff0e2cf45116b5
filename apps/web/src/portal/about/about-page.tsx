import { httpFaults } from "@motlan/kernel/http";
import { ButtonRow, LinkButton, Notice, PageTitle, Table } from "@motlan/ui";
import type { DemoPerson, PageAnswer, Visit } from "../../frame/types.ts";
import { ABOUT, DEMO } from "../texts/about.ts";

/** GET /gioi-thieu */
export async function aboutPage({ lang, options }: Visit): Promise<PageAnswer> {
  return {
    title: ABOUT.title[lang],
    description: ABOUT.lead[lang],
    body: (
      <>
        <PageTitle title={ABOUT.title[lang]} lead={ABOUT.lead[lang]} />
        {ABOUT.paragraphs[lang].map((text) => (
          <p key={text}>{text}</p>
        ))}
        {options.stubsUrl === undefined ? null : (
          <Notice lang={lang} tone="info">
            <p>{ABOUT.demo[lang]}</p>
            <p>
              <a href="/trinh-dien">{ABOUT.play[lang]}</a>
            </p>
          </Notice>
        )}
      </>
    ),
  };
}

/** GET /trinh-dien: whom a visitor of a demo node may play. */
export async function demoPage({ lang, options }: Visit): Promise<PageAnswer> {
  if (options.stubsUrl === undefined) throw httpFaults["no-such-page"]();
  const people = (await options.demoPeople?.()) ?? [];
  const isEmpty = options.demoPeople === undefined;
  const of = (role: DemoPerson["role"]) => people.filter((one) => one.role === role);
  return {
    title: DEMO.title[lang],
    face: "observatory",
    body: (
      <>
        <PageTitle title={DEMO.title[lang]} lead={isEmpty ? DEMO.nobody[lang] : DEMO.lead[lang]} />
        <ButtonRow>
          <LinkButton href="/dang-nhap?ung-dung=portal&cho=%2F" kind="main">
            {DEMO.signIn[lang]}
          </LinkButton>
          <LinkButton href="/dang-nhap?ung-dung=desk&cho=%2Fban-lam-viec">{DEMO.signInDesk[lang]}</LinkButton>
          <LinkButton href={`${options.stubsUrl}/sms/`}>{DEMO.inbox[lang]}</LinkButton>
          <LinkButton href={`${options.stubsUrl}/bank/`}>{DEMO.bank[lang]}</LinkButton>
          {isEmpty ? null : <LinkButton href="/trinh-dien/gia-dinh-moi">{DEMO.family[lang]}</LinkButton>}
        </ButtonRow>
        {people.length === 0 && !isEmpty ? <p role="status">{DEMO.wait[lang]}</p> : null}
        <People lang={lang} title={DEMO.people[lang]} people={of("citizen")} />
        <People lang={lang} title={DEMO.officials[lang]} people={of("official")} />
      </>
    ),
  };
}

interface PeopleProps {
  readonly lang: Visit["lang"];
  readonly title: string;
  readonly people: readonly DemoPerson[];
}

function People({ lang, title, people }: PeopleProps) {
  if (people.length === 0) return null;
  const columns = [
    { key: "name", label: DEMO.name[lang] },
    { key: "role", label: DEMO.role[lang] },
    { key: "number", label: DEMO.number[lang] },
    { key: "password", label: DEMO.password[lang] },
  ];
  const rows = people.map(({ who, story, agency, personalNumber, password }) => ({
    key: personalNumber,
    cells: {
      name: who[lang],
      role: (
        <>
          {story[lang]} {agency === undefined ? null : <span lang="vi">({agency})</span>}
        </>
      ),
      number: <code>{personalNumber}</code>,
      password: <code>{password}</code>,
    },
  }));
  return <Table lang={lang} caption={title} columns={columns} rows={rows} stacks />;
}
