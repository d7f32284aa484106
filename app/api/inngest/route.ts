import { serve } from "inngest/next";
import { inngest } from "../../../inngest/client";
import { createFunctions } from "../../../inngest/functions";
import { getPipeline } from "../../../inngest/pipeline";

export const { GET, POST, PUT } = serve({ client: inngest, functions: Object.values(createFunctions(getPipeline)) });
