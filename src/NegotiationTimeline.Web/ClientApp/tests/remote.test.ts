import { expect, test } from "vitest";
import { Problem } from "../src/problem";
import { Remote } from "../src/remote";

const host = { requestUpdate: () => {} };

test("the last question wins, whatever the order of the replies", async () => {
  const remote = new Remote<string>(host);
  let answerFirst = (_: string) => {};
  let aborted = false;
  const first = remote.ask((signal) => {
    signal.addEventListener("abort", () => (aborted = true));
    return new Promise<string>((resolve) => (answerFirst = resolve));
  });
  const second = remote.ask(async () => "second");
  answerFirst("first");
  await Promise.all([first, second]);
  expect(remote.value).toBe("second");
  expect(aborted).toBe(true);
});

test("a failure keeps the last answer beside the problem, and a retry clears it", async () => {
  const remote = new Remote<string>(host);
  await remote.ask(async () => "answer");
  let fails = true;
  await remote.ask(async () => {
    if (fails) throw new Problem({ title: "Down" });
    return "again";
  });
  expect(remote).toMatchObject({ value: "answer", problem: { title: "Down" }, loading: false });

  fails = false;
  remote.recover();
  await expect.poll(() => remote.value).toBe("again");
  expect(remote.problem).toBeUndefined();
});
