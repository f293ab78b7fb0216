import type { RequestState, RevisitState } from "@callout/core";
import { expectTypeOf, test } from "vitest";
import { by, log, R1, revisited, T1 } from "../test-support/commands.ts";
import { bench, answer } from "../test-support/bench.ts";

const { acme } = bench();

test("the kind of a stream says which commands it takes", () => {
  const never = async () => {
    await acme.execute(T1, log);
    await acme.execute(R1, revisited);
    // @ts-expect-error a request takes no command of a revisit
    await acme.execute(T1, revisited);
    // @ts-expect-error a call needs the words of the customer
    await acme.execute(T1, { type: "Log", by: by.hotline, customer: "c-1" });
  };
  expectTypeOf(never).returns.resolves.toBeVoid();
});

test("the kind of a stream says which state it is in", async () => {
  const [request, revisit] = [answer(await acme.read(T1)), answer(await acme.read(R1))];
  expectTypeOf(request?.state).toEqualTypeOf<RequestState | undefined>();
  expectTypeOf(revisit?.state).toEqualTypeOf<RevisitState | undefined>();
});
