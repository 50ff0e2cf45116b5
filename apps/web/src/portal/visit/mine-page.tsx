import { formatDateTime } from "@motlan/formats";
import { cancelBooking, listMyBookings } from "@motlan/tickets";
import { Button, Card, EmptyState, Form, PageTitle, Tag } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { MATTERS, VISIT } from "../texts/visit.ts";

/** GET /lich-hen: one's own appointments, each with the code for the machine in the hall. */
export async function myBookingsPage({ work, lang }: Visit): Promise<PageAnswer> {
  const bookings = await listMyBookings(work);
  const agencyIds = bookings.map(({ agencyId }) => agencyId);
  const names = await agencyNames(work, agencyIds, lang);
  const body = (
    <>
      <PageTitle title={VISIT.mine[lang]} lead={VISIT.late[lang]} />
      {bookings.length === 0 ? <EmptyState title={VISIT.mineNone[lang]} /> : null}
      {bookings.map(({ id, agencyId, at, matter, code, state }) => (
        <Card
          key={id}
          level={2}
          title={formatDateTime(at)}
          over={names.get(agencyId)}
          tag={<Tag tone={state === "booked" ? "info" : "neutral"}>{VISIT[state][lang]}</Tag>}
        >
          <p>{MATTERS[matter]?.[lang] ?? ""}</p>
          {state === "booked" ? (
            <>
              <p>
                {VISIT.code[lang]}: <strong>{code}</strong>
              </p>
              <Form lang={lang} action={`/lich-hen/${id}/huy`}>
                <Button kind="quiet">{VISIT.cancel[lang]}</Button>
              </Form>
            </>
          ) : null}
        </Card>
      ))}
    </>
  );
  return { title: VISIT.mine[lang], personal: true, body };
}

/** POST /lich-hen/:id/huy */
export async function cancelAct({ work, params }: Visit): Promise<Answer> {
  await cancelBooking(work, { bookingId: params.id ?? "" });
  return { redirect: "/lich-hen" };
}
