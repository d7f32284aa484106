import { z } from "zod";

/** What a setting's schema lets in, for the input that edits it and for the sentence that refuses a value. */
export type Allowed =
  | { control: "switch" }
  | { control: "choice"; choices: number[] }
  | { control: "number"; whole: boolean; min: number; max: number }
  | { control: "text"; maxLength: number | null }
  | { control: "list"; maxItems: number };

const jsonSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("boolean") }),
  z.object({
    type: z.enum(["number", "integer"]),
    enum: z.array(z.number()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  z.object({ type: z.literal("string"), maxLength: z.number().optional() }),
  z.object({ type: z.literal("array"), maxItems: z.number() }),
]);

/** Read from the schema itself, so that what the page says and what the server accepts cannot differ. */
export function describeAllowed(schema: z.ZodType): Allowed {
  const described = jsonSchema.parse(z.toJSONSchema(schema, { io: "input" }));
  switch (described.type) {
    case "boolean":
      return { control: "switch" };
    case "string":
      return { control: "text", maxLength: described.maxLength ?? null };
    case "array":
      return { control: "list", maxItems: described.maxItems };
    default:
      if (described.enum) return { control: "choice", choices: described.enum };
      return {
        control: "number",
        whole: described.type === "integer",
        min: described.minimum ?? Number.MIN_SAFE_INTEGER,
        max: described.maximum ?? Number.MAX_SAFE_INTEGER,
      };
  }
}

const number = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 4 });

/** "a whole number from 1 to 100,000" */
export function describeAllowedInWords(allowed: Allowed): string {
  switch (allowed.control) {
    case "switch":
      return "on or off";
    case "choice":
      return `one of ${allowed.choices.map(number).join(", ")}`;
    case "number":
      return `a ${allowed.whole ? "whole " : ""}number from ${number(allowed.min)} to ${number(allowed.max)}`;
    case "text":
      return allowed.maxLength === null ? "a text" : `a text of at most ${number(allowed.maxLength)} characters`;
    case "list":
      return `a list of at most ${number(allowed.maxItems)} entries`;
  }
}
