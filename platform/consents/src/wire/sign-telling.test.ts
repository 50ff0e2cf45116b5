import { expect, test } from "vitest";
import { newSecret, signTelling } from "./sign-telling.ts";

test("what is signed is what receivers' libraries verify: the example their documents give", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const at = new Date(1_614_265_330_999);
  expect(signTelling({ secret, key: "msg_p5jXN8AQM9LWM0D4loKWxJek", at, body: '{"test": 2432232314}' })).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("no two secrets are one", () => {
  expect(newSecret()).not.toBe(newSecret());
});
