import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
/** A shared CI machine can stall for seconds: there a test gets a second try. */
const retry = process.env.CI ? 1 : 0;
const exclude = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

/** `unit` needs nothing; `db` needs TEST_DATABASE_URL, an administrator's address of a real PostgreSQL (scripts/test sets it). */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          testTimeout: 60_000,
          retry,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["test/database-template.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          retry,
          maxWorkers: 2,
        },
      },
    ],
  },
});
