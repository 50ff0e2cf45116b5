import type { Fault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Interaction, InteractionResult, Provider } from "oidc-provider";
import { getCodeSent, sendCode } from "../actions/send-code.ts";
import { restartSignIn, startSignIn } from "../actions/start-sign-in.ts";
import { verifyCode } from "../actions/verify-code.ts";
import { verifyPassword } from "../actions/verify-password.ts";
import { acrOf } from "../domain/account.ts";
import { faults } from "../faults.ts";
import { STEP_PATH } from "../oidc/make-provider.ts";
import type { SignIn } from "../store/sign-ins.ts";
import { aboutField } from "./field-faults.ts";
import { around, formOf, goOn, ownFault, paramOf, type Site, sendPage } from "./site.ts";

interface Step {
  readonly work: Work;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly interaction: Interaction;
  readonly signIn: SignIn;
  readonly path: string;
}

/** The provider's interaction pages: number and password, then the code. The address holds the interaction's id alone. */
export function signInPages(app: FastifyInstance, provider: Provider, site: Site): void {
  const on = (suffix: string, act: (step: Step, field: (name: string) => string) => Promise<FastifyReply>) =>
    app.post(`${STEP_PATH}/:uid${suffix}`, async (request, reply) => {
      const field = formOf(site, request);
      return act(await stepOf(provider, request, reply), field);
    });
  app.get(`${STEP_PATH}/:uid`, async (request, reply) => showStep(site, await stepOf(provider, request, reply)));
  on("/mat-khau", (step, field) => takePassword(site, step, field));
  on("/ma", (step, field) => takeCode(provider, site, step, field("code")));
  on("/gui-lai", (step) => sendAgain(site, step));
  on("/lam-lai", async ({ work, signIn, reply, path }) => {
    await restartSignIn(work, { signInId: signIn.id });
    return goOn(reply, path);
  });
  on("/huy", (step) => finish(provider, step, { error: "access_denied", error_description: "stopped by the person" }));
}

/** The interaction this browser is in. @refuses identity/sign-in-expired when there is none, or another than the address says. */
async function stepOf(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<Step> {
  const uid = paramOf(request, "uid");
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  if (interaction === undefined || interaction.uid !== uid) throw faults["sign-in-expired"]();
  const work = await request.work();
  const signIn = await startSignIn(work, { interaction: uid });
  return { work, request, reply, interaction, signIn, path: `${STEP_PATH}/${uid}` };
}

function showStep(site: Site, step: Step): Promise<FastifyReply> | FastifyReply {
  if (step.signIn.finishedAt !== undefined) return goOn(step.reply, step.interaction.returnTo);
  return step.signIn.accountId === undefined ? showPassword(site, step, "") : showCode(site, step);
}

function showPassword(site: Site, { request, reply, interaction, path }: Step, personalNumber: string, fault?: Fault): FastifyReply {
  const page = {
    ...around(site, request),
    ...aboutField(fault, { "identity/number-malformed": "personalNumber" }),
    app: interaction.params.client_id === "desk" ? ("desk" as const) : ("portal" as const),
    action: `${path}/mat-khau`,
    cancelAction: `${path}/huy`,
    registerHref: "/dang-ky",
    personalNumber,
  };
  return sendPage(reply, site.views.signIn(page), fault === undefined ? 200 : 422);
}

async function showCode(site: Site, { work, signIn, request, reply, path }: Step, fault?: Fault): Promise<FastifyReply> {
  const { phoneEnd } = await getCodeSent(work, signIn.id);
  const page = {
    ...around(site, request),
    ...aboutField(fault, { "identity/code-wrong": "code" }),
    purpose: "sign-in" as const,
    action: `${path}/ma`,
    resendAction: `${path}/gui-lai`,
    cancelAction: `${path}/lam-lai`,
    phoneEnd,
  };
  return sendPage(reply, site.views.oneTimeCode(page), fault === undefined ? 200 : 422);
}

async function takePassword(site: Site, step: Step, field: (name: string) => string): Promise<FastifyReply> {
  const { work, signIn, request, reply, path } = step;
  const personalNumber = field("personalNumber");
  try {
    await verifyPassword(work, { signInId: signIn.id, personalNumber, password: field("password"), address: request.ip });
  } catch (error) {
    return showPassword(site, step, personalNumber, ownFault(error));
  }
  try {
    await sendCode(work, { signInId: signIn.id, sms: site.sms });
  } catch (error) {
    // A double click: the first has just sent one, and that is the code to type.
    const fault = ownFault(error);
    if (fault.code !== "identity/code-just-sent") return showCode(site, step, fault);
  }
  return goOn(reply, path);
}

async function sendAgain(site: Site, step: Step): Promise<FastifyReply> {
  try {
    await sendCode(step.work, { signInId: step.signIn.id, sms: site.sms });
    return goOn(step.reply, step.path);
  } catch (error) {
    return showCode(site, step, ownFault(error));
  }
}

async function takeCode(provider: Provider, site: Site, step: Step, code: string): Promise<FastifyReply> {
  const { work, signIn, interaction, reply } = step;
  // A second click on the button that ended it: the sign-in goes on where the first click led.
  if (signIn.finishedAt !== undefined) return goOn(reply, interaction.returnTo);
  try {
    const { personId, level } = await verifyCode(work, { signInId: signIn.id, code });
    const login = { accountId: personId, acr: acrOf(level), amr: ["pwd", "otp"], remember: false };
    return await finish(provider, step, { login });
  } catch (error) {
    return showCode(site, step, ownFault(error));
  }
}

async function finish(provider: Provider, { request, reply }: Step, result: InteractionResult): Promise<FastifyReply> {
  return goOn(reply, await provider.interactionResult(request.raw, reply.raw, result));
}
