import { expect } from "@playwright/test";
import { withObservatory } from "./support/with-observatory";

const test = withObservatory({
  source: {
    posts: [
      {
        id: "11111111-1111-4111-8111-111111111111",
        title: "One",
        content: "A post.",
        upvotes: 1,
        downvotes: 0,
        comment_count: 0,
        created_at: "2026-01-30T17:01:18.748276+00:00",
        author: { id: "a1", name: "one" },
        submolt: { id: "s1", name: "general", display_name: "General" },
      },
    ],
  },
  run: "first",
});

test("health tells that the observatory is well and when it last had a good run, and no secret", async ({
  request,
  site,
}) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  const body = await response.json();
  expect(body).toMatchObject({ status: "ok", database: "ok", engine: "embedded" });
  expect(Date.parse(body.lastGoodRunAt)).not.toBeNaN();
  const { password } = new URL(site.databaseUrl);
  if (password !== "") expect(JSON.stringify(body)).not.toContain(password);
});
