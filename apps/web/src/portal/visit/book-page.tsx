import { getAgency, listMattersOf } from "@motlan/agencies";
import { formatDate, formatTime } from "@motlan/formats";
import { addDays, isId, isLocalDate, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { bookTicket, listSlots } from "@motlan/tickets";
import { BackLink, Button, ButtonRow, EmptyState, Form, PageTitle, RadioGroup, SelectField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { MATTERS, VISIT } from "../texts/visit.ts";

const DAYS = 14;

/** GET /dat-lich/:agencyId?ngay=: times of a day at an agency's hall. */
export function bookPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST /dat-lich/:agencyId: pressed twice it is one. */
export async function bookAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const at = new Date(form.get("gio"));
  const matter = form.get("viec");
  if (Number.isNaN(at.getTime()) || matter === "") return draw(visit, [{ name: "gio", message: VISIT.choose[lang] }]);
  try {
    await bookTicket(work, { agencyId: params.agencyId ?? "", at, matter, requestKey: form.get("khoa") || newId() });
    return { redirect: "/lich-hen" };
  } catch (error) {
    return draw(visit, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<Answer> {
  const { work, lang, params } = visit;
  const agencyId = params.agencyId ?? "";
  if (!isId(agencyId)) throw httpFaults["no-such-page"]();
  const agency = await getAgency(work.db, agencyId);
  const today = localDateOf(work.clock.now());
  const open: LocalDate[] = [];
  for (let n = 0; n <= DAYS; n += 1) {
    const day = addDays(today, n);
    if ((await listSlots(work, { agencyId, day })).some(({ free }) => free > 0)) open.push(day);
  }
  const asked = visit.form.get("ngay") || visit.query.get("ngay");
  const day = isLocalDate(asked) && open.includes(asked) ? asked : open[0];
  const children = (
    <>
      <BackLink lang={lang} href={`/co-quan/${agencyId}`} />
      <PageTitle title={VISIT.title[lang]} over={agency.name[lang]} lead={VISIT.lead[lang]} />
      {day === undefined ? <EmptyState title={VISIT.noHall[lang]} /> : await times(visit, { agencyId, day, open, errors })}
    </>
  );
  return formPage({ lang, title: VISIT.title[lang], errors, children });
}

interface Times {
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly open: readonly LocalDate[];
  readonly errors: readonly ShownError[];
}

async function times({ work, lang, form }: Visit, { agencyId, day, open, errors }: Times) {
  const here = `/dat-lich/${agencyId}`;
  const slots = (await listSlots(work, { agencyId, day })).filter(({ free }) => free > 0);
  const matters = (await listMattersOf(work.db, agencyId, day)).flatMap((matter) => {
    const label = MATTERS[matter];
    return label === undefined ? [] : [{ value: matter, label: label[lang] }];
  });
  return (
    <>
      <Form lang={lang} action={here} method="get">
        <SelectField
          lang={lang}
          name="ngay"
          label={VISIT.day[lang]}
          options={open.map((one) => ({ value: one, label: formatDate(one) }))}
          value={day}
        />
        <ButtonRow>
          <Button>{VISIT.show[lang]}</Button>
        </ButtonRow>
      </Form>
      <Form lang={lang} action={here}>
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <input type="hidden" name="ngay" value={day} />
        <RadioGroup
          lang={lang}
          name="gio"
          label={`${VISIT.time[lang]}, ${formatDate(day)}`}
          error={errorAt(errors, "gio")}
          value={form.get("gio")}
          choices={slots.map(({ at, free }) => ({
            value: at.toISOString(),
            label: formatTime(at),
            hint: fillText(VISIT.free, { n: free })[lang],
          }))}
        />
        <SelectField lang={lang} name="viec" label={VISIT.matter[lang]} empty="…" options={matters} value={form.get("viec")} />
        <ButtonRow>
          <Button kind="main">{VISIT.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
