import type { Fault } from "./faults";
import { standInModels } from "./pricing";
import { errorBody, type Reply } from "./reply";

/** The faults that need no model: null for the others. */
export function replyWithFault(fault: Fault): Reply | null {
  const message = "A fault that the test asked for";
  switch (fault.kind) {
    case "status": {
      const headers: Record<string, string> = fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter };
      if (fault.body !== undefined) return { kind: "text", status: fault.status, body: fault.body, headers };
      return { kind: "json", status: fault.status, body: errorBody(fault.status, message, fault.metadata), headers };
    }
    case "error_in_200":
      return { kind: "json", status: 200, body: errorBody(fault.code, message, fault.metadata) };
    case "error_in_choice": {
      const choice = {
        finish_reason: "error",
        message: { content: "" },
        ...errorBody(fault.code, message, fault.metadata),
      };
      return { kind: "json", status: 200, body: { model: standInModels[0], choices: [choice] } };
    }
    case "html":
      return { kind: "text", status: 200, body: "<!doctype html><title>Just a moment</title>" };
    case "cut_json":
      return { kind: "text", status: 200, body: '{"id":"gen-1","choices":[{"message":{"content":"{\\"nonce' };
    case "redirect":
      return { kind: "text", status: 302, body: "", headers: { location: "/elsewhere" } };
    case "hang":
    case "reset":
      return { kind: fault.kind };
    default:
      return null;
  }
}
