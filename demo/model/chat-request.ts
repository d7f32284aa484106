import { z } from "zod";

const content = z
  .union([
    z.string().transform((text) => [text]),
    z.array(z.object({ text: z.string() })).transform((parts) => parts.map((part) => part.text)),
  ])
  .describe("the parts of a message");

/** What the stand-in understands of a request to /chat/completions; the rest is looked at by nobody. */
export const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(["system", "user", "assistant"]), content })).min(1),
  max_completion_tokens: z.int().positive().default(4_096),
  temperature: z.number().optional(),
  response_format: z.object({ json_schema: z.object({ schema: z.record(z.string(), z.unknown()) }) }).optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

const withDimensions = z.object({
  properties: z.object({ dimensions: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
});

/** The dimensions that the request's schema asks for, in its order. */
export function listDimensions(request: ChatRequest): string[] {
  const schema = withDimensions.safeParse(request.response_format?.json_schema.schema).data;
  return schema ? Object.keys(schema.properties.dimensions.properties) : [];
}
