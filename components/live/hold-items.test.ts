import { expect, it } from "vitest";
import { holdItems } from "./hold-items";

const item = (id: string, text = "as it was") => ({ id, text });
const keyOf = ({ id }: { id: string }) => id;

it("keeps what is read in its place, counts what came, and loses nothing that fell off the end", () => {
  const held = [item("b"), item("a")];
  expect(holdItems(held, [item("d"), item("c"), item("b", "edited")], keyOf)).toEqual({
    shown: [item("b", "edited"), item("a")],
    newCount: 2,
  });
});

it("says nothing where nothing came", () => {
  expect(holdItems([item("a")], [item("a")], keyOf)).toEqual({ shown: [item("a")], newCount: 0 });
});

it("announces the first items of an empty list rather than putting them in", () => {
  expect(holdItems([], [item("a")], keyOf)).toEqual({ shown: [], newCount: 1 });
});
