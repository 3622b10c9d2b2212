import { expect, test } from "vitest";
import { kindOf, problemOf } from "../src/problem";

test.each([[401, "closed"], [403, "closed"], [404, "missing"], [400, "error"], [500, "error"]])(
  "an answer of %i is shown as %s, with what to do about it", async (status, kind) => {
    const { details } = await problemOf(new Response("", { status }));
    expect(kindOf(details)).toBe(kind);
    expect(details.title).not.toBe("");
    if (status !== 400) expect(details.remedy).toBeTruthy();
  });

test("what the server says of it goes before the page's own words", async () => {
  const body = JSON.stringify({ title: "Not found", detail: "There is no party 'x' here.", remedy: "Check the spelling." });
  const { details } = await problemOf(new Response(body, { status: 404, headers: { "content-type": "application/problem+json" } }));
  expect(details).toMatchObject({ detail: "There is no party 'x' here.", remedy: "Check the spelling.", status: 404 });
});
