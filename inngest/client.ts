import { Inngest } from "inngest";

/** The SDK reads INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY itself. */
export const inngest = new Inngest({ id: "molt-observatory" });
