import { loadFreshness } from "@/app/load-freshness";
import { answerLive } from "../answer-live";

/** Asked every few seconds by every open page. */
export const GET = () => answerLive(loadFreshness);
