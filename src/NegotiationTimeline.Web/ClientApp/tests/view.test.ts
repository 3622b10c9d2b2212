// @vitest-environment jsdom
import { expect, test } from "vitest";
import { Question } from "../src/question";
import { View } from "../src/view";

let answers = true;
let asked = 0;

class Asking extends View {
  told = this.asks(new Question<number>(this));

  protected override willUpdate(): void {
    this.told.follow("how many", false, async () => {
      asked++;
      if (!answers) throw new Error("The network is gone.");
      return asked;
    });
  }
}
customElements.define("asking-view", Asking);

test("a view asks again what failed once there is a network, and nothing else", async () => {
  answers = false;
  const view = document.body.appendChild(new Asking());
  await expect.poll(() => view.told.answer.problem).toBeDefined();
  answers = true;
  dispatchEvent(new Event("online"));
  await expect.poll(() => view.told.answer.value).toBe(2);
  dispatchEvent(new Event("online"));
  await view.updateComplete;
  expect(asked).toBe(2);
  view.remove();
});

test("a view that is gone forgets what it asked and asks no more; shown again, it asks anew", async () => {
  [answers, asked] = [false, 0];
  const view = document.body.appendChild(new Asking());
  await expect.poll(() => view.told.answer.problem).toBeDefined();
  view.remove();
  expect(view.told.answer.problem).toBeUndefined();
  dispatchEvent(new Event("online"));
  expect(asked).toBe(1);

  answers = true;
  document.body.append(view);
  view.requestUpdate();
  await expect.poll(() => view.told.answer.value).toBe(2);
  view.remove();
});
