import { existsSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "../../lib/env";
import { keepSecret } from "../process/secret.mjs";
import type { Variables } from "./choose-source";

/**
 * The variables of this process and of .env (which never wins over one that is set), checked, with the two secrets made where none is
 * given. A wrong one is refused here, before anything is started.
 */
export function loadVariables(root: string): Variables {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const secrets = path.join(root, ".data", "secrets");
  const variables: Variables = {
    ...process.env,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keepSecret(path.join(secrets, "nextauth")),
    SAMPLE_SECRET: process.env.SAMPLE_SECRET || keepSecret(path.join(secrets, "sample")),
  };
  // Where none is given the address is that of our own server, which is not there yet.
  parseEnv({ ...variables, DATABASE_URL: variables.DATABASE_URL || "postgresql://127.0.0.1/observatory" });
  return variables;
}
