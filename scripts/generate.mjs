// Generates the Prisma client. Prisma's CLI first looks for its schema engine, which it would download: it is given a stub.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const engine = fileURLToPath(new URL("no-schema-engine.sh", import.meta.url));
const prisma = fileURLToPath(new URL("../node_modules/prisma/build/index.js", import.meta.url));
const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, "generate"], {
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  encoding: "utf8",
});
if (status !== 0) {
  console.error(`The Prisma client could not be generated.\n${stdout}${stderr}`);
  process.exit(1);
}
