import { isLocalDate, type LocalDate, localDateOf } from "@motlan/kernel";
import type { FastifyInstance } from "fastify";
import type { Book } from "./book.ts";
import { entryOfRefund, type RefundDesk } from "./refunds.ts";
import { SANDBOX_BIN } from "./request.ts";
import { asCamt, asCsv, STATEMENT_MISHAPS, type StatementMishap, statementOf } from "./statement.ts";

interface Asked {
  readonly account?: string;
  readonly day?: string;
  readonly format?: string;
}

/** GET statements?account=&day=&format= (camt.053 or csv), and POST statements/admin, which says what the statement of a day gets wrong. */
export function answerStatements(app: FastifyInstance, book: Book, now: () => Date, refunds: RefundDesk): void {
  const mishaps = new Map<string, readonly StatementMishap[]>();
  const mishapsOf = (account: string) => (day: LocalDate) => mishaps.get(`${account}/${day}`) ?? [];
  app.get<{ Querystring: Asked }>("/bank/statements", async (request, reply) => {
    const { account = "", format = "camt.053", day = localDateOf(now()) } = request.query;
    if (!/^[0-9A-Za-z]{1,19}$/.test(account) || !isLocalDate(day))
      return reply.status(422).send({ title: "Cần account và day (năm-tháng-ngày)." });
    const statement = statementOf([...book.list(), ...refunds.list().map(entryOfRefund)], {
      bin: SANDBOX_BIN,
      account,
      day,
      mishapsOf: mishapsOf(account),
    });
    const [type, text, ending] =
      format === "csv"
        ? ["text/csv; charset=utf-8", asCsv(statement), "csv"]
        : ["application/xml; charset=utf-8", asCamt(statement), "xml"];
    return reply.type(type).header("content-disposition", `attachment; filename="so-phu-${account}-${day}.${ending}"`).send(text);
  });
  app.post<{ Body: { account?: string; day?: string; mishaps?: readonly string[] } }>("/bank/statements/admin", async (request) => {
    const { account = "", day = "", mishaps: asked = [] } = request.body;
    const known = STATEMENT_MISHAPS.filter((mishap) => asked.includes(mishap));
    mishaps.set(`${account}/${day}`, known);
    return { account, day, mishaps: known };
  });
}
