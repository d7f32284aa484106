import { database } from "@/app/database";
import { env } from "@/lib/env";
import { getHealth } from "@/lib/reads/get-health";
import { answerHealth } from "./answer-health";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerHealth(() => getHealth(database()), env().engine);
}
